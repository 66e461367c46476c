package vn.motcham.library;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Something that is otherwise in another version.
 *
 * @param earlier empty: it was not there
 * @param later empty: it is there no more
 */
record Change(Aspect aspect, String language, String earlier, String later) {

  /** In the order of the later ones; what is there no more comes last. */
  static List<Change> between(List<Facet> earlier, List<Facet> later) {
    List<Change> changes = new ArrayList<>();
    for (Facet facet : later) {
      String before = find(earlier, facet).map(Facet::value).orElse("");
      if (!before.equals(facet.value())) {
        changes.add(new Change(facet.aspect(), facet.language(), before, facet.value()));
      }
    }
    earlier.stream()
        .filter(facet -> find(later, facet).isEmpty())
        .map(facet -> new Change(facet.aspect(), facet.language(), facet.value(), ""))
        .forEach(changes::add);
    return changes;
  }

  private static Optional<Facet> find(List<Facet> facets, Facet like) {
    return facets.stream().filter(facet -> facet.isOfTheSame(like)).findFirst();
  }
}

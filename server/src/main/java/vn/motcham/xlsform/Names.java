package vn.motcham.xlsform;

import java.util.HashSet;
import java.util.Set;

/**
 * Names that no two things of a form share. Our ids have hyphens, where tools that analyse answers
 * read a minus; they never have underscores, so that the one stands for the other without doubt.
 */
final class Names {
  private final Set<String> taken;

  /**
   * @param taken those that are given away already
   */
  Names(Set<String> taken) {
    this.taken = new HashSet<>(taken);
  }

  static String of(String id) {
    return id.replace('-', '_');
  }

  /** The name that is wanted, or one like it. */
  String free(String wanted) {
    String name = wanted;
    while (!taken.add(name)) {
      name += "_";
    }
    return name;
  }
}

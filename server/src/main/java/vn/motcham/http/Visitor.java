package vn.motcham.http;

import io.micronaut.http.HttpRequest;
import java.util.List;
import java.util.Optional;

/**
 * The signed-in person that a page greets.
 *
 * @param csrf the token that forms of this session carry
 * @param sections codes of the parts of {@code /staff} that are open to them, in their order
 */
public record Visitor(String name, String csrf, List<String> sections) {
  private static final String ATTRIBUTE = "motcham.visitor";

  public Visitor {
    sections = List.copyOf(sections);
  }

  /** Remembers the visitor for the pages of this request. */
  public void visit(HttpRequest<?> request) {
    request.setAttribute(ATTRIBUTE, this);
  }

  static Optional<Visitor> of(HttpRequest<?> request) {
    return request.getAttribute(ATTRIBUTE, Visitor.class);
  }
}

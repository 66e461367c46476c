package vn.motcham.http;

import io.micronaut.http.HttpRequest;
import java.util.Optional;

/**
 * The signed-in person that a page greets.
 *
 * @param csrf the token that forms of this session carry
 */
public record Visitor(String name, String csrf) {
  private static final String ATTRIBUTE = "motcham.visitor";

  /** Remembers the visitor for the pages of this request. */
  public void visit(HttpRequest<?> request) {
    request.setAttribute(ATTRIBUTE, this);
  }

  static Optional<Visitor> of(HttpRequest<?> request) {
    return request.getAttribute(ATTRIBUTE, Visitor.class);
  }
}

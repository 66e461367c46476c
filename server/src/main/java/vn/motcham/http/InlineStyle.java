package vn.motcham.http;

import io.micronaut.http.MutableHttpResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Objects;
import vn.motcham.secret.Digest;

/**
 * A stylesheet that a page carries in itself, so that one round trip is enough; allowed by its
 * hash.
 */
public final class InlineStyle {
  private final String css;
  private final String policy;

  private InlineStyle(String css) {
    this.css = css;
    this.policy = Headers.contentSecurityPolicy("'sha256-" + sha256(css) + "'");
  }

  /** The files of {@code assets/}, one after the other, without comments and indentation. */
  public static InlineStyle of(String... assets) {
    StringBuilder css = new StringBuilder();
    for (String asset : assets) {
      css.append(read("/assets/" + asset));
    }
    return new InlineStyle(
        css.toString().replaceAll("(?s)/\\*.*?\\*/", "").replaceAll("\\s*\n\\s*", "").strip());
  }

  public String css() {
    return css;
  }

  public <T> MutableHttpResponse<T> allowedOn(MutableHttpResponse<T> response) {
    return response.header("Content-Security-Policy", policy);
  }

  private static String read(String resource) {
    try (var stream =
        Objects.requireNonNull(InlineStyle.class.getResourceAsStream(resource), resource)) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(resource, e);
    }
  }

  private static String sha256(String text) {
    return Base64.getEncoder().encodeToString(Digest.sha256(text));
  }
}

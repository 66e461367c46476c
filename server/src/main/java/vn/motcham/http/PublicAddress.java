package vn.motcham.http;

import io.micronaut.context.annotation.Property;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.Locale;

/** The address under which people reach this installation; links never follow a Host header. */
@Singleton
public final class PublicAddress {
  private final URI uri;

  PublicAddress(@Property(name = "motcham.public-url") String url) {
    this.uri = URI.create(url.endsWith("/") ? url.substring(0, url.length() - 1) : url);
    boolean web = "https".equals(uri.getScheme()) || "http".equals(uri.getScheme());
    if (!web || uri.getHost() == null) {
      throw new IllegalArgumentException("motcham.public-url is no web address: " + url);
    }
  }

  /** The whole address of a path, which begins with a slash. */
  public String of(String path) {
    return uri + path;
  }

  /**
   * The same address in capitals, which a QR code holds in fewer modules: scheme and host mean the
   * same either way (RFC 3986 §6.2.2.1). A path in the public address would not, so it is left.
   */
  public String inCapitals(String path) {
    boolean hasPath = uri.getPath() != null && !uri.getPath().isEmpty();
    return hasPath ? of(path) : of(path).toUpperCase(Locale.ROOT);
  }

  public String host() {
    return uri.getHost();
  }

  public boolean isSecure() {
    return "https".equals(uri.getScheme());
  }
}

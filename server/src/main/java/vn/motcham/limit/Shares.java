package vn.motcham.limit;

import io.micronaut.context.annotation.Property;
import jakarta.inject.Singleton;

/** What each crowd may take of the server. */
@Singleton
final class Shares {
  /** The server's own limit of a body, see application.properties. */
  static final long MOST_BODY = 1_048_576;

  private final Share kiosks;
  private final Share waiting;
  private final Share software;
  private final Share staff;
  private final Share anybody;
  private final Share watch;

  /**
   * @param bodyBytes how much of bodies may be in memory of each crowd; 0: a quarter of it all
   */
  Shares(
      LimitSettings settings,
      @Property(name = "motcham.limits.body-bytes", defaultValue = "0") long bodyBytes) {
    long bytes = bodyBytes > 0 ? bodyBytes : Runtime.getRuntime().maxMemory() / 4;
    this.kiosks = new Share(settings.kioskRequests(), bytes);
    this.waiting = new Share(settings.kioskRequests(), bytes);
    this.software = new Share(settings.publicRequests(), bytes);
    this.staff = new Share(settings.staffRequests(), bytes);
    this.anybody = new Share(settings.publicRequests(), bytes);
    this.watch = new Share(Integer.MAX_VALUE, bytes);
  }

  Share of(Crowd crowd) {
    return switch (crowd) {
      case KIOSK -> kiosks;
      case WAITING -> waiting;
      case SOFTWARE -> software;
      case STAFF -> staff;
      case PUBLIC -> anybody;
      case WATCH -> watch;
    };
  }
}

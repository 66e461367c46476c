package vn.motcham.kiosk;

import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import java.time.InstantSource;

/** Tells kiosks the time with every answer, so that they know how far their own clock is off. */
@ServerFilter("/api/v1/kiosk/**")
final class ServerTime {
  private final InstantSource clock;

  ServerTime(InstantSource clock) {
    this.clock = clock;
  }

  @ResponseFilter
  void tell(MutableHttpResponse<?> response) {
    response.header("Server-Time", Long.toString(clock.instant().toEpochMilli()));
  }
}

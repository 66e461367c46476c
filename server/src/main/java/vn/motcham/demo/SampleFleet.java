package vn.motcham.demo;

import io.micronaut.context.annotation.Requires;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.motcham.http.Refused;
import vn.motcham.kiosk.Contact;
import vn.motcham.kiosk.Kiosk;
import vn.motcham.kiosk.Kiosks;
import vn.motcham.kiosk.Place;
import vn.motcham.problem.ProblemType;
import vn.motcham.survey.Stage;
import vn.motcham.table.Row;

/**
 * Kiosks that stand nowhere: their private keys were thrown away, so none of them can send. Those
 * said to be active are heard of again and again, as long as the demonstration runs.
 */
@Singleton
@Requires(env = "demo")
final class SampleFleet {
  private static final String VISITORS_UNIT = "SL.P01.TTHCC";
  private static final String VISITORS_COUNTER = "Quầy 3";

  private final Kiosks kiosks;
  private final SampleProvince province;
  private final InstantSource clock;
  private volatile List<Integer> active = List.of();

  SampleFleet(Kiosks kiosks, SampleProvince province, InstantSource clock) {
    this.kiosks = kiosks;
    this.province = province;
    this.clock = clock;
  }

  /** Pairs the kiosk that a visitor opened, at the demonstration's ward. */
  void welcome(String pairingId) {
    int unit = province.unit(VISITORS_UNIT).number();
    Place place = new Place(unit, VISITORS_COUNTER, Stage.RESULT);
    if (kiosks.confirm(pairingId, place) instanceof Kiosks.Refusal(var problem)) {
      throw new Refused(problem);
    }
  }

  /** Enrols those that are not there yet. */
  void enrol() {
    Map<Place, Kiosk> known = new HashMap<>();
    kiosks.list().forEach(kiosk -> known.put(kiosk.assignment().place(), kiosk));
    List<Integer> heard = new ArrayList<>();
    for (Row row : SampleFile.rows("/demo/kiosks.csv")) {
      Place place = place(row);
      Optional<Kiosk> kiosk = Optional.ofNullable(known.get(place)).or(() -> enrol(row, place));
      if (row.text("state").equals("active")) {
        kiosk.filter(found -> !found.isRevoked()).ifPresent(found -> heard.add(found.number()));
      }
    }
    active = List.copyOf(heard);
    hear();
  }

  /** Empty for one that a visitor moved and then revoked: it stays so. */
  private Optional<Kiosk> enrol(Row row, Place place) {
    byte[] key = Base64.getUrlDecoder().decode(row.text("public_key"));
    return switch (kiosks.enrol(key, place, null)) {
      case Kiosks.Placed(Kiosk kiosk) -> {
        begin(kiosk.number(), row.text("state"));
        yield Optional.of(kiosk);
      }
      case Kiosks.Refusal(var problem) when problem.type() == ProblemType.KIOSK_REVOKED ->
          Optional.empty();
      case Kiosks.Refusal(var problem) -> throw new IllegalStateException(problem.toString());
    };
  }

  private void begin(int kiosk, String state) {
    Instant now = clock.instant();
    switch (state) {
      case "silent" -> kiosks.hear(kiosk, contact(now.minus(Duration.ofHours(30)), 0));
      case "waiting" -> kiosks.hear(kiosk, contact(now.minus(Duration.ofHours(5)), 14));
      case "revoked" -> {
        kiosks.hear(kiosk, contact(now.minus(Duration.ofDays(40)), 0));
        kiosks.retire(kiosk);
      }
      default -> {}
    }
  }

  /** More often than a kiosk is taken for silent. */
  @Scheduled(initialDelay = "4m", fixedDelay = "4m")
  void hear() {
    Instant now = clock.instant();
    for (int kiosk : active) {
      kiosks.hear(kiosk, contact(now.minusSeconds(kiosk * 7L % 240), 0));
    }
  }

  private static Contact contact(Instant at, int waiting) {
    Instant before = at.minus(Duration.ofMinutes(40));
    @Nullable Instant oldest = waiting == 0 ? null : before.minus(Duration.ofHours(3));
    return new Contact(at, "1", waiting, 0, oldest, before, before, 0L, null, null);
  }

  private Place place(Row row) {
    return new Place(
        province.unit(row.text("unit")).number(),
        row.text("counter"),
        Stage.find(row.text("stage")).orElseThrow());
  }
}

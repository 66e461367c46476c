package vn.motcham.kiosk;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.SortedSet;
import org.jdbi.v3.core.Jdbi;

/**
 * The kiosk that is no machine: by it the server itself goes the way of every kiosk's answers. It
 * stands in no list and no count of kiosks, and it is let in for nothing else than its key.
 */
@Singleton
public final class TestKiosk {
  private final Jdbi jdbi;
  private final KnownKiosks known;
  private final InstantSource clock;

  TestKiosk(Jdbi jdbi, KnownKiosks known, InstantSource clock) {
    this.jdbi = jdbi;
    this.known = known;
    this.clock = clock;
  }

  /** The numbers of the survey versions that machines in use ask now. */
  public SortedSet<Integer> listSurveys() {
    return jdbi.withHandle(handle -> new TestKioskTable(handle).listSurveys());
  }

  /** Where machines in use ask a survey version now. */
  public List<Assignment> listWhere(int survey) {
    return jdbi.withHandle(handle -> new TestKioskTable(handle).listWhere(survey));
  }

  /**
   * Puts it beside a machine, to ask what that one asks; from now on only this key is its own.
   *
   * @param publicKey SubjectPublicKeyInfo in DER, on P-256
   */
  public Stays.Stay stand(Assignment beside, byte[] publicKey) {
    byte[] key = DeviceKey.read(publicKey).orElseThrow().encoded();
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    Stays.Stay stay =
        jdbi.inTransaction(
            handle -> {
              TestKioskTable table = new TestKioskTable(handle);
              int number = table.register(key, now);
              return new Stays.Stay(number, table.assign(number, beside, now));
            });
    known.forget();
    return stay;
  }
}

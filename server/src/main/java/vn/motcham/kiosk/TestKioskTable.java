package vn.motcham.kiosk;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jdbi.v3.core.Handle;

/** The row of the kiosk that is no machine, and those of its places, within a transaction. */
final class TestKioskTable {
  private static final String IN_USE =
      """
      FROM kiosk k JOIN kiosk_assignment a ON a.kiosk = k.number AND a.valid_to IS NULL
      WHERE k.self_test IS NULL AND k.revoked_at IS NULL AND k.state = 'active'
      """;

  /** Whoever reads the table sees what it is. */
  private static final String COUNTER = "self-test";

  private final Handle handle;

  TestKioskTable(Handle handle) {
    this.handle = handle;
  }

  SortedSet<Integer> listSurveys() {
    return new TreeSet<>(
        handle.createQuery("SELECT DISTINCT a.survey " + IN_USE).mapTo(Integer.class).list());
  }

  List<Assignment> listWhere(int survey) {
    return handle
        .createQuery(
            """
            SELECT a.id, a.unit, a.counter, a.stage, a.survey, a.valid_from, a.valid_to
            %s AND a.survey = :survey ORDER BY a.id
            """
                .formatted(IN_USE))
        .bind("survey", survey)
        .map((row, _) -> KioskTables.assignment(row))
        .list();
  }

  /** Its number, which stays the same whatever key it has. */
  int register(byte[] publicKey, Instant now) {
    int known = handle.execute("UPDATE kiosk SET public_key = ? WHERE self_test = TRUE", publicKey);
    if (known == 0) {
      // Of two servers that begin at once, the second one finds the first one's.
      handle.execute(
          """
          INSERT INTO kiosk (public_key, paired_at, self_test) VALUES (?, ?, TRUE)
          ON DUPLICATE KEY UPDATE public_key = VALUES(public_key)
          """,
          publicKey,
          now);
    }
    return handle
        .createQuery("SELECT number FROM kiosk WHERE self_test = TRUE")
        .mapTo(Integer.class)
        .one();
  }

  /** The same one whenever it comes back: so there are never more than places and surveys. */
  Assignment assign(int kiosk, Assignment beside, Instant now) {
    return find(kiosk, beside)
        .orElseGet(
            () -> {
              insert(kiosk, beside, now);
              return find(kiosk, beside).orElseThrow();
            });
  }

  private Optional<Assignment> find(int kiosk, Assignment beside) {
    return handle
        .createQuery(
            """
            SELECT id, unit, counter, stage, survey, valid_from, valid_to FROM kiosk_assignment
            WHERE kiosk = :kiosk AND unit = :unit AND stage = :stage AND survey = :survey
            ORDER BY id LIMIT 1
            """)
        .bind("kiosk", kiosk)
        .bind("unit", beside.place().unit())
        .bind("stage", beside.place().stage().code())
        .bind("survey", beside.survey())
        .map((row, _) -> KioskTables.assignment(row))
        .findOne();
  }

  private void insert(int kiosk, Assignment beside, Instant now) {
    handle
        .createUpdate(
            """
            INSERT INTO kiosk_assignment (kiosk, unit, counter, stage, survey, valid_from)
            VALUES (:kiosk, :unit, :counter, :stage, :survey, :now)
            """)
        .bind("kiosk", kiosk)
        .bind("unit", beside.place().unit())
        .bind("counter", COUNTER)
        .bind("stage", beside.place().stage().code())
        .bind("survey", beside.survey())
        .bind("now", now)
        .execute();
  }
}

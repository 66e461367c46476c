package vn.motcham.response;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.jdbi.v3.core.Jdbi;

/** How many responses of kiosks are kept apart, and why; never which, when, or what they say. */
@Singleton
public final class QuarantineCounts {
  /** As many of one kiosk are kept apart in a day. */
  public static final int MOST_A_DAY = Quarantine.MOST_A_DAY;

  private final Jdbi jdbi;

  QuarantineCounts(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /**
   * Those of one kiosk that came on one day and were kept apart for the same reason.
   *
   * @param reason code of the problem
   * @param refused how often one was refused since there was no room for it
   */
  public record Count(int kiosk, LocalDate day, String reason, long kept, long refused) {}

  /**
   * The newest day first.
   *
   * @param from the first day
   * @param most how many counts at most
   */
  public List<Count> list(Collection<Integer> kiosks, LocalDate from, int most) {
    if (kiosks.isEmpty()) {
      return List.of();
    }
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT kiosk, received_on, reason, SUM(kept), SUM(refused)
                    FROM (
                      SELECT kiosk, received_on, reason, COUNT(*) AS kept, 0 AS refused
                      FROM quarantine WHERE kiosk IN (<kiosks>) AND received_on >= :from
                      GROUP BY kiosk, received_on, reason
                      UNION ALL
                      SELECT kiosk, received_on, reason, 0, refused
                      FROM quarantine_refusal WHERE kiosk IN (<kiosks>) AND received_on >= :from
                    ) counted
                    GROUP BY kiosk, received_on, reason
                    ORDER BY received_on DESC, kiosk, reason LIMIT :most
                    """)
                .bindList("kiosks", kiosks)
                .bind("from", from)
                .bind("most", most)
                .map(
                    (row, _) ->
                        new Count(
                            row.getInt(1),
                            row.getObject(2, LocalDate.class),
                            row.getString(3),
                            row.getLong(4),
                            row.getLong(5)))
                .list());
  }

  /** How many came before this day and are kept apart. */
  public long countBefore(Collection<Integer> kiosks, LocalDate day) {
    return kiosks.isEmpty()
        ? 0
        : jdbi.withHandle(
            handle ->
                handle
                    .createQuery(
                        """
                        SELECT COUNT(*) FROM quarantine
                        WHERE kiosk IN (<kiosks>) AND received_on < :day
                        """)
                    .bindList("kiosks", kiosks)
                    .bind("day", day)
                    .mapTo(Long.class)
                    .one());
  }
}

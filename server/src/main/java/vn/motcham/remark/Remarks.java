package vn.motcham.remark;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import vn.motcham.answer.PlainText;
import vn.motcham.calendar.Days;
import vn.motcham.daykey.DayKeys;
import vn.motcham.limit.Limits;
import vn.motcham.problem.ProblemType;
import vn.motcham.response.Bucket;

/** What people wrote about units, in words alone: in no figure, beside no response. */
@Singleton
public final class Remarks {
  /** As long as a comment of the counter rating. */
  static final int LONGEST = 2000;

  private static final int ID_BYTES = 16;

  private final Jdbi jdbi;
  private final DayKeys dayKeys;
  private final Limits limits;
  private final InstantSource clock;

  Remarks(Jdbi jdbi, DayKeys dayKeys, Limits limits, InstantSource clock) {
    this.jdbi = jdbi;
    this.dayKeys = dayKeys;
    this.limits = limits;
    this.clock = clock;
  }

  /**
   * Keeps what somebody wrote. Its id is made of the form's and the words, under a key that is
   * destroyed later: so whoever taps twice or goes back to write more is understood either way.
   *
   * @return why it was not kept; empty: it is
   */
  Optional<ProblemType> keep(int unit, String language, RemarkForm form) {
    String text = PlainText.normalised(form.text()).strip();
    Optional<ProblemType> fault = findFault(text, form.day());
    if (fault.isPresent()) {
      return fault;
    }
    if (!limits.mayRemark(unit)) {
      return Optional.of(ProblemType.TOO_MANY_REQUESTS);
    }
    byte[] mac =
        dayKeys
            .find(form.day())
            .orElseThrow()
            .ofContent(form.id(), text.getBytes(StandardCharsets.UTF_8));
    jdbi.useHandle(
        handle ->
            handle.execute(
                """
                INSERT IGNORE INTO remark (unit, half_month, id, language, text)
                VALUES (?, ?, ?, ?, ?)
                """,
                unit,
                Bucket.halfMonthOf(form.day()).code(),
                Arrays.copyOf(mac, ID_BYTES),
                language,
                text));
    return Optional.empty();
  }

  private Optional<ProblemType> findFault(String text, LocalDate day) {
    if (PlainText.isBlank(text)) {
      return Optional.of(ProblemType.ANSWER_REQUIRED);
    }
    if (!PlainText.isClean(text)) {
      return Optional.of(ProblemType.BAD_TEXT);
    }
    if (text.codePointCount(0, text.length()) > LONGEST) {
      return Optional.of(ProblemType.TOO_LONG);
    }
    LocalDate today = Days.today(clock);
    boolean recent = !day.isBefore(today.minusDays(1)) && !day.isAfter(today);
    return recent ? Optional.empty() : Optional.of(ProblemType.TOO_OLD);
  }

  /**
   * Those of half-months that are over, the newest first, in an order that is not that in which
   * they came.
   *
   * @param most how many at most
   */
  public List<Remark> listClosed(Collection<Integer> units, int most) {
    if (units.isEmpty()) {
      return List.of();
    }
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT unit, half_month, language, text FROM remark
                    WHERE unit IN (<units>) AND half_month < :open
                    ORDER BY half_month DESC, unit, id LIMIT :most
                    """)
                .bindList("units", List.copyOf(units))
                .bind("open", firstOpen().code())
                .bind("most", most)
                .map((row, _) -> remark(row))
                .list());
  }

  /** The half-month from which on nothing is shown yet: a page may be sent until the next day. */
  public Bucket.HalfMonth firstOpen() {
    return Bucket.halfMonthOf(Days.today(clock).minusDays(1));
  }

  private static Remark remark(ResultSet row) throws SQLException {
    LocalDate from = Bucket.ofCode(row.getInt("half_month")).firstDay();
    return new Remark(
        row.getInt("unit"),
        new Bucket.HalfMonth(from),
        row.getString("language"),
        row.getString("text"));
  }
}

package vn.motcham.code;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;
import vn.motcham.calendar.Days;
import vn.motcham.daykey.DayKeys;

/** What became of responses, for those who kept the code of theirs; from the next day on. */
@Singleton
public final class Codes {
  private final Jdbi jdbi;
  private final DayKeys dayKeys;
  private final InstantSource clock;

  Codes(Jdbi jdbi, DayKeys dayKeys, InstantSource clock) {
    this.jdbi = jdbi;
    this.dayKeys = dayKeys;
    this.clock = clock;
  }

  /**
   * An entry of a day's list.
   *
   * @param mac of the code, under the key of the day
   */
  public record Entry(LocalDate day, byte[] mac, Status status) {}

  /**
   * What became of the response with this code, if it was received before today and the key of its
   * day still lives.
   */
  public Optional<Entry> find(LookupCode code) {
    return jdbi.inTransaction(
        handle -> {
          List<Asked> asked = asked(listDays(handle), code);
          return asked.isEmpty() ? Optional.empty() : find(handle, asked);
        });
  }

  private record Asked(LocalDate day, byte[] mac) {}

  /** Only days on which there was a response: no key is made by asking. */
  private List<Asked> asked(List<LocalDate> days, LookupCode code) {
    LocalDate today = Days.today(clock);
    return days.stream()
        .filter(day -> day.isBefore(today))
        .flatMap(day -> dayKeys.find(day).stream())
        .map(key -> new Asked(key.day(), key.ofCode(code.text())))
        .toList();
  }

  private static Optional<Entry> find(Handle handle, List<Asked> asked) {
    String keys =
        Stream.generate(() -> "(day = ? AND code_mac = ?)")
            .limit(asked.size())
            .collect(Collectors.joining(" OR "));
    Query query =
        handle.createQuery(
            "SELECT day, code_mac, status FROM code_status WHERE " + keys + " ORDER BY day DESC");
    int place = 0;
    for (Asked one : asked) {
      query.bind(place++, one.day()).bind(place++, one.mac());
    }
    return query.map((row, _) -> entry(row)).findFirst();
  }

  private static Entry entry(ResultSet row) throws SQLException {
    return new Entry(
        row.getObject("day", LocalDate.class),
        row.getBytes("code_mac"),
        Status.find(row.getString("status")).orElseThrow());
  }

  /** The days that have a list, in their order. */
  public List<LocalDate> listDays(Handle handle) {
    return handle
        .createQuery("SELECT DISTINCT day FROM code_status ORDER BY day")
        .mapTo(LocalDate.class)
        .list();
  }

  /** The list of a day, sorted by what nobody can choose or foresee. */
  public List<Line> list(Handle handle, LocalDate day) {
    return handle
        .createQuery("SELECT code_mac, status FROM code_status WHERE day = :day ORDER BY code_mac")
        .bind("day", day)
        .map((row, _) -> new Line(row.getBytes(1), row.getString(2)))
        .list();
  }

  /** How many of all lists stand for responses that were stored. */
  public long countStored(Handle handle) {
    return handle
        .createQuery("SELECT COUNT(*) FROM code_status WHERE status IN (<stored>)")
        .bindList(
            "stored",
            Arrays.stream(Status.values()).filter(Status::isStored).map(Status::code).toList())
        .mapTo(Long.class)
        .one();
  }

  /** A line of a day's list, as it stands: whoever altered the status may have written anything. */
  public record Line(byte[] mac, String status) {
    /** Whether it stands for a response that was stored, not set aside. */
    public boolean isStored() {
      return Status.find(status).filter(Status::isStored).isPresent();
    }
  }
}

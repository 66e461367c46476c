package vn.motcham.numbering;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.result.RowView;
import org.jdbi.v3.core.statement.Update;
import vn.motcham.database.Rows;
import vn.motcham.database.Trip;

/** The marks and the spans, within a transaction. */
final class NumberTables {
  private static final String SPANS =
      "SELECT kiosk, device, first_seq, last_seq FROM kiosk_number_span ";
  private static final String MARKS =
      "SELECT kiosk, device, seq AS first_seq, seq AS last_seq FROM kiosk_number ";

  private final Handle handle;

  NumberTables(Handle handle) {
    this.handle = handle;
  }

  /** Whose numbers these are. */
  record Device(int kiosk, int number) implements Comparable<Device> {
    static Device of(Numbered one) {
      return new Device(one.kiosk(), one.device());
    }

    @Override
    public int compareTo(Device other) {
      int order = Integer.compare(kiosk, other.kiosk);
      return order == 0 ? Integer.compare(number, other.number) : order;
    }
  }

  /** In the order in which they lie, so that two who write wait for each other in no ring. */
  static void mark(Trip trip, Collection<Numbered> arrived) {
    Rows rows = trip.into("INSERT IGNORE INTO kiosk_number (kiosk, device, seq) VALUES (?, ?, ?)");
    arrived.stream()
        .sorted()
        .distinct()
        .forEach(one -> rows.add(one.kiosk(), one.device(), one.seq()));
  }

  List<Numbered> listMarks(Numbered after, int most) {
    return handle
        .createQuery(
            MARKS
                + """
                WHERE kiosk > :kiosk OR (kiosk = :kiosk AND device > :device)
                  OR (kiosk = :kiosk AND device = :device AND seq > :seq)
                ORDER BY kiosk, device, seq LIMIT :most
                """)
        .bind("kiosk", after.kiosk())
        .bind("device", after.device())
        .bind("seq", after.seq())
        .bind("most", most)
        .map((row, _) -> new Numbered(row.getInt(1), row.getInt(2), row.getInt(3)))
        .list();
  }

  /** By their whole keys: any less would keep responses from leaving marks beside them. */
  void removeMarks(Collection<Numbered> marks) {
    remove("kiosk_number", "seq", marks);
  }

  /** Until the transaction ends, nobody else merges what these kiosks have. */
  SortedMap<Device, List<Span>> lockSpans(Collection<Integer> kiosks) {
    return handle
        .createQuery(
            SPANS + "WHERE kiosk IN (<kiosks>) ORDER BY kiosk, device, first_seq FOR UPDATE")
        .bindList("kiosks", kiosks)
        .reduceRows(new TreeMap<>(), NumberTables::add);
  }

  /** One that is there already only grows. */
  void putSpans(SortedMap<Device, List<Span>> spans) {
    Trip trip = new Trip(handle);
    Rows rows =
        trip.into(
            """
            INSERT INTO kiosk_number_span (kiosk, device, first_seq, last_seq) VALUES (?, ?, ?, ?)
            ON DUPLICATE KEY UPDATE last_seq = GREATEST(last_seq, VALUES(last_seq))
            """);
    spans.forEach(
        (device, own) ->
            own.forEach(
                span -> rows.add(device.kiosk(), device.number(), span.first(), span.last())));
    trip.write();
  }

  /**
   * @param firsts with the first number of each
   */
  void removeSpans(Collection<Numbered> firsts) {
    remove("kiosk_number_span", "first_seq", firsts);
  }

  private void remove(String table, String column, Collection<Numbered> keys) {
    if (keys.isEmpty()) {
      return;
    }
    SortedMap<Device, List<Numbered>> byDevice =
        keys.stream().collect(groupingBy(Device::of, TreeMap::new, toList()));
    String where =
        byDevice.values().stream()
            .map(own -> own(column, own.size()))
            .collect(Collectors.joining(" OR "));
    Update update = handle.createUpdate("DELETE FROM " + table + " WHERE " + where);
    int place = 0;
    for (List<Numbered> own : byDevice.values()) {
      update.bind(place++, own.getFirst().kiosk()).bind(place++, own.getFirst().device());
      for (Numbered one : own) {
        update.bind(place++, one.seq());
      }
    }
    update.execute();
  }

  private static String own(String column, int count) {
    return "kiosk = ? AND device = ? AND %s IN (%s)"
        .formatted(column, String.join(",", Collections.nCopies(count, "?")));
  }

  /** All that arrived, by one statement, so that nothing is on its way from here to there. */
  SortedMap<Device, List<Span>> listArrived() {
    return handle
        .createQuery(SPANS + "UNION ALL " + MARKS)
        .reduceRows(new TreeMap<>(), NumberTables::add);
  }

  SortedMap<Device, List<Span>> listArrived(int kiosk) {
    return handle
        .createQuery(SPANS + "WHERE kiosk = :kiosk UNION ALL " + MARKS + "WHERE kiosk = :kiosk")
        .bind("kiosk", kiosk)
        .reduceRows(new TreeMap<>(), NumberTables::add);
  }

  private static SortedMap<Device, List<Span>> add(
      SortedMap<Device, List<Span>> spans, RowView row) {
    Device device =
        new Device(row.getColumn("kiosk", Integer.class), row.getColumn("device", Integer.class));
    spans
        .computeIfAbsent(device, _ -> new ArrayList<>())
        .add(
            new Span(
                row.getColumn("first_seq", Integer.class),
                row.getColumn("last_seq", Integer.class)));
    return spans;
  }
}

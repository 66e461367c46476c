package vn.motcham.tally;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;
import vn.motcham.database.Rows;
import vn.motcham.database.Trip;
import vn.motcham.response.Bucket;
import vn.motcham.survey.Channel;
import vn.motcham.survey.Stage;
import vn.motcham.tally.Recounted.Unequal;

/**
 * The tallies of some cells of a survey, as they stand or as they were counted.
 *
 * @param numbers of each row, in the order of the table's columns
 */
record TallyRows(Map<Key, List<Long>> numbers) {
  private static final int ROWS_PER_STATEMENT = 500;

  /**
   * Which row.
   *
   * @param of what is counted, in the order of the table's columns
   */
  record Key(TallyTable table, Cell cell, List<String> of) {
    private static final Comparator<Key> ORDER =
        Comparator.comparing(Key::place).thenComparing(Key::table).thenComparing(Key::text);

    private Place place() {
      return new Place(cell.unit(), cell.survey(), cell.bucket().code());
    }

    private String text() {
      return Stream.concat(Stream.of(table.called()), columnsWithinPlace())
          .map(Object::toString)
          .collect(Collectors.joining(" "));
    }

    private Stream<Object> columns() {
      Stream<Object> place = Stream.of(cell.unit(), cell.survey(), cell.bucket().code());
      return Stream.concat(place, columnsWithinPlace());
    }

    private Stream<Object> columnsWithinPlace() {
      Stream<Object> within =
          Stream.of(
              cell.round(),
              cell.decidingUnit(),
              cell.channel().code(),
              cell.stage().code(),
              cell.field(),
              cell.flagged() ? 1 : 0);
      return Stream.concat(within, of.stream());
    }
  }

  TallyRows {
    numbers = Map.copyOf(numbers);
  }

  /** As they stand. */
  static TallyRows read(Cells cells) {
    Map<Key, List<Long>> numbers = new HashMap<>();
    for (TallyTable table : TallyTable.values()) {
      cells
          .here(cells.handle().createQuery(table.select()))
          .map((row, _) -> Map.entry(key(table, row), numbers(table, row)))
          .forEach(row -> numbers.put(row.getKey(), row.getValue()));
    }
    return new TallyRows(numbers);
  }

  private static Key key(TallyTable table, ResultSet row) throws SQLException {
    List<String> of = new ArrayList<>();
    for (String column : table.keys()) {
      of.add(row.getString(column));
    }
    return new Key(table, cell(row), List.copyOf(of));
  }

  /** Of a row that has the columns of one. */
  static Cell cell(ResultSet row) throws SQLException {
    return new Cell(
        row.getInt("unit"),
        row.getInt("deciding_unit"),
        row.getInt("survey"),
        row.getInt("round"),
        Bucket.ofCode(row.getInt("bucket")),
        Channel.find(row.getString("channel")).orElseThrow(),
        Stage.find(row.getString("stage")).orElseThrow(),
        row.getString("field"),
        row.getBoolean("flagged"));
  }

  private static List<Long> numbers(TallyTable table, ResultSet row) throws SQLException {
    List<Long> numbers = new ArrayList<>();
    for (String column : table.numbers()) {
      numbers.add(row.getLong(column));
    }
    return List.copyOf(numbers);
  }

  /** Writes them, touching nothing that stood so already. */
  void replace(TallyRows stood, Handle handle) {
    for (TallyTable table : TallyTable.values()) {
      put(table, stood, handle);
      remove(table, stood, handle);
    }
  }

  private void put(TallyTable table, TallyRows stood, Handle handle) {
    List<@Nullable Object[]> changed = new ArrayList<>();
    numbers.forEach(
        (key, now) -> {
          if (key.table() == table && !now.equals(stood.numbers.get(key))) {
            changed.add(Stream.concat(key.columns(), now.stream()).toArray());
          }
        });
    for (int from = 0; from < changed.size(); from += ROWS_PER_STATEMENT) {
      Trip trip = new Trip(handle);
      Rows rows = trip.into(table.put());
      changed.subList(from, Math.min(from + ROWS_PER_STATEMENT, changed.size())).forEach(rows::add);
      trip.write();
    }
  }

  private void remove(TallyTable table, TallyRows stood, Handle handle) {
    List<Key> gone =
        stood.numbers.keySet().stream()
            .filter(key -> key.table() == table && !numbers.containsKey(key))
            .toList();
    if (!gone.isEmpty()) {
      PreparedBatch batch = handle.prepareBatch(table.remove());
      gone.forEach(key -> batch.add(key.columns().toArray()));
      batch.execute();
    }
  }

  /**
   * What stands otherwise in another count, in order.
   *
   * @param changed cells of which nothing can be said
   */
  List<Unequal> differencesFrom(TallyRows counted, Set<Place> changed) {
    Set<Key> keys = new TreeSet<>(Key.ORDER);
    keys.addAll(numbers.keySet());
    keys.addAll(counted.numbers.keySet());
    List<Unequal> differences = new ArrayList<>();
    for (Key key : keys) {
      String here = text(key);
      String there = counted.text(key);
      if (!here.equals(there) && !changed.contains(key.place())) {
        differences.add(new Unequal(key.place(), key.text(), here, there));
      }
    }
    return differences;
  }

  private String text(Key key) {
    return numbers.getOrDefault(key, List.of()).stream()
        .map(Object::toString)
        .collect(Collectors.joining(" "));
  }
}

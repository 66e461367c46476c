package vn.motcham.letter;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/** Reads and writes letters in one transaction, under one key if there is one. */
final class LetterTable {
  private static final HexFormat HEX = HexFormat.of();
  private static final String COLUMNS =
      "SELECT l.id, l.unit, l.kind, l.language, l.received_on, l.encrypted FROM letter l ";

  /** What ends the work on a letter. */
  private static final String SETTLED =
      """
      EXISTS (SELECT 1 FROM letter_step s
              WHERE s.letter = l.id AND s.act IN ('refuse', 'publish', 'withhold', 'close'))
      """;

  private final Handle handle;
  private final @Nullable LetterKey key;

  /**
   * @param key null: letters are read without their texts
   */
  LetterTable(Handle handle, @Nullable LetterKey key) {
    this.handle = handle;
    this.key = key;
  }

  /** False where the code has its letter. */
  boolean insert(byte[] codeMac, Letter letter, byte[] encrypted) {
    return handle.execute(
            """
            INSERT IGNORE INTO letter (id, code_mac, unit, kind, language, received_on, encrypted)
            VALUES (?, ?, ?, ?, ?, ?, ?)
            """,
            HEX.parseHex(letter.id()),
            codeMac,
            letter.unit(),
            letter.kind().code(),
            letter.language(),
            letter.receivedOn(),
            encrypted)
        == 1;
  }

  /** False where somebody took this step before. */
  boolean append(Letter letter, Letter.Step step, byte[] encrypted) {
    return append(letter.id(), letter.steps().size() + 1, step, encrypted);
  }

  boolean append(String letter, int number, Letter.Step step, byte[] encrypted) {
    OptionalInt account = step.account();
    @Nullable Integer by = account.isPresent() ? account.getAsInt() : null;
    return handle.execute(
            """
            INSERT IGNORE INTO letter_step (letter, step, act, done_on, account, encrypted)
            VALUES (?, ?, ?, ?, ?, ?)
            """,
            HEX.parseHex(letter),
            number,
            step.act().code(),
            step.on(),
            by,
            encrypted)
        == 1;
  }

  List<Letter> findByCode(byte[] codeMac) {
    return read(
        handle.createQuery(COLUMNS + "WHERE l.code_mac = :code_mac").bind("code_mac", codeMac));
  }

  List<Letter> findById(String id) {
    return read(handle.createQuery(COLUMNS + "WHERE l.id = :id").bind("id", HEX.parseHex(id)));
  }

  /** Those on which there is something to do, the oldest first. */
  List<Letter> listOpen(Collection<Integer> units, int most) {
    String where = "WHERE l.unit IN (<units>) AND NOT " + SETTLED;
    return read(
        handle
            .createQuery(COLUMNS + where + "ORDER BY l.received_on, l.id LIMIT :most")
            .bindList("units", List.copyOf(units))
            .bind("most", most));
  }

  /** The others, the newest first. */
  List<Letter> listSettled(Collection<Integer> units, int most) {
    String where = "WHERE l.unit IN (<units>) AND " + SETTLED;
    return read(
        handle
            .createQuery(COLUMNS + where + "ORDER BY l.received_on DESC, l.id LIMIT :most")
            .bindList("units", List.copyOf(units))
            .bind("most", most));
  }

  /**
   * Those whose writers were asked for more before that day and have not answered, some of them.
   */
  List<Letter> listAsked(LocalDate before, int most) {
    String where =
        """
        WHERE EXISTS (SELECT 1 FROM letter_step s
                      WHERE s.letter = l.id AND s.act = 'ask' AND s.done_on < :before
                        AND NOT EXISTS (SELECT 1 FROM letter_step n
                                        WHERE n.letter = s.letter AND n.step > s.step
                                          AND n.act <> 'pass-on'))
        """;
    return read(
        handle
            .createQuery(COLUMNS + where + "ORDER BY l.received_on, l.id LIMIT :most")
            .bind("before", before)
            .bind("most", most));
  }

  /** Ids of some with which everybody was done before that day. */
  static List<byte[]> listClosedBefore(Handle handle, LocalDate before, int most) {
    return handle
        .createQuery(
            """
            SELECT DISTINCT s.letter FROM letter_step s
            WHERE s.act IN ('refuse', 'publish', 'withhold', 'close') AND s.done_on < :before
              AND NOT EXISTS (SELECT 1 FROM letter_step n
                              WHERE n.letter = s.letter AND n.done_on >= :before)
            LIMIT :most
            """)
        .bind("before", before)
        .bind("most", most)
        .mapTo(byte[].class)
        .list();
  }

  long countAnswered(Collection<Integer> units) {
    return handle
        .createQuery(
            """
            SELECT COUNT(DISTINCT l.id) FROM letter l
            JOIN letter_step s ON s.letter = l.id AND s.act = 'answer'
            WHERE l.unit IN (<units>)
            """)
        .bindList("units", List.copyOf(units))
        .mapTo(Long.class)
        .one();
  }

  List<Published> listPublished(int most) {
    return handle
        .createQuery(
            """
            SELECT l.unit, l.kind, l.language, s.done_on, s.encrypted
            FROM letter_step s JOIN letter l ON l.id = s.letter
            WHERE s.act = 'publish' ORDER BY s.done_on DESC, l.id LIMIT :most
            """)
        .bind("most", most)
        .map(
            (row, _) ->
                new Published(
                    row.getInt("unit"),
                    Letter.Kind.find(row.getString("kind")).orElseThrow(),
                    row.getString("language"),
                    row.getObject("done_on", LocalDate.class),
                    open(row).orElse(null)))
        .list();
  }

  private List<Letter> read(Query query) {
    List<Letter> bare = query.map((row, _) -> letter(row)).list();
    if (bare.isEmpty()) {
      return bare;
    }
    Map<String, List<Opened>> steps = steps(bare);
    return bare.stream().map(one -> whole(one, steps.getOrDefault(one.id(), List.of()))).toList();
  }

  private static Letter whole(Letter bare, List<Opened> steps) {
    return new Letter(
        bare.id(),
        bare.unit(),
        bare.kind(),
        bare.language(),
        bare.receivedOn(),
        bare.text(),
        bare.readable() && steps.stream().allMatch(Opened::readable),
        steps.stream().map(Opened::step).toList());
  }

  private Optional<String> open(ResultSet row) throws SQLException {
    return key == null ? Optional.empty() : key.decrypt(row.getBytes("encrypted"));
  }

  private Letter letter(ResultSet row) throws SQLException {
    Optional<String> text = open(row);
    return new Letter(
        HEX.formatHex(row.getBytes("id")),
        row.getInt("unit"),
        Letter.Kind.find(row.getString("kind")).orElseThrow(),
        row.getString("language"),
        row.getObject("received_on", LocalDate.class),
        text.orElse(""),
        text.isPresent(),
        List.of());
  }

  private record Opened(String letter, Letter.Step step, boolean readable) {}

  private Map<String, List<Opened>> steps(List<Letter> letters) {
    return handle
        .createQuery(
            """
            SELECT letter, act, done_on, account, encrypted FROM letter_step
            WHERE letter IN (<ids>) ORDER BY letter, step
            """)
        .bindList("ids", letters.stream().map(one -> HEX.parseHex(one.id())).toList())
        .map((row, _) -> opened(row))
        .list()
        .stream()
        .collect(Collectors.groupingBy(Opened::letter));
  }

  private Opened opened(ResultSet row) throws SQLException {
    int account = row.getInt("account");
    Optional<String> text = open(row);
    Letter.Step step =
        new Letter.Step(
            Act.find(row.getString("act")).orElseThrow(),
            row.getObject("done_on", LocalDate.class),
            account == 0 ? OptionalInt.empty() : OptionalInt.of(account),
            text.orElse(""));
    return new Opened(HEX.formatHex(row.getBytes("letter")), step, text.isPresent());
  }
}

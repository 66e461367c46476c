package vn.motcham.reference;

import java.time.Instant;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import vn.motcham.database.Rows;
import vn.motcham.database.Trip;

/** What stands for which reference, within a transaction. */
final class ReferenceTable {
  /** Of a row that is there, beside the one that was to be inserted. */
  private static final String TOO_OLD = "issued_at <= VALUES(issued_at) - INTERVAL 24 HOUR";

  private final Handle handle;

  ReferenceTable(Handle handle) {
    this.handle = handle;
  }

  /**
   * A row without its time.
   *
   * @param mac keyed hash of caller and reference
   * @param contentMac keyed hash of what was asked for
   * @param content what was given, encrypted
   */
  record Row(byte[] mac, byte[] contentMac, byte[] content) {
    String id() {
      return HexFormat.of().formatHex(mac);
    }
  }

  /**
   * Leaves a row that is there as it is, unless it is too old; the key decides who was first. All
   * servers write in one order, so that none waits for another that waits for it.
   */
  void insert(List<References.Written> written, Instant now) {
    Trip trip = new Trip(handle);
    Rows rows =
        trip.into(
            """
            INSERT INTO invitation_reference (reference_mac, content_mac, encrypted, issued_at)
            VALUES (?, ?, ?, ?)
            ON DUPLICATE KEY UPDATE
              content_mac = IF(%1$s, VALUES(content_mac), content_mac),
              encrypted = IF(%1$s, VALUES(encrypted), encrypted),
              issued_at = IF(%1$s, VALUES(issued_at), issued_at)
            """
                .formatted(TOO_OLD));
    written.stream()
        .map(References.Written::row)
        .sorted(Comparator.comparing(Row::id))
        .forEach(row -> rows.add(row.mac(), row.contentMac(), row.content(), now));
    trip.write();
  }

  /** The rows of these claims, whoever wrote them, by {@link Row#id}. */
  Map<String, Row> find(List<References.Written> written) {
    List<byte[]> macs = written.stream().map(one -> one.row().mac()).toList();
    return handle
        .createQuery(
            """
            SELECT reference_mac, content_mac, encrypted FROM invitation_reference
            WHERE reference_mac IN (<macs>)
            """)
        .bindList("macs", macs)
        .map((row, _) -> new Row(row.getBytes(1), row.getBytes(2), row.getBytes(3)))
        .stream()
        .collect(Collectors.toMap(Row::id, Function.identity()));
  }

  /** Deletes so many at most and says how many there were. */
  int delete(Instant oldest, int most) {
    return handle.execute(
        "DELETE FROM invitation_reference WHERE issued_at <= ? LIMIT " + most, oldest);
  }
}

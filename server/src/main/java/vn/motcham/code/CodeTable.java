package vn.motcham.code;

import java.util.Arrays;
import java.util.SortedMap;
import java.util.TreeMap;
import vn.motcham.database.Rows;
import vn.motcham.database.Trip;
import vn.motcham.daykey.DayKey;

/**
 * What became of the responses received on one day, for who kept the code of theirs. Ready to be
 * written when it is closed.
 */
public final class CodeTable implements AutoCloseable {
  private final DayKey key;
  private final Rows rows;

  /** In an order of their own, which is not that in which they came. */
  private final SortedMap<byte[], Status> statuses = new TreeMap<>(Arrays::compareUnsigned);

  /**
   * Of 2^60 codes two may be alike, once in a very long time: then the first one stands.
   *
   * @param key of the day on which they are received
   */
  public CodeTable(Trip trip, DayKey key) {
    this.key = key;
    this.rows =
        trip.into("INSERT IGNORE INTO code_status (day, code_mac, status) VALUES (?, ?, ?)");
  }

  public void add(String id, Status status) {
    statuses.put(key.ofCode(LookupCode.of(id).text()), status);
  }

  @Override
  public void close() {
    statuses.forEach((mac, status) -> rows.add(key.day(), mac, status.code()));
  }
}

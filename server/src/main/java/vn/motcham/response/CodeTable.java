package vn.motcham.response;

import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/**
 * What became of the responses received on one day, for who kept the code of theirs. Within a
 * transaction.
 *
 * @param key of the day on which they are received
 */
record CodeTable(Handle handle, DayKey key) {
  /** Of 2^60 codes two may be alike, once in a very long time: then the first one stands. */
  private static final String INSERT =
      "INSERT IGNORE INTO code_status (day, code_mac, status) VALUES (?, ?, ?)";

  /** One response, added to others of the transaction. */
  record Entry(String id, Status status) {}

  void insert(String id, Status status) {
    insert(List.of(new Entry(id, status)));
  }

  void insert(List<Entry> entries) {
    PreparedBatch batch = handle.prepareBatch(INSERT);
    for (Entry entry : entries) {
      batch.add(key.day(), key.ofCode(LookupCode.of(entry.id())), entry.status().code());
    }
    batch.execute();
  }
}

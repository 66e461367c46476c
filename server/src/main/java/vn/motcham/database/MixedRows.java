package vn.motcham.database;

import java.util.Arrays;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Rows that are written in the order of what is random in them, whatever the order in which they
 * came: so not even a log of the database tells by their places which of them belong together.
 */
public final class MixedRows implements AutoCloseable {
  private final Rows rows;
  private final SortedMap<byte[], @Nullable Object[]> byChance =
      new TreeMap<>(Arrays::compareUnsigned);

  public MixedRows(Rows rows) {
    this.rows = rows;
  }

  /**
   * @param random a value of this row that is like none of another
   */
  public void add(byte[] random, @Nullable Object... values) {
    byChance.put(random, values);
  }

  @Override
  public void close() {
    byChance.values().forEach(rows::add);
  }
}

package vn.motcham.unit;

import java.util.List;
import java.util.function.BiConsumer;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** One statement for many values, some hundreds of them per round trip. */
final class Batches {
  private static final int SIZE = 500;

  private Batches() {}

  static <T> void write(
      Handle handle, String sql, List<T> values, BiConsumer<PreparedBatch, T> bind) {
    for (int from = 0; from < values.size(); from += SIZE) {
      try (PreparedBatch batch = handle.prepareBatch(sql)) {
        for (T value : values.subList(from, Math.min(values.size(), from + SIZE))) {
          bind.accept(batch, value);
          batch.add();
        }
        batch.execute();
      }
    }
  }
}

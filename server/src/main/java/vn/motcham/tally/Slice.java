package vn.motcham.tally;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jdbi.v3.core.statement.SqlStatement;

/**
 * Those responses whose ids begin with one of some numbers. Ids are random, so slices are about
 * alike; a statement that counts one of them stays within its time-out however full the cell is.
 *
 * @param first two bytes, as a number
 * @param last likewise, counted in
 */
record Slice(int first, int last) {
  private static final int RESPONSES = 4_000;
  private static final int BEGINNINGS = 1 << 16;
  private static final int ID_BYTES = 16;

  /** All of so many responses. */
  static List<Slice> cut(long responses) {
    int slices = (int) Math.min(responses / RESPONSES + 1, BEGINNINGS);
    return IntStream.range(0, slices)
        .mapToObj(i -> new Slice(beginning(i, slices), beginning(i + 1, slices) - 1))
        .toList();
  }

  private static int beginning(int place, int slices) {
    return (int) ((long) BEGINNINGS * place / slices);
  }

  <S extends SqlStatement<S>> S bind(S statement) {
    return statement.bind("first", id(first, 0x00)).bind("last", id(last, 0xff));
  }

  private static byte[] id(int beginning, int rest) {
    byte[] id = new byte[ID_BYTES];
    Arrays.fill(id, (byte) rest);
    ByteBuffer.wrap(id).putShort((short) beginning);
    return id;
  }
}

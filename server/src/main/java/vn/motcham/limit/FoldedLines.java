package vn.motcham.limit;

import io.netty.buffer.ByteBuf;

/**
 * Finds a header that goes on in a second line, which RFC 9112 §5.2 lets a server refuse: what one
 * reader takes for a part of a value, the next may take for a header.
 */
final class FoldedLines {
  private boolean lineEnded;

  /** Whether there is one in the head of a request of which these are the next bytes. */
  boolean areIn(ByteBuf bytes) {
    int end = bytes.writerIndex();
    int at = bytes.readerIndex();
    if (lineEnded && at < end && isBlank(bytes.getByte(at))) {
      return true;
    }
    while (at < end) {
      int lineFeed = bytes.indexOf(at, end, (byte) '\n');
      if (lineFeed < 0) {
        lineEnded = false;
        return false;
      }
      at = lineFeed + 1;
      if (at < end && isBlank(bytes.getByte(at))) {
        return true;
      }
      if (at < end && bytes.getByte(at) == '\r') {
        lineEnded = false;
        return false;
      }
    }
    lineEnded = true;
    return false;
  }

  void reset() {
    lineEnded = false;
  }

  private static boolean isBlank(byte b) {
    return b == ' ' || b == '\t';
  }
}

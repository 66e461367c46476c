package vn.motcham.fault;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** What happens when a response is committed. */
enum Point {
  NOTHING("nothing"),
  /** The process ends when the response is committed and its answer is not yet written. */
  HALT_AFTER_COMMIT("halt after commit"),
  HALT_BEFORE_COMMIT("halt before commit"),

  // From here on the product is made to break its promises.
  ACK_BEFORE_COMMIT("acknowledge, then never commit"),
  DEDUPE_OFF("dedupe off: ids are forgotten"),
  DROP_AN_ANSWER("drop an answer"),
  CHANGE_AN_ANSWER("change an answer"),
  WRITE_TWICE("write a response twice"),
  TALLY_OFF_BY_ONE("tally off by one");

  private final String title;

  Point(String title) {
    this.title = title;
  }

  String title() {
    return title;
  }

  static Point read(Path file) {
    try {
      return valueOf(Files.readString(file).strip());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void write(Path file) {
    try {
      Path part = file.resolveSibling(file.getFileName() + ".part");
      Files.writeString(part, name());
      Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

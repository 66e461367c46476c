package vn.motcham.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import vn.motcham.table.Reading;
import vn.motcham.table.Row;
import vn.motcham.table.Table;

/** The files that come with the product. */
final class SampleFile {
  private SampleFile() {}

  interface Use<T> {
    T of(InputStream content) throws IOException;
  }

  static <T> T read(String resource, Use<T> use) {
    try (InputStream content =
        Objects.requireNonNull(SampleFile.class.getResourceAsStream(resource), resource)) {
      return use.of(content);
    } catch (IOException e) {
      throw new UncheckedIOException(resource, e);
    }
  }

  static List<Row> rows(String resource) {
    Reading reading = read(resource, content -> Table.read(resource, content));
    return switch (reading) {
      case Table table -> table.rows();
      case Reading.Unreadable unreadable ->
          throw new IllegalStateException(resource + ": " + unreadable);
    };
  }
}

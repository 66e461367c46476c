package vn.motcham.letter;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.stream.IntStream;

/** A file of holidays for every year in which a test may run; Tết is always in mid-February. */
public final class Holidays {
  private static final List<String> DAYS =
      List.of(
          "01-01", "02-12", "02-13", "02-14", "02-15", "02-16", "04-20", "04-30", "05-01", "09-01",
          "09-02");

  private Holidays() {}

  public static String file() {
    List<String> lines =
        IntStream.range(2025, 2060)
            .boxed()
            .flatMap(year -> DAYS.stream().map(day -> year + "-" + day + " off"))
            .toList();
    try {
      return Files.write(Files.createTempFile("holidays", ".txt"), lines).toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

package vn.motcham.numbering;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which numbers are missing, as a table: what arrived, what waits, what is missing. */
class NumberingTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1| 0| ''",
        "1 2 3| 0| ''",
        "1–4 6–10| 0| 5",
        "1–4 6–8 13| 0| 5, 9–12",
        // Whatever the order, and where spans touch or overlap.
        "13 6 1–4 8 7| 0| 5, 9–12",
        "1–10 5–7 11 10–12 14| 0| 13",
        // What may wait is not missing yet; where more is gone than waits, nobody knows which.
        "1–4 6–10| 1| ''",
        "1–4 6–8 13| 5| ''",
        "1–4 6–8 13| 4| 5, 9–12",
        // A tablet that is paired again counts on: what came before its first number is unknown.
        "57 58 60| 0| 59",
        "2147483645 2147483647| 0| 2147483646",
        "1 2147483647| 2147483644| 2–2147483646",
        "1 2147483647| 2147483645| ''",
      })
  void theNumbersBetweenThoseThatArrivedAreMissing(String arrived, int waiting, String missing) {
    List<Span> spans = Stream.of(arrived.split(" ")).map(NumberingTest::span).toList();
    assertThat(Numbering.of(7, 1, spans).missing(waiting).stream().map(Span::toString).toList())
        .isEqualTo(missing.isEmpty() ? List.of() : List.of(missing.split(", ")));
  }

  private static Span span(String text) {
    String[] ends = text.split("–");
    return new Span(Integer.parseInt(ends[0]), Integer.parseInt(ends[ends.length - 1]));
  }
}

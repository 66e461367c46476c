package vn.motcham.numbering;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
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
    assertThat(words(new Numbering(7, 1, spans(arrived)).missing(waiting))).isEqualTo(missing);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // arrived| the first one, the next one, what is held: what is missing
        "''| 1| 1| ''| ''",
        "1–7| 1| 8| ''| ''",
        // Deleted at the end, at the beginning, in the middle, all of it.
        "1–7| 1| 13| ''| 8–12",
        "4–7| 1| 8| ''| 1–3",
        "1–4 6–7| 1| 8| ''| 5",
        "''| 1| 6| ''| 1–5",
        // What waits or was set aside is there, even where it has arrived as well.
        "1–7| 1| 13| 8–12| ''",
        "1–4 9| 1| 13| 6 10–12| 5, 7–8",
        "1–7| 1| 13| 3–9| 10–12",
        // Sent since it said so, or on its way: nobody knows of that yet.
        "1–12| 1| 8| ''| ''",
        "1–7 9 12| 1| 8| ''| ''",
        "1–5 7 9| 1| 8| ''| 6",
        // Paired again: what came before its first number was sent under another key.
        "57–60| 57| 61| ''| ''",
        "58–60| 57| 61| ''| 57",
        "''| 57| 57| ''| ''",
        // Paired before it took note of that.
        "57–60| | 62| ''| 61",
        "''| | 62| ''| ''",
        // A device that was put back to an older state of its own.
        "1–7| 1| 3| ''| ''",
        "1| 1| 2147483647| 3–2147483646| 2",
      })
  void whatADeviceGaveAndIsNeitherHereNorThereIsMissing(
      String arrived, @Nullable Integer first, int next, String held, String missing) {
    Counted said = new Counted(first, next, spans(held));
    assertThat(words(new Numbering(7, 1, spans(arrived)).missing(said))).isEqualTo(missing);
    assertThat(Counted.of(first, next, said.heldText())).isEqualTo(said);
  }

  private static String words(List<Span> spans) {
    return spans.stream().map(Span::toString).collect(Collectors.joining(", "));
  }

  private static List<Span> spans(String text) {
    return text.isEmpty()
        ? List.of()
        : Stream.of(text.split(" ")).map(NumberingTest::span).toList();
  }

  private static Span span(String text) {
    String[] ends = text.split("–");
    return new Span(Integer.parseInt(ends[0]), Integer.parseInt(ends[ends.length - 1]));
  }
}

package vn.motcham.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

/** Of one page others are made, packed or not, that differ in their own words alone. */
class MouldTest {
  private static final String PAGE =
      "<a href=/r/AAAA>Đọc</a><input value=bb><form action=/r/AAAA>%s";

  private static String read(byte[] packed) throws IOException {
    try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(packed))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @Test
  void anotherPageHasItsOwnWordsAtEachPlaceAndAllElseAsItWas() throws IOException {
    String body = "Rất hài lòng. ".repeat(4_000);
    Mould mould = Mould.of(PAGE.formatted(body), List.of("AAAA", "bb"));
    String expected =
        PAGE.replace("AAAA", "Ở-nơi-khác").replace("bb", "0f".repeat(16)).formatted(body);
    List<String> words = List.of("Ở-nơi-khác", "0f".repeat(16));
    assertThat(new String(mould.plain(words), StandardCharsets.UTF_8)).isEqualTo(expected);
    assertThat(read(mould.packed(words))).isEqualTo(expected);
    assertThat(mould.packed(words).length).isLessThan(1_000);
  }

  @Test
  void aPageMayBeginOrEndWithAWordOrHaveNone() throws IOException {
    assertThat(read(Mould.of("xay", List.of("x", "y")).packed(List.of("1", "2")))).isEqualTo("1a2");
    assertThat(read(Mould.of("a", List.of("x")).packed(List.of("1")))).isEqualTo("a");
    assertThat(read(Mould.of("", List.of()).packed(List.of()))).isEmpty();
  }
}

package vn.motcham.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ReplyTest {
  private static final String TWO_STORED =
      "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 42\r\n\r\n"
          + "[\"stored\", \"duplicate\", \"stored\", \"stor\"] ";

  private static @Nullable Reply read(String text, int filled) {
    return Reply.read(text.getBytes(StandardCharsets.US_ASCII), filled);
  }

  @Test
  void aWholeAnswerTellsItsStatusAndHowManyWereStored() {
    Reply reply = read(TWO_STORED + "HTTP/1.1 503", TWO_STORED.length() + 12);
    assertThat(reply).isEqualTo(new Reply(200, TWO_STORED.length(), 2, 0));
  }

  @Test
  void anAnswerIsNoneUntilItsLastByteIsThere() {
    for (int filled = 0; filled < TWO_STORED.length(); filled++) {
      assertThat(read(TWO_STORED, filled)).as("%d bytes", filled).isNull();
    }
  }

  @Test
  void aRefusalSaysWhenToComeBack() {
    String busy = "HTTP/1.1 503 Service Unavailable\r\nretry-after: 2\r\ncontent-length: 0\r\n\r\n";
    assertThat(read(busy, busy.length())).isEqualTo(new Reply(503, busy.length(), 0, 2));
  }
}

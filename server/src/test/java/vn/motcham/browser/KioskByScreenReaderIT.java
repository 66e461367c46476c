package vn.motcham.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import vn.motcham.browser.ScreenReader.Heard;

/**
 * Somebody who sees nothing of the kiosk rates by what is read out, from the question to thanks.
 */
class KioskByScreenReaderIT {
  private static final String UNIT = "SL.X06.TTHCC";

  /** What is to be heard, in Vietnamese and in English. */
  private static final String WORDS =
      """
      overall    | Ông/Bà hài lòng ở mức độ nào về lần phục vụ hôm nay? | How satisfied are you with the service you received today?
      invitation | Chạm vào một khuôn mặt. Máy không hỏi tên. | Touch one of the faces. You will not be asked for your name.
      worst      | Rất không hài lòng | Very dissatisfied
      bad        | Không hài lòng     | Dissatisfied
      neutral    | Bình thường        | Neutral
      good       | Hài lòng           | Satisfied
      best       | Rất hài lòng       | Very satisfied
      keys       | Dùng phím mũi tên để chuyển, phím Enter để chọn. | Use the arrow keys to move and Enter to choose.
      reasons    | Điều gì làm Ông/Bà chưa hài lòng? | What were you not satisfied with?
      2 of 6     | Câu 2 trong 6 câu  | Question 2 of 6
      several    | Ông/Bà có thể chọn nhiều ý. | You may choose more than one.
      attitude   | Thái độ phục vụ    | The way I was treated
      next       | Tiếp tục           | Continue
      politeness | Công chức có thái độ giao tiếp lịch sự. | The officials were polite.
      3 of 6     | Câu 3 trong 6 câu  | Question 3 of 6
      2 of 5     | Câu 2 trong 5 câu  | Question 2 of 5
      back       | Quay lại           | Back
      skip       | Bỏ qua             | Skip
      guidance   | Công chức hướng dẫn tận tình, dễ hiểu. | The officials explained things carefully and clearly.
      time limit | Thời hạn giải quyết đúng quy định. | Handled within the prescribed time.
      comment    | Ý kiến khác        | Other comments
      6 of 6     | Câu 6 trong 6 câu  | Question 6 of 6
      no names   | Xin không ghi họ tên, số điện thoại hay số hồ sơ của Ông/Bà hoặc của người khác. | Please leave out names, phone numbers and file numbers, your own or anyone else’s.
      send       | Gửi ý kiến         | Send
      thanks     | Đã ghi nhận ý kiến. Cảm ơn Ông/Bà! | Your answer has been recorded. Thank you!
      code       | Mã tra cứu:        | Look-up code:
      take back  | Rút lại ý kiến này | Take this back
      taken back | Đã rút lại. Máy không giữ và không gửi ý kiến đó. | Taken back. It is neither kept nor sent.
      finish     | Kết thúc           | Finish
      leave      | Về màn hình đầu    | Back to the first screen
      """;

  private static final Language VIETNAMESE = Language.ofColumn(1);
  private static final Language ENGLISH = Language.ofColumn(2);

  @AutoClose
  private static final Site site =
      Site.open(Map.of("motcham.kiosk.thanks-seconds", 600, "motcham.kiosk.idle-seconds", 600));

  @AutoClose private static final TestBrowser browser = TestBrowser.launch();

  @Test
  void whoOnlyHearsTheKioskRatesInEitherLanguage() {
    long before = site.responses(UNIT);
    long best = site.chosen(UNIT, "overall", "very-satisfied");
    try (Screen kiosk = browser.kiosk(1280, 800)) {
      site.place(kiosk.openKiosk(site), UNIT, "Quầy 4");
      ScreenReader reader = new ScreenReader(kiosk.page());
      rate(reader, VIETNAMESE);

      hearTheQuestion(reader, VIETNAMESE);
      reader.press("button", "English");
      reader.isTold("Language: English");
      reader.reads("button", "Tiếng Việt");
      reader.finds("heading", ENGLISH.get("overall"));
      rate(reader, ENGLISH);
      // The next person is spoken to in Vietnamese again.
      hearTheQuestion(reader, VIETNAMESE);
      reader.finds("button", "Hôm nay chạy tốt. Đã gửi hết");
    }
    assertThat(site.responses(UNIT) - before).isEqualTo(2);
    assertThat(site.chosen(UNIT, "overall", "very-satisfied") - best).isEqualTo(2);
  }

  /** Unhappily and with every step there is; takes that back, and is content after all. */
  private static void rate(ScreenReader reader, Language say) {
    chooseWorst(reader, say);
    giveAReason(reader, say);
    goBackAndForth(reader, say);
    reader.press("button", say.get("skip"));
    reader.reads("heading", say.get("guidance"));
    reader.press("button", say.get("skip"));
    reader.reads("heading", say.get("time limit"));
    reader.press("radio", say.get("neutral"));
    comment(reader, say);
    takeBack(reader, say);

    reader.press("radio", say.get("best"));
    assertThat(reader.reads("heading", say.get("politeness")).description())
        .isEqualTo(say.get("2 of 5"));
    reader.press("button", say.get("finish"));
    reader.reads("heading", say.get("thanks"));
    reader.press("button", say.get("leave"));
  }

  private static void hearTheQuestion(ScreenReader reader, Language say) {
    assertThat(reader.reads("heading", say.get("overall")).description())
        .isEqualTo(say.get("invitation"));
    Heard group = reader.finds("group", say.get("overall"));
    assertThat(group.description()).isEqualTo(say.get("keys"));
    assertThat(reader.names("radio", group))
        .containsExactly(
            say.get("worst"), say.get("bad"), say.get("neutral"), say.get("good"), say.get("best"));
  }

  private static void chooseWorst(ScreenReader reader, Language say) {
    reader.press("radio", say.get("worst"));
    assertThat(reader.reads("heading", say.get("reasons")).description())
        .isEqualTo(say.get("2 of 6") + " " + say.get("several"));
  }

  private static void giveAReason(ScreenReader reader, Language say) {
    assertThat(reader.names("checkbox", reader.finds("group", say.get("reasons")))).hasSize(5);
    assertThat(reader.finds("checkbox", say.get("attitude")).is("checked")).isFalse();
    reader.press("checkbox", say.get("attitude"));
    assertThat(reader.finds("checkbox", say.get("attitude")).is("checked")).isTrue();
    reader.press("button", say.get("next"));
    assertThat(reader.reads("heading", say.get("politeness")).description())
        .isEqualTo(say.get("3 of 6"));
  }

  /** What was chosen is heard there again. */
  private static void goBackAndForth(ScreenReader reader, Language say) {
    reader.press("button", say.get("back"));
    reader.reads("heading", say.get("reasons"));
    assertThat(reader.finds("checkbox", say.get("attitude")).is("checked")).isTrue();
    reader.press("button", say.get("back"));
    reader.reads("heading", say.get("overall"));
    assertThat(reader.finds("radio", say.get("worst")).is("checked")).isTrue();
    chooseWorst(reader, say);
    reader.press("button", say.get("next"));
    reader.reads("heading", say.get("politeness"));
  }

  private static void comment(ScreenReader reader, Language say) {
    assertThat(reader.reads("heading", say.get("comment")).description())
        .isEqualTo(say.get("6 of 6"));
    assertThat(reader.finds("textbox", say.get("comment")).description())
        .isEqualTo(say.get("no names"));
    reader.type("textbox", say.get("comment"), "Ghế chờ ít quá.");
    reader.press("button", say.get("send"));
  }

  private static void takeBack(ScreenReader reader, Language say) {
    assertThat(reader.reads("heading", say.get("thanks")).description())
        .startsWith(say.get("code"));
    reader.press("button", say.get("take back"));
    assertThat(reader.reads("heading", say.get("overall")).description())
        .isEqualTo(say.get("taken back"));
    assertThat(reader.finds("radio", say.get("worst")).is("checked")).isFalse();
  }

  private record Language(Map<String, String> words) {
    static Language ofColumn(int column) {
      return new Language(
          WORDS
              .lines()
              .map(line -> List.of(line.split("\\|")))
              .collect(
                  Collectors.toMap(
                      cells -> cells.getFirst().strip(), cells -> cells.get(column).strip())));
    }

    String get(String key) {
      return Objects.requireNonNull(words.get(key), key);
    }
  }
}

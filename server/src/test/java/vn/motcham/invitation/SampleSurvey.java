package vn.motcham.invitation;

import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.motcham.http.InlineStyle;
import vn.motcham.invitation.RatingPage.Hidden;
import vn.motcham.invitation.RatingPage.Kind;
import vn.motcham.invitation.RatingPage.Option;
import vn.motcham.invitation.RatingPage.Question;

/** A rating page with a question of every kind. */
final class SampleSurvey {
  static final String STYLE = InlineStyle.of("tokens.css", "rating.css").css();
  private static final List<String> LEVELS =
      List.of("Rất không hài lòng", "Không hài lòng", "Bình thường", "Hài lòng", "Rất hài lòng");

  private SampleSurvey() {}

  static RatingPage page() {
    return page(overall(0, null), comment("", null));
  }

  static RatingPage page(Question overall, Question comment) {
    return new RatingPage(
        STYLE,
        "/r/abc",
        "Trung tâm Phục vụ hành chính công phường Mẫu",
        "Đất đai",
        "result",
        List.of(new Hidden("form", "f0")),
        overall,
        List.of(reasons(), manner(), visits(), comment));
  }

  static Question overall(int chosen, @Nullable String fault) {
    return new Question(
        "overall",
        Kind.SINGLE,
        "Ông/Bà hài lòng ở mức độ nào về lần phục vụ hôm nay?",
        false,
        levels(chosen),
        "",
        0,
        fault);
  }

  static Question comment(String answer, @Nullable String fault) {
    return new Question("comment", Kind.TEXT, "Ý kiến khác", false, List.of(), answer, 2000, fault);
  }

  private static Question manner() {
    return new Question(
        "manner",
        Kind.SINGLE,
        "Công chức có thái độ giao tiếp lịch sự.",
        false,
        levels(4),
        "",
        0,
        null);
  }

  private static Question visits() {
    var options =
        List.of(
            option("none", "Không phải đi lại thêm"),
            option("once", "Một lần"),
            option("more", "Từ hai lần trở lên"));
    return new Question(
        "visits",
        Kind.SINGLE,
        "Số lần phải đi lại để hoàn thiện hồ sơ",
        false,
        options,
        "",
        0,
        null);
  }

  private static Question reasons() {
    var options =
        List.of(
            option("slow", "Thời gian xử lý lâu"),
            option("unclear", "Hướng dẫn chưa rõ"),
            option("manner", "Thái độ phục vụ"),
            option("filing", "Khó khăn khi nộp hồ sơ"),
            option("other", "Lý do khác"));
    return new Question(
        "reasons",
        Kind.MULTIPLE,
        "Điều gì khiến Ông/Bà chưa hài lòng?",
        true,
        options,
        "",
        0,
        null);
  }

  private static Option option(String id, String text) {
    return new Option(id, text, 0, false, false);
  }

  private static List<Option> levels(int chosen) {
    return IntStream.rangeClosed(1, 5)
        .mapToObj(
            face -> new Option("l" + face, LEVELS.get(face - 1), face, face >= 4, face == chosen))
        .toList();
  }
}

package vn.motcham.invitation;

import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.motcham.http.InlineStyle;
import vn.motcham.invitation.RatingPage.Block;
import vn.motcham.invitation.RatingPage.Hidden;
import vn.motcham.invitation.RatingPage.Part;
import vn.motcham.invitation.RatingPage.Phrase;
import vn.motcham.invitation.RatingQuestion.Kind;
import vn.motcham.invitation.RatingQuestion.Option;

/** A rating page with a question of every kind. */
final class SampleSurvey {
  static final String STYLE = InlineStyle.of("tokens.css", "rating.css").css();
  private static final List<String> LEVELS =
      List.of("Rất không hài lòng", "Không hài lòng", "Bình thường", "Hài lòng", "Rất hài lòng");

  private SampleSurvey() {}

  static RatingPage page() {
    return page(overall(0, null), comment("", null));
  }

  static RatingPage page(RatingQuestion overall, RatingQuestion comment) {
    List<Block> more =
        List.of(reasons(), manner(), visits(), minutes(), comment).stream()
            .map(question -> new Block(List.of(), List.of(question)))
            .toList();
    return new RatingPage(
        STYLE,
        "/r/abc",
        false,
        "Trung tâm Phục vụ hành chính công phường Mẫu",
        "Đất đai",
        "result",
        List.of(),
        false,
        null,
        List.of(),
        List.of(new Hidden("form", "f0")),
        overall,
        List.of(new Part(said("Nếu Ông/Bà muốn nói thêm"), null, "Không bắt buộc.", false, more)));
  }

  static RatingQuestion overall(int chosen, @Nullable String fault) {
    return choice(
        "overall",
        Kind.SINGLE,
        "Ông/Bà hài lòng ở mức độ nào về lần phục vụ hôm nay?",
        levels(chosen),
        fault);
  }

  static RatingQuestion comment(String answer, @Nullable String fault) {
    return written("comment", Kind.TEXT, "Ý kiến khác", null, answer, fault);
  }

  private static RatingQuestion minutes() {
    return written("minutes", Kind.NUMBER, "Ông/Bà đã chờ bao nhiêu phút?", said("phút"), "", null);
  }

  private static RatingQuestion manner() {
    String text = "Công chức có thái độ giao tiếp lịch sự.";
    return choice("manner", Kind.SINGLE, text, levels(4), null);
  }

  private static RatingQuestion visits() {
    var options =
        List.of(
            option("none", "Không phải đi lại thêm"),
            option("once", "Một lần"),
            option("more", "Từ hai lần trở lên"));
    return choice("visits", Kind.SINGLE, "Số lần phải đi lại", options, null);
  }

  private static RatingQuestion reasons() {
    var options =
        List.of(
            option("slow", "Thời gian xử lý lâu"),
            option("unclear", "Hướng dẫn chưa rõ"),
            option("manner", "Thái độ phục vụ"),
            option("filing", "Khó khăn khi nộp hồ sơ"),
            option("other", "Lý do khác"));
    return new RatingQuestion(
        "reasons",
        Kind.MULTIPLE,
        said("Điều gì khiến Ông/Bà chưa hài lòng?"),
        false,
        List.of(1),
        "Chỉ trả lời nếu chưa hài lòng.",
        "Có thể chọn nhiều ý.",
        options,
        null,
        "",
        null);
  }

  private static RatingQuestion choice(
      String id, Kind kind, String text, List<Option> options, @Nullable String fault) {
    return new RatingQuestion(
        id, kind, said(text), false, List.of(), null, null, options, null, "", fault);
  }

  private static RatingQuestion written(
      String id,
      Kind kind,
      String text,
      @Nullable Phrase suffix,
      String answer,
      @Nullable String fault) {
    return new RatingQuestion(
        id, kind, said(text), false, List.of(), null, "Gợi ý.", List.of(), suffix, answer, fault);
  }

  private static Option option(String id, String text) {
    return new Option(id, said(text), 0, false, false, List.of());
  }

  private static List<Option> levels(int chosen) {
    return IntStream.rangeClosed(1, 5).mapToObj(face -> level(face, face == chosen)).toList();
  }

  private static Option level(int face, boolean chosen) {
    List<Integer> asks = face <= 3 ? List.of(1) : List.of();
    return new Option("l" + face, said(LEVELS.get(face - 1)), face, false, chosen, asks);
  }

  private static Phrase said(String text) {
    return new Phrase(text, null);
  }
}

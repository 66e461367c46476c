package vn.motcham.demo;

import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;
import vn.motcham.calendar.Days;
import vn.motcham.code.LookupCode;
import vn.motcham.letter.Act;
import vn.motcham.letter.Letter;
import vn.motcham.letter.Letters;
import vn.motcham.staff.Staff;

/** Letters to the invented province, one for each thing that can become of one. */
@Singleton
@Requires(env = "demo")
final class SampleLetters {
  private static final Letter.Kind COMPLAINT = Letter.Kind.COMPLAINT;

  private static final List<Sample> SAMPLES =
      List.of(
          new Sample(
              "SL.P01.TTHCC",
              COMPLAINT,
              1,
              "Máy lấy số ở cửa hỏng từ đầu tuần, ai đến trước cũng không biết."),
          new Sample(
              "SL.X05.TTHCC",
              COMPLAINT,
              34,
              "Giấy hẹn ghi 5 ngày, tôi đã đến ba lần mà chưa có kết quả."),
          new Sample(
              "SL.P02.TTHCC",
              COMPLAINT,
              5,
              "Tôi phải nộp lại một giấy tờ đã nộp lần trước.",
              new Done(Act.ASK, 2, "Đó là giấy tờ nào, nộp cho thủ tục gì? Xin không ghi tên.")),
          new Sample(
              "SL.TTHCC",
              COMPLAINT,
              9,
              "Đề nghị xem lại giá đất đền bù ở thôn tôi.",
              new Done(
                  Act.REFUSE,
                  8,
                  "Việc này không thuộc nơi tiếp nhận hồ sơ. Xin gửi đến cơ quan tài nguyên và"
                      + " môi trường.")),
          new Sample(
              "SL.P01.TTHCC",
              COMPLAINT,
              24,
              "Ghế chờ ít quá, người già phải đứng cả buổi.",
              new Done(Act.PASS_ON, 22, "Ghế chờ ít, người già phải đứng lâu."),
              new Done(Act.ANSWER, 16, "Phường đã kiểm tra và sẽ thêm ghế trong tháng này."),
              new Done(Act.PUBLISH, 15, "Về ghế chờ: phường thêm 12 ghế trong tháng này."),
              new Done(Act.FIX, 6, "Đã thêm 12 ghế ở khu vực chờ.")),
          new Sample(
              "SL.BVDK",
              Letter.Kind.PRAISE,
              12,
              "Cô hướng dẫn ở cửa khám rất tận tình với mẹ tôi.",
              new Done(Act.ANSWER, 8, "Cảm ơn Ông/Bà. Bệnh viện đã biểu dương tổ hướng dẫn."),
              new Done(Act.PUBLISH, 8, "Tổ hướng dẫn ở cửa khám được người bệnh khen tận tình.")),
          new Sample(
              "SL.X06.TTHCC",
              COMPLAINT,
              14,
              "Cán bộ trả lời qua loa khi tôi hỏi vì sao hồ sơ bị trả lại.",
              new Done(Act.ANSWER, 1, "Chúng tôi xin lỗi Ông/Bà và đã nhắc người tiếp nhận.")));

  private final SampleProvince province;
  private final Letters letters;
  private final Staff staff;
  private final InstantSource clock;

  SampleLetters(SampleProvince province, Letters letters, Staff staff, InstantSource clock) {
    this.province = province;
    this.letters = letters;
    this.staff = staff;
    this.clock = clock;
  }

  /**
   * @param daysAgo when it was done
   */
  private record Done(Act act, int daysAgo, String text) {}

  /**
   * @param daysAgo when it came
   */
  private record Sample(String unit, Letter.Kind kind, int daysAgo, String text, List<Done> steps) {
    Sample(String unit, Letter.Kind kind, int daysAgo, String text, Done... steps) {
      this(unit, kind, daysAgo, text, List.of(steps));
    }
  }

  /** Repeating it changes nothing. */
  void load() {
    if (!letters.areReadable()) {
      return;
    }
    OptionalInt by = OptionalInt.of(staff.find("tinh").orElseThrow().account());
    LocalDate today = Days.today(clock);
    for (int i = 0; i < SAMPLES.size(); i++) {
      letters.restore(LookupCode.of("sample letter " + i), letter(SAMPLES.get(i), today, by));
    }
  }

  private Letter letter(Sample sample, LocalDate today, OptionalInt by) {
    Stream<Letter.Step> steps =
        sample.steps().stream()
            .map(
                done ->
                    new Letter.Step(done.act(), today.minusDays(done.daysAgo()), by, done.text()));
    return new Letter(
        "",
        province.unit(sample.unit()).number(),
        sample.kind(),
        "vi",
        today.minusDays(sample.daysAgo()),
        sample.text(),
        true,
        steps.toList());
  }
}

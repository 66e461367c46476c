package vn.motcham.report;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.motcham.chart.Axis;
import vn.motcham.chart.Bar;
import vn.motcham.chart.Dot;
import vn.motcham.chart.Line;
import vn.motcham.problem.Language;
import vn.motcham.report.UnitPage.ChannelRow;
import vn.motcham.report.UnitPage.OptionRow;
import vn.motcham.report.UnitPage.Origin;
import vn.motcham.report.UnitPage.QuestionTable;

/** Figures of units that don't exist. */
record SampleFigures(Language language) {
  private static final IssuanceSection.Row RESULTS =
      new IssuanceSection.Row("Trả kết quả", "1.200", "1.150", "300 / 1.150", "850", "26,09 %");
  private static final BigDecimal TARGET = new BigDecimal("90");

  UnitPage unit(ShownFigure figure, Verdict verdict) {
    boolean shown = figure.share() != null;
    return new UnitPage(
        "Trung tâm Phục vụ hành chính công phường Mẫu",
        List.of(new Choice("Tỉnh Mẫu", "/staff/units/1", false)),
        "Quý III/2026",
        "Quý III/2026",
        new UnitPage.Choices(periods(), periods(), instruments()),
        shown,
        "Tỷ lệ hài lòng tại Bộ phận Một cửa",
        figure,
        verdict,
        shown ? "Không tính 24 phiếu cần xem lại (1,94 %): 90,12 %, khoảng tin cậy 88–92 %." : "",
        verdict == Verdict.NONE ? "" : figures().shortPercent(TARGET),
        shown ? List.of("So với quý III/2025: chưa thấy khác rõ rệt.") : List.of(),
        shown ? further() : List.of(),
        shown ? trend() : null,
        shown ? held(figure, verdict) : null,
        shown ? List.of(overall(), manner()) : List.of(),
        shown
            ? List.of(
                new ChannelRow("receipt", figure),
                new ChannelRow("kiosk", share("88.20", "70.10", "95.99", 17)),
                new ChannelRow("poster", ShownFigure.hidden(ShownFigure.Hidden.FEW_OR_GIVES_AWAY)))
            : List.of(),
        shown
            ? List.of(
                new UnitPage.StageRow(
                    "supplement", ShownFigure.hidden(ShownFigure.Hidden.FEW_OR_GIVES_AWAY)),
                new UnitPage.StageRow("result", figure))
            : List.of(),
        issuance(),
        section("", true),
        shown
            ? List.of(
                new UnitPage.Other(
                    "Tỷ lệ hài lòng về lần khám, chữa bệnh",
                    "Quý III/2026, dịch vụ y tế",
                    share("88.20", "80.10", "93.99", 91),
                    Verdict.NONE,
                    "",
                    "?survey=health-visit"))
            : List.of(),
        shown
            ? new Origin("danh-gia-tai-quay 1", "01/07/2026", "30/09/2026", "1.234", "1.128")
            : null,
        10);
  }

  /** Papers of which all is told, and some of which little is. */
  private static IssuanceSection issuance() {
    return new IssuanceSection(
        List.of("Mã đánh giá trên giấy: 300 trong 1.150 mã đã được dùng (26,09 %)."),
        List.of(new IssuanceSection.Row("Phiếu yêu cầu bổ sung", "40", "38", "", "", ""), RESULTS),
        List.of(RESULTS, new IssuanceSection.Row("Chứng thực", "40", "38", "", "", "")),
        3);
  }

  private static List<Choice> instruments() {
    return List.of(
        new Choice("Tỷ lệ hài lòng tại Bộ phận Một cửa", "?period=2026-Q3", true),
        new Choice("Tỷ lệ hài lòng về lần khám, chữa bệnh", "?survey=health-visit", false));
  }

  /** A share, a number that is none, one with a grade, and one that is hidden. */
  private List<UnitPage.FurtherRow> further() {
    return List.of(
        new UnitPage.FurtherRow(
            "Khả năng tiếp cận",
            "Tỷ lệ câu trả lời hài lòng, gộp 5 câu hỏi",
            share("88.20", "80.10", "93.99", 91),
            ""),
        new UnitPage.FurtherRow(
            "Điểm trung bình",
            "Điểm trung bình, thang 1–5",
            ShownFigure.of(new ShownShare("4,21", "4,10–4,32", "17", true, null)),
            ""),
        new UnitPage.FurtherRow(
            "Điểm chấm",
            "Tổng điểm của 9 tiêu chí",
            ShownFigure.of(new ShownShare("15,00", "14,20–15,80", "40", false, null)),
            "Xuất sắc"),
        new UnitPage.FurtherRow(
            "Tỷ lệ quay trở lại",
            "Tỷ lệ người sẽ quay lại",
            ShownFigure.hidden(ShownFigure.Hidden.FEW_OR_GIVES_AWAY),
            ""));
  }

  private ShownTrend trend() {
    var value =
        Optional.of(
            new Line.Value(new BigDecimal("91.4"), new BigDecimal("89"), new BigDecimal("93")));
    var line =
        Line.of(List.of(value, value, Optional.empty(), value), Set.of(1), new Axis(80), TARGET);
    return new ShownTrend(
        "Từ tháng 6/2026 đến tháng 9/2026: thấp nhất 91,40 %.",
        line,
        line.levels().stream()
            .map(level -> new ShownTrend.Level(figures().shortPercent(level.percent()), level.y()))
            .toList(),
        List.of(
            new ShownTrend.Date("12.5%", "T6", false, "2026"),
            new ShownTrend.Date("37.5%", "T7", true, "")),
        figures().percent(new BigDecimal("91.4")),
        true,
        figures().shortPercent(TARGET),
        List.of(
            new ShownTrend.Break(
                "25.00%", "phiên bản 2", "start", "Từ tháng 7, theo phiên bản 2.")),
        List.of(
            new ShownTrend.Row("Tháng 9/2026", share("91.4", "89", "93", 412), ""),
            new ShownTrend.Row(
                "Tháng 8/2026",
                ShownFigure.hidden(ShownFigure.Hidden.FEW),
                "Từ tháng 8, số liệu theo phiên bản 2.")));
  }

  private Held held(ShownFigure figure, Verdict verdict) {
    return new Held(
        "Kế hoạch cải cách hành chính của tỉnh Mẫu",
        "UBND tỉnh Mẫu, KH 01/KH-UBND",
        "Trích dẫn làm ví dụ.",
        List.of(
            new Held.Quoted(
                "Mức độ hài lòng của người dân về giải quyết thủ tục hành chính đạt tối thiểu 90%.",
                "tối thiểu 90 %, đến năm 2030",
                false,
                false,
                Verdict.NONE,
                List.of(new Held.Row("", figure, verdict, true, true))),
            new Held.Quoted(
                "Từng lĩnh vực đất đai, xây dựng cao hơn năm trước.",
                "cao hơn năm trước",
                true,
                true,
                verdict,
                List.of(
                    new Held.Row("Đất đai, Xây dựng", figure, verdict, false, true),
                    new Held.Row("Đất đai", figure, Verdict.NONE, true, false),
                    new Held.Row(
                        "Xây dựng",
                        ShownFigure.hidden(ShownFigure.Hidden.FEW_OR_GIVES_AWAY),
                        Verdict.NONE,
                        true,
                        true)))));
  }

  /** Every verdict, and every reason to hide. */
  UnitSection section(String standing, boolean whole) {
    return new UnitSection(
        "Tỷ lệ hài lòng tại Bộ phận Một cửa",
        "Tỉnh Mẫu",
        whole ? share("93.174", "92.60", "93.70", 8123) : null,
        whole ? Verdict.MET_SURELY : Verdict.NONE,
        whole ? "Không phiếu nào cần xem lại." : "",
        whole
            ? "3 trong 41 máy đang im lặng quá 24 giờ, không tính nơi nghỉ làm việc; phiếu chờ gửi lâu nhất 26 giờ."
            : "",
        whole ? "Mã đánh giá trên giấy: 300 trong 1.150 mã đã được dùng (26,09 %)." : "",
        figures().shortPercent(TARGET),
        new UnitSection.Counted(4, 2),
        UnitSection.ticks(new Axis(60), figures()),
        List.of(
            new UnitSection.Group(
                "communes",
                standing,
                List.of(
                    row(
                        "Phường Mẫu Một",
                        share("78.95", "66.67", "91.49", 19),
                        Verdict.MISSED_UNSURELY),
                    row(
                        "Xã Mẫu Hai",
                        share("71.30", "66.20", "75.90", 331),
                        Verdict.MISSED_SURELY)),
                List.of(
                    silent(ShownFigure.Hidden.FEW, "Đặc khu Mẫu"),
                    silent(ShownFigure.Hidden.GIVES_AWAY, "Xã Mẫu Ba"))),
            new UnitSection.Group(
                "bodies",
                standing,
                List.of(
                    row("Sở Mẫu", share("91.41", "89.90", "92.70", 1234), Verdict.MET_UNSURELY)),
                List.of())),
        "Bảng này chỉ tính phiếu theo phiên bản 2.");
  }

  private static UnitSection.Silent silent(ShownFigure.Hidden why, String unit) {
    return new UnitSection.Silent(
        why, List.of(new Choice(unit, "/staff/units/7", false), new Choice(unit, "", false)));
  }

  List<Choice> periods() {
    return List.of(
        new Choice("Quý III/2026", "?period=2026-Q3", true),
        new Choice("Quý II/2026", "?period=2026-Q2", false),
        new Choice("6 tháng đầu năm 2026", "?period=2026-H1", false),
        new Choice("Năm 2025", "?period=2025", false));
  }

  ShownFigure share(String percent, String low, String high, long n) {
    BigDecimal share = new BigDecimal(percent);
    BigDecimal from = new BigDecimal(low);
    BigDecimal to = new BigDecimal(high);
    return ShownFigure.of(
        new ShownShare(
            figures().percent(share),
            figures().interval(from, to),
            figures().count(n),
            n < 30,
            Bar.of(share, from, to, TARGET)));
  }

  private Figures figures() {
    return Figures.in(language);
  }

  private static UnitRow row(String name, ShownFigure figure, Verdict verdict) {
    var dot =
        Dot.on(
            new Axis(60), new BigDecimal("91"), new BigDecimal("89"), new BigDecimal("93"), TARGET);
    return new UnitRow(name, "Tỉnh Mẫu", "/staff/units/5", figure, dot, verdict, "26,09 %");
  }

  private QuestionTable overall() {
    return new QuestionTable(
        "Ông/Bà hài lòng ở mức độ nào về lần phục vụ hôm nay?",
        figures().count(1234),
        List.of(
            option("Rất hài lòng", 5, 702, "56.89"),
            option("Hài lòng", 4, 426, "34.52"),
            option("Bình thường", 3, 61, "4.94"),
            option("Không hài lòng", 2, 30, "2.43"),
            option("Rất không hài lòng", 1, 15, "1.22")),
        "Không sử dụng: 12,50 % số người được hỏi, không tính vào chỉ số.",
        null);
  }

  private static QuestionTable manner() {
    return new QuestionTable(
        "Công chức có thái độ giao tiếp lịch sự.", "", List.of(), "", ShownFigure.Hidden.FEW);
  }

  private OptionRow option(String text, int face, long count, String percent) {
    var share = new BigDecimal(percent);
    return new OptionRow(
        text, face, figures().count(count), figures().percent(share), Bar.length(share));
  }
}

package vn.motcham.report;

import java.math.BigDecimal;
import java.util.List;
import vn.motcham.problem.Language;
import vn.motcham.report.UnitPage.ChannelRow;
import vn.motcham.report.UnitPage.OptionRow;
import vn.motcham.report.UnitPage.Origin;
import vn.motcham.report.UnitPage.QuestionTable;
import vn.motcham.report.UnitPage.TargetLine;

/** Figures of units that don't exist. */
record SampleFigures(Language language) {
  private static final BigDecimal TARGET = new BigDecimal("90");

  UnitPage unit(ShownFigure figure, Verdict verdict) {
    boolean shown = figure.share() != null;
    return new UnitPage(
        "Trung tâm Phục vụ hành chính công phường Mẫu",
        List.of(new Choice("Tỉnh Mẫu", "/staff/units/1", false)),
        "Quý III/2026",
        periods(),
        shown,
        figure,
        new TargetLine(
            "Kế hoạch cải cách hành chính của tỉnh Mẫu",
            "Mức độ hài lòng của người dân về giải quyết thủ tục hành chính đạt tối thiểu 90%.",
            figures().shortPercent(TARGET),
            "at-least",
            verdict),
        shown ? List.of(overall(), manner()) : List.of(),
        shown
            ? List.of(
                new ChannelRow("receipt", figure),
                new ChannelRow("kiosk", share("88.20", "70.10", "95.99", 17)),
                new ChannelRow("poster", ShownFigure.hidden(ShownFigure.Hidden.FEW)))
            : List.of(),
        shown
            ? new Origin(
                "danh-gia-tai-quay 1", "01/07/2026", "30/09/2026", "1.260", "1.234", "1.128")
            : null,
        10);
  }

  List<UnitRow> units() {
    return List.of(
        row("Tỉnh Mẫu", 0, share("93.174", "92.60", "93.70", 8123), Verdict.MET_SURELY),
        row("Sở Mẫu", 1, share("91.41", "89.90", "92.70", 1234), Verdict.MET_UNSURELY),
        row("Phường Mẫu Một", 1, share("78.95", "56.67", "91.49", 19), Verdict.MISSED_UNSURELY),
        row(
            "Điểm tiếp nhận số 1 của phường Mẫu Một",
            2,
            ShownFigure.hidden(ShownFigure.Hidden.FEW),
            Verdict.NONE),
        row(
            "Điểm tiếp nhận số 2",
            2,
            ShownFigure.hidden(ShownFigure.Hidden.GIVES_AWAY),
            Verdict.NONE),
        row("Xã Mẫu Hai", 1, share("71.30", "66.20", "75.90", 331), Verdict.MISSED_SURELY),
        row("Đặc khu Mẫu", 1, ShownFigure.hidden(ShownFigure.Hidden.FEW), Verdict.NONE));
  }

  List<Choice> periods() {
    return List.of(
        new Choice("Quý III/2026", "?period=2026-Q3", true),
        new Choice("Quý II/2026", "?period=2026-Q2", false),
        new Choice("6 tháng đầu năm 2026", "?period=2026-H1", false),
        new Choice("Năm 2025", "?period=2025", false));
  }

  ShownFigure share(String percent, String low, String high, long n) {
    return ShownFigure.of(
        ShownShare.of(
            new BigDecimal(percent),
            new BigDecimal(low),
            new BigDecimal(high),
            n,
            TARGET,
            figures()));
  }

  private Figures figures() {
    return Figures.in(language);
  }

  private static UnitRow row(String name, int depth, ShownFigure figure, Verdict verdict) {
    return new UnitRow(name, depth, "/staff/units/" + depth, figure, verdict);
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
        null);
  }

  private static QuestionTable manner() {
    return new QuestionTable(
        "Công chức có thái độ giao tiếp lịch sự.", "", List.of(), ShownFigure.Hidden.FEW);
  }

  private OptionRow option(String text, int face, long count, String percent) {
    var share = new BigDecimal(percent);
    return new OptionRow(
        text, face, figures().count(count), figures().percent(share), Bar.length(share));
  }
}

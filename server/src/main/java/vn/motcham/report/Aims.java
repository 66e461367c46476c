package vn.motcham.report;

import java.util.Map;
import vn.motcham.problem.Language;
import vn.motcham.problem.Texts;
import vn.motcham.target.Aim;
import vn.motcham.target.Target;

/** What a target wants, in words. */
final class Aims {
  private Aims() {}

  /** Such as "tối thiểu 90 %, đến năm 2030". */
  static String of(Target target, Language language) {
    String aim = words(target.aim(), language);
    return target.year().isEmpty()
        ? aim
        : Texts.get(
            language,
            "report.held.until",
            Map.of("0", aim, "1", Integer.toString(target.year().getAsInt())));
  }

  private static String words(Aim aim, Language language) {
    return switch (aim) {
      case Aim.Level level -> level(level, language);
      case Aim.AboveLastYear _ -> Texts.get(language, "report.aim.above-last-year");
      case Aim.RankAtMost rank -> rank(rank, language);
    };
  }

  private static String level(Aim.Level level, Language language) {
    String key =
        switch (level.comparator()) {
          case AT_LEAST -> "report.comparator.at-least";
          case MORE_THAN -> "report.comparator.more-than";
        };
    String value = Figures.in(language).shortPercent(level.value());
    return Texts.get(language, key, Map.of("0", value));
  }

  /** Of whom, is said in the plan's words. */
  private static String rank(Aim.RankAtMost aim, Language language) {
    String rank = Integer.toString(aim.rank());
    return aim.findAmong()
        .map(among -> Texts.get(language, "report.aim.rank-among", Map.of("0", rank, "1", among)))
        .orElseGet(() -> Texts.get(language, "report.aim.rank", Map.of("0", rank)));
  }
}

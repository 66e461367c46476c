package vn.motcham.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import vn.motcham.problem.Language;
import vn.motcham.problem.Texts;
import vn.motcham.series.Series;
import vn.motcham.survey.SurveyVersion;

/** What versions and series are called, and why one takes over from another. */
final class SeriesTitles {
  private SeriesTitles() {}

  /** All versions in a series, such as "Đánh giá tại quầy, phiên bản 1, 2". */
  static String of(Series series, Language language) {
    Map<String, SortedSet<Integer>> versions = new LinkedHashMap<>();
    for (SurveyVersion version : series.versions()) {
      versions
          .computeIfAbsent(version.survey().title().in(language.code()), _ -> new TreeSet<>())
          .add(version.survey().version());
    }
    return versions.entrySet().stream()
        .map(entry -> entry.getKey() + ", " + called(entry.getValue(), language))
        .collect(Collectors.joining("; "));
  }

  static String version(SurveyVersion version, Language language) {
    return called(new TreeSet<>(List.of(version.survey().version())), language);
  }

  private static String called(SortedSet<Integer> versions, Language language) {
    String numbers = versions.stream().map(String::valueOf).collect(Collectors.joining(", "));
    return Texts.get(language, "report.series.version", Map.of("0", numbers));
  }

  /** What begins at a break, in few words: the oldest version of the newer series. */
  static String begins(Series series, Language language) {
    return version(series.versions().getLast(), language);
  }

  /**
   * @param from name of the period, within a sentence
   */
  static String takesOver(String from, Series before, Series after, Language language) {
    return Texts.get(
        language,
        "report.series.break",
        Map.of("0", from, "1", of(after, language), "2", why(before, after, language)));
  }

  /** The reason that the newer of both gives, whichever way one looks. */
  static String why(Series one, Series other, Language language) {
    Series newer = one.stretches().contains(other) ? one : other;
    return newer.findBreak().map(found -> found.why().in(language.code())).orElse("");
  }
}

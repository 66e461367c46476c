package vn.motcham.review;

import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.motcham.flag.Flag;
import vn.motcham.problem.Language;
import vn.motcham.problem.Texts;
import vn.motcham.response.Bucket;

/** How flags, thresholds and hours are said. */
record FlagWords(Language language) {
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
  private static final Pattern DECIMAL = Pattern.compile("(\\d)\\.(\\d)");
  private static final Pattern MANY = Pattern.compile("\\d{4,18}");
  private static final Pattern WEEKDAY = Pattern.compile("[A-Z]{3}");

  String name(Flag flag) {
    return Texts.get(language, "flag." + flag.code() + ".name");
  }

  /** When the rule applies, with its thresholds. */
  String rule(Flag flag, Map<String, String> thresholds) {
    Map<String, String> said = new HashMap<>();
    thresholds.forEach((name, value) -> said.put(name, threshold(value)));
    return Texts.get(language, "flag." + flag.code() + ".rule", said);
  }

  private String threshold(String value) {
    String days =
        WEEKDAY
            .matcher(value)
            .replaceAll(
                day -> Matcher.quoteReplacement(Texts.get(language, "flag.day." + day.group())));
    if (MANY.matcher(days).matches()) {
      return String.format(language.locale(), "%,d", Long.parseLong(days));
    }
    return language == Language.VI ? DECIMAL.matcher(days).replaceAll("$1,$2") : days;
  }

  String time(Bucket bucket) {
    String day = DAY.format(bucket.firstDay());
    return switch (bucket) {
      case Bucket.Hour hour ->
          Texts.get(
              language,
              "review.hour",
              Map.of(
                  "from", Integer.toString(hour.hour()),
                  "to", Integer.toString(hour.hour() + 1),
                  "day", day));
      case Bucket.HalfMonth halfMonth ->
          Texts.get(
              language,
              "review.half-month",
              Map.of("from", day, "to", DAY.format(halfMonth.lastDay())));
    };
  }
}

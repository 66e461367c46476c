package vn.motcham.library;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import vn.motcham.problem.Language;
import vn.motcham.problem.Texts;
import vn.motcham.survey.Channel;
import vn.motcham.survey.Survey;
import vn.motcham.survey.Text;

/**
 * In what a page speaks.
 *
 * @param page of the product's own sentences
 * @param survey the code of the language in which texts of surveys are read
 */
record Voice(Language page, String survey) {
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

  /** What was asked for if the survey knows it, else the page's language, else Vietnamese. */
  static Voice of(Survey survey, String asked, Language page) {
    String found =
        Stream.of(asked, page.code())
            .filter(survey.allLanguages()::contains)
            .findFirst()
            .orElse(Text.FIRST_LANGUAGE);
    return new Voice(page, found);
  }

  Phrase phrase(Text text) {
    boolean missing = !text.has(survey);
    return new Phrase(text.in(survey), missing ? Text.FIRST_LANGUAGE : survey, missing);
  }

  String in(Text text) {
    return text.in(survey);
  }

  /**
   * A sentence of the library.
   *
   * @param details names and values in turn
   */
  String say(String key, String... details) {
    Map<String, String> named = new HashMap<>();
    for (int i = 0; i + 1 < details.length; i += 2) {
      named.put(details[i], details[i + 1]);
    }
    return Texts.get(page, "library." + key, named);
  }

  String quoted(Text text) {
    return "“" + in(text) + "”";
  }

  String either(List<String> words) {
    return String.join(say("or"), words);
  }

  /** In the order in which channels are always named. */
  String channels(Collection<Channel> channels) {
    return channels.isEmpty()
        ? say("nowhere")
        : String.join(
            ", ",
            channels.stream().sorted().map(channel -> say("channel." + channel.code())).toList());
  }

  static String day(LocalDate day) {
    return DAY.format(day);
  }
}

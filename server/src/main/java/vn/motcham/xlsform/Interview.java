package vn.motcham.xlsform;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import vn.motcham.survey.Channel;
import vn.motcham.survey.Question;
import vn.motcham.survey.Section;
import vn.motcham.survey.State;
import vn.motcham.survey.Survey;
import vn.motcham.survey.Text;

/**
 * A survey as somebody with a tablet asks it.
 *
 * @param channel the one whose questions and rules a form follows; a form knows only one
 */
record Interview(Survey survey, State state, Channel channel) {
  /** The channel first that is most like an interview. */
  private static final List<Channel> LIKELY =
      List.of(Channel.PAPER, Channel.RECEIPT, Channel.POSTER, Channel.KIOSK);

  static Interview of(Survey survey, State state) {
    return new Interview(
        survey,
        state,
        LIKELY.stream().filter(survey.channels()::contains).findFirst().orElseThrow());
  }

  List<FormLanguage> languages() {
    return survey.allLanguages().stream().map(FormLanguage::of).toList();
  }

  List<Question> questions() {
    return survey.askedOn(channel);
  }

  List<Question> questions(Section section) {
    return section.questions().stream().filter(question -> question.askedOn(channel)).toList();
  }

  /** The sections that ask something here, by the pages on which they stand. */
  List<List<Section>> pages() {
    List<List<Section>> pages = new ArrayList<>();
    for (Section section : survey.sections()) {
      if (questions(section).isEmpty()) {
        continue;
      }
      if (pages.isEmpty() || !section.withPrevious()) {
        pages.add(new ArrayList<>());
      }
      pages.getLast().add(section);
    }
    return pages;
  }

  /** What stands before the first question; the standing first, since everybody must see it. */
  Stream<Opening> openings() {
    return Stream.of(
            Stream.of(new Opening("standing", survey.standing())),
            survey
                .findRespondents()
                .flatMap(asked -> asked.findText())
                .map(text -> new Opening("respondents", text))
                .stream(),
            survey.findIntroduction().map(text -> new Opening("introduction", text)).stream())
        .flatMap(opening -> opening);
  }

  /** A text before the first question. */
  record Opening(String name, Text text) {}
}

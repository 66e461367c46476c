package vn.motcham.paper;

import java.util.ArrayList;
import java.util.List;
import vn.motcham.survey.Channel;
import vn.motcham.survey.Question;
import vn.motcham.survey.Survey;

/**
 * A question as it stands on paper.
 *
 * @param number what people call it by: its label, else its place on the form
 * @param codes of its options
 */
public record PrintedQuestion(String number, Question question, List<Code> codes) {
  public PrintedQuestion {
    codes = List.copyOf(codes);
  }

  /** The questions that a survey asks on paper, in their order. */
  public static List<PrintedQuestion> listOf(Survey survey) {
    List<PrintedQuestion> printed = new ArrayList<>();
    for (Question question : survey.askedOn(Channel.PAPER)) {
      String place = Integer.toString(printed.size() + 1);
      printed.add(
          new PrintedQuestion(question.findLabel().orElse(place), question, Code.of(question)));
    }
    return printed;
  }

  /** Whether both may stand in one table; one read in reverse looks like any other there. */
  boolean hasCodesOf(PrintedQuestion other) {
    return printed(codes).equals(printed(other.codes));
  }

  private static List<String> printed(List<Code> codes) {
    return codes.stream().map(code -> code.number() + " " + code.option().text()).toList();
  }

  public String id() {
    return question.id();
  }
}

package vn.motcham.paper;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.motcham.http.InlineStyle;
import vn.motcham.problem.Language;
import vn.motcham.problem.Texts;
import vn.motcham.survey.Channel;
import vn.motcham.survey.Question;
import vn.motcham.survey.Respondents;
import vn.motcham.survey.Section;
import vn.motcham.survey.Survey;
import vn.motcham.survey.Text;

/** Lays a survey out for paper, in one language. */
final class Printing {
  private static final InlineStyle STYLE = InlineStyle.of("paper.css");
  private static final int MOST_COLUMNS = 6;
  private static final int SHORT_TEXT = 200;

  private final Survey survey;
  private final String language;
  private final Map<String, PrintedQuestion> questions;

  Printing(Survey survey, String language) {
    this.survey = survey;
    this.language = language;
    this.questions =
        PrintedQuestion.listOf(survey).stream()
            .collect(Collectors.toMap(PrintedQuestion::id, printed -> printed));
  }

  /** The product's own sentences are there in fewer languages than surveys are. */
  static Language spoken(String language) {
    return Language.find(language).orElse(Language.VI);
  }

  PaperForm form(@Nullable String unit, @Nullable String round) {
    return new PaperForm(
        STYLE.css(),
        language,
        in(survey.title()),
        in(survey.standing()),
        unit,
        round,
        survey.findIntroduction().map(this::in).orElse(null),
        survey.findRespondents().flatMap(Respondents::findText).map(this::in).orElse(null),
        survey.sections().stream()
            .map(this::part)
            .filter(part -> !part.blocks().isEmpty())
            .toList(),
        say("paper.version", Map.of("survey", survey.id(), "version", version())));
  }

  private String version() {
    return Integer.toString(survey.version());
  }

  private PaperForm.Part part(Section section) {
    return new PaperForm.Part(
        section.findTitle().map(this::in).orElse(null),
        section.findIntroduction().map(this::in).orElse(null),
        blocks(section));
  }

  private List<PaperForm.Block> blocks(Section section) {
    List<PaperForm.Block> blocks = new ArrayList<>();
    List<PrintedQuestion> run = new ArrayList<>();
    for (Question question : section.questions()) {
      PrintedQuestion printed = questions.get(question.id());
      if (printed == null) {
        continue;
      }
      if (!run.isEmpty() && !(isTabular(printed) && run.getLast().hasCodesOf(printed))) {
        blocks.add(block(run));
        run.clear();
      }
      run.add(printed);
    }
    if (!run.isEmpty()) {
      blocks.add(block(run));
    }
    return blocks;
  }

  private static boolean isTabular(PrintedQuestion printed) {
    return printed.question() instanceof Question.SingleChoice
        && printed.codes().size() <= MOST_COLUMNS;
  }

  private PaperForm.Block block(List<PrintedQuestion> run) {
    List<PaperForm.Box> heads = run.size() > 1 ? boxes(run.getFirst()) : List.of();
    return new PaperForm.Block(heads, run.stream().map(this::item).toList());
  }

  /** What stands apart from the scale comes last. */
  private List<PaperForm.Box> boxes(PrintedQuestion printed) {
    List<Code> codes = printed.codes();
    return codes.stream()
        .map(
            code -> new PaperForm.Box(code.number(), in(code.option().text()), code.isApart(codes)))
        .sorted(Comparator.comparing(PaperForm.Box::apart))
        .toList();
  }

  private PaperForm.Item item(PrintedQuestion printed) {
    Question question = printed.question();
    return new PaperForm.Item(
        printed.number(),
        in(question.text()),
        question.findCondition().map(this::condition).orElse(null),
        hint(question),
        boxes(printed),
        question instanceof Question.Number number
            ? Integer.toString(number.maximum()).length()
            : 0,
        question instanceof Question.Number number
            ? number.findSuffix().map(this::in).orElse(null)
            : null,
        question instanceof Question.Words words ? (words.maximum() > SHORT_TEXT ? 4 : 2) : 0);
  }

  private String condition(Question.Condition condition) {
    PrintedQuestion earlier = questions.get(condition.question());
    if (earlier == null) {
      throw new IllegalStateException("a condition on " + condition.question() + ", not printed");
    }
    String options =
        earlier.codes().stream()
            .filter(code -> condition.options().contains(code.option().id()))
            .map(code -> "“" + in(code.option().text()) + "”")
            .collect(Collectors.joining(say("paper.or", Map.of())));
    return say("paper.only-if", Map.of("question", earlier.number(), "options", options));
  }

  private @Nullable String hint(Question question) {
    return switch (question) {
      case Question.MultipleChoice _ -> say("paper.several", Map.of());
      case Question.Number number -> bounds(number);
      case Question.SingleChoice _, Question.Words _ ->
          question.requiredOn(Channel.PAPER) || !(question instanceof Question.Words)
              ? null
              : say("paper.optional", Map.of());
    };
  }

  private String bounds(Question.Number number) {
    OptionalInt usual = number.usualMaximum();
    Map<String, String> details =
        Map.of(
            "from", Integer.toString(number.minimum()),
            "to", Integer.toString(number.maximum()),
            "usual", usual.isPresent() ? Integer.toString(usual.getAsInt()) : "");
    return say(usual.isPresent() ? "paper.number.beyond" : "paper.number", details);
  }

  private String in(Text text) {
    return text.in(language);
  }

  private String say(String key, Map<String, String> details) {
    return Texts.get(spoken(language), key, details);
  }
}

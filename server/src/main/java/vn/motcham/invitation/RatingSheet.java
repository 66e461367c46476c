package vn.motcham.invitation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.motcham.invitation.RatingPage.Block;
import vn.motcham.invitation.RatingPage.Part;
import vn.motcham.invitation.RatingPage.Phrase;
import vn.motcham.problem.Fault;
import vn.motcham.problem.Texts;
import vn.motcham.survey.Channel;
import vn.motcham.survey.Question;
import vn.motcham.survey.Respondents;
import vn.motcham.survey.Section;
import vn.motcham.survey.Survey;

/** A survey laid out on the phone page, as far as it is asked by the code that opened it. */
final class RatingSheet {
  /** From so many questions with the same options on they make a table. */
  private static final int LEAST_ROWS = 4;

  private final Channel channel;
  private final Survey survey;
  private final Tongue tongue;
  private final QuestionSheet questions;
  private final List<Question> asked;

  RatingSheet(Channel channel, Survey survey, Tongue tongue, RatingForm form, List<Fault> faults) {
    Map<String, Fault> byPlace = new HashMap<>();
    faults.forEach(fault -> byPlace.putIfAbsent(fault.place(), fault));
    this.channel = channel;
    this.survey = survey;
    this.tongue = tongue;
    this.asked = survey.askedOn(channel);
    this.questions =
        new QuestionSheet(
            channel, tongue, form, byPlace, new RatingConditions(survey, channel, tongue.page()));
  }

  /** What is said before the first question. */
  List<Phrase> opening() {
    List<Phrase> opening = new ArrayList<>();
    survey.findIntroduction().map(tongue::say).ifPresent(opening::add);
    survey.findRespondents().map(this::phrase).ifPresent(opening::add);
    if (channel == Channel.POSTER) {
      opening.add(own(say("rating.own-code")));
    }
    return opening;
  }

  private Phrase phrase(Respondents respondents) {
    Map<String, String> age = Map.of("0", Integer.toString(respondents.minimumAge()));
    return respondents
        .findText()
        .map(text -> introduced(tongue.say(text)))
        .orElseGet(() -> own(Texts.get(tongue.page(), "rating.respondents", age)));
  }

  /** A text in another language stands alone: one sentence in two can't be read aloud. */
  private Phrase introduced(Phrase who) {
    return who.language() == null
        ? own(Texts.get(tongue.page(), "rating.for", Map.of("0", who.text())))
        : who;
  }

  @Nullable RatingQuestion headline() {
    return findHeadline().map(question -> questions.show(question, false)).orElse(null);
  }

  /** The first question, if the first indicator is of it alone and its options have faces. */
  private Optional<Question> findHeadline() {
    return asked.stream()
        .findFirst()
        .filter(question -> question.findCondition().isEmpty())
        .filter(question -> Offered.by(question).hasFaces())
        .filter(
            first ->
                survey.indicators().stream()
                    .limit(1)
                    .anyMatch(indicator -> indicator.questions().equals(List.of(first.id()))));
  }

  List<Part> parts() {
    List<Question> others = asked.stream().skip(findHeadline().isPresent() ? 1 : 0).toList();
    if (others.isEmpty()) {
      return List.of();
    }
    return findHeadline().isPresent() && asked.size() <= RatingPage.SHORT
        ? List.of(more(others))
        : survey.sections().stream().flatMap(section -> part(section, others).stream()).toList();
  }

  /** After a headline, a few questions need no more than one title. */
  private Part more(List<Question> others) {
    return new Part(own(say("rating.more")), null, optional(others), false, blocks(others));
  }

  private Optional<Part> part(Section section, List<Question> others) {
    List<Question> here = section.questions().stream().filter(others::contains).toList();
    if (here.isEmpty()) {
      return Optional.empty();
    }
    boolean person = here.stream().allMatch(q -> q.is(Question.Trait.DEMOGRAPHIC));
    Phrase otherwise = person ? own(say("rating.person")) : null;
    return Optional.of(
        new Part(
            section.findTitle().map(tongue::say).orElse(otherwise),
            section.findIntroduction().map(tongue::say).orElse(null),
            person ? personal(here) : null,
            section.withPrevious(),
            blocks(here)));
  }

  /** What is said of oneself is kept apart from the rest, and it is good to know that. */
  private String personal(List<Question> here) {
    String optional = optional(here);
    String apart = say("rating.person-hint");
    return optional == null ? apart : optional + " " + apart;
  }

  private @Nullable String optional(List<Question> here) {
    boolean all = here.stream().noneMatch(question -> question.requiredOn(channel));
    return all ? say("rating.more-hint") : null;
  }

  private List<Block> blocks(List<Question> here) {
    List<Block> blocks = new ArrayList<>();
    for (int from = 0, to; from < here.size(); from = to) {
      to = endOfTable(here, from);
      if (to - from >= LEAST_ROWS) {
        blocks.add(table(here.subList(from, to)));
      } else {
        here.subList(from, to).forEach(question -> blocks.add(single(question)));
      }
    }
    return blocks;
  }

  /** Where those end that have the same options as the one at {@code from}. */
  private static int endOfTable(List<Question> here, int from) {
    int to = from + 1;
    while (to < here.size() && isRow(here.get(from)) && isRowLike(here.get(from), here.get(to))) {
      to++;
    }
    return to;
  }

  private static boolean isRow(Question question) {
    return question instanceof Question.SingleChoice && question.findCondition().isEmpty();
  }

  private static boolean isRowLike(Question first, Question other) {
    return isRow(other) && Offered.by(first).equals(Offered.by(other));
  }

  private Block table(List<Question> rows) {
    List<RatingQuestion> shown = rows.stream().map(row -> questions.show(row, true)).toList();
    return new Block(shown.getFirst().options(), shown);
  }

  private Block single(Question question) {
    return new Block(List.of(), List.of(questions.show(question, true)));
  }

  private String say(String key) {
    return Texts.get(tongue.page(), key);
  }

  private static Phrase own(String text) {
    return new Phrase(text, null);
  }
}

package vn.motcham.citizen;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.motcham.answer.Given;
import vn.motcham.survey.Channel;
import vn.motcham.survey.Option;
import vn.motcham.survey.Question;
import vn.motcham.survey.Scale;
import vn.motcham.survey.Survey;

/** How one person fills in a survey, from how content they are. */
final class Replies {
  private static final int LEVELS = 5;
  static final int SATISFIED = 4;

  private final Survey survey;
  private final Chance chance;
  private final Map<String, Given> given = new HashMap<>();

  private Replies(Survey survey, Chance chance) {
    this.survey = survey;
    this.chance = chance;
  }

  /** A tap on the overall question and nothing more. */
  static Map<String, Given> tap(Survey survey, int level, Chance chance) {
    Replies replies = new Replies(survey, chance);
    replies.overall(level);
    return replies.given;
  }

  /** The overall question, and what this person likes to say besides. */
  static Map<String, Given> all(
      Place place, Channel channel, int level, boolean writes, Remarks remarks, Chance chance) {
    Replies replies = new Replies(place.survey().survey(), chance);
    replies.overall(level);
    for (Question question : replies.survey.questions()) {
      if (!replies.given.containsKey(question.id())) {
        replies.answer(question, place, channel, level, writes, remarks);
      }
    }
    return replies.given;
  }

  private void overall(int level) {
    String question = survey.indicators().getFirst().questions().getFirst();
    if (survey.findQuestion(question).orElseThrow() instanceof Question.SingleChoice single) {
      given.put(question, level(single.scale(), level));
    }
  }

  private void answer(
      Question question, Place place, Channel channel, int level, boolean writes, Remarks remarks) {
    double likely = channel == Channel.KIOSK ? 0.35 : 0.7;
    switch (question) {
      case Question.SingleChoice single when isLevels(single.scale()) -> {
        if (chance.happens(likely)) {
          int own = Math.clamp(level + chance.between(-1, 1), 1, LEVELS);
          given.put(single.id(), level(single.scale(), own));
        }
      }
      case Question.SingleChoice single -> {
        if (channel != Channel.KIOSK && chance.happens(likely)) {
          given.put(single.id(), usual(single.scale(), level));
        }
      }
      case Question.MultipleChoice multiple -> {
        if (level < SATISFIED && chance.happens(0.75)) {
          given.put(multiple.id(), reasons(multiple.scale(), place.errand()));
        }
      }
      case Question.Number number -> {
        if (chance.happens(likely)) {
          given.put(number.id(), expectation(number, level));
        }
      }
      case Question.Words words -> {
        if (writes) {
          boolean praise = level >= SATISFIED;
          given.put(words.id(), one(remarks.pick(place.errand(), praise, chance)));
        }
      }
    }
  }

  private static boolean isLevels(Scale scale) {
    return scale.id().equals(Scale.SATISFACTION);
  }

  private static Given level(Scale scale, int level) {
    return one(
        scale.options().stream()
            .filter(option -> option.score().orElse(0) == level)
            .findFirst()
            .orElseThrow()
            .id());
  }

  /** Half of what was expected where nobody is content, all of it where everybody is. */
  private Given expectation(Question.Number question, int level) {
    int tens = chance.between(4 + level, 5 + level);
    return one(Integer.toString(Math.clamp(10L * tens, question.minimum(), question.maximum())));
  }

  /** Mostly the first option, which is the best one; those who are not content, the others. */
  private Given usual(Scale scale, int level) {
    int worse = level >= SATISFIED ? 8 : 2;
    List<Option> options = scale.options();
    return one(chance.oneOf(options, option -> option == options.getFirst() ? worse : 1).id());
  }

  /** One or two of them; the first is the commonest. */
  private Given reasons(Scale scale, Errand errand) {
    List<String> left = new ArrayList<>(scale.options().stream().map(Option::id).toList());
    List<String> chosen = new ArrayList<>();
    int many = chance.happens(errand.isAtCounter() ? 0.35 : 0.25) ? 2 : 1;
    while (chosen.size() < many) {
      String next = chance.oneOf(left, id -> 1.0 / (2 + left.indexOf(id)));
      left.remove(next);
      chosen.add(next);
    }
    return new Given.Many(chosen);
  }

  private static Given one(String value) {
    return new Given.One(value);
  }
}

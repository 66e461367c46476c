package vn.motcham.definition;

import static vn.motcham.problem.ProblemType.DEFINITION_KEY_NOT_HERE;
import static vn.motcham.problem.ProblemType.DEFINITION_NOT_ASKED_THERE;
import static vn.motcham.problem.ProblemType.DEFINITION_NO_SCORES;
import static vn.motcham.problem.ProblemType.DEFINITION_SCALE_OR_OPTIONS;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import vn.motcham.yaml.TreeCheck;

/** What a schema can't say of a single question. */
final class QuestionCheck {
  private final Instrument survey;
  private final TreeCheck tree;

  private QuestionCheck(Instrument survey) {
    this.survey = survey;
    this.tree = survey.tree();
  }

  static void check(Instrument survey) {
    QuestionCheck check = new QuestionCheck(survey);
    survey.questions().forEach(check::question);
  }

  private void question(String pointer) {
    if (tree.has(pointer + "/factor")) {
      tree.known(pointer + "/factor", factors());
    }
    within(pointer + "/asked-on", survey.channels());
    within(pointer + "/required", survey.askedOn(pointer));
    if (tree.has(pointer + "/demographic") && survey.isKind(pointer, "text")) {
      // Words about a person could name them.
      tree.fault(
          pointer + "/demographic",
          DEFINITION_KEY_NOT_HERE,
          Map.of("key", "demographic", "beside", "kind: text"));
    }
    if (survey.isKind(pointer, "number")) {
      number(pointer);
    }
    if (survey.isKind(pointer, "single") || survey.isKind(pointer, "multiple")) {
      choice(pointer);
    }
  }

  private List<String> factors() {
    return tree.items("/factors").stream().map(factor -> tree.word(factor + "/id")).toList();
  }

  private void within(String list, Collection<String> channels) {
    for (String item : tree.items(list)) {
      String channel = tree.word(item);
      if (Instrument.CHANNELS.contains(channel) && !channels.contains(channel)) {
        tree.fault(
            item,
            DEFINITION_NOT_ASKED_THERE,
            Map.of("channel", channel, "channels", String.join(", ", channels)));
      }
    }
  }

  private void choice(String pointer) {
    tree.unique(tree.items(pointer + "/options"));
    if (tree.has(pointer + "/scale")) {
      tree.known(pointer + "/scale", survey.scaleIds());
    }
    if (tree.has(pointer + "/scale") == tree.has(pointer + "/options")) {
      tree.fault(pointer, DEFINITION_SCALE_OR_OPTIONS);
    } else if (tree.has(pointer + "/reverse")) {
      reverse(pointer);
    }
  }

  private void reverse(String pointer) {
    if (tree.has(pointer + "/negatively-worded")) {
      tree.fault(
          pointer + "/reverse",
          DEFINITION_KEY_NOT_HERE,
          Map.of("key", "reverse", "beside", "negatively-worded"));
    }
    Map<String, OptionalInt> options = survey.options(pointer);
    if (!options.isEmpty() && options.values().stream().allMatch(OptionalInt::isEmpty)) {
      tree.fault(pointer + "/reverse", DEFINITION_NO_SCORES);
    }
  }

  private void number(String pointer) {
    int minimum = tree.at(pointer + "/minimum").asInt();
    int maximum = tree.at(pointer + "/maximum").asInt();
    if (!tree.at(pointer + "/minimum").isInt() || !tree.at(pointer + "/maximum").isInt()) {
      return;
    }
    if (maximum <= minimum) {
      tree.outOfRange(pointer + "/maximum", "> " + minimum);
    } else if (tree.at(pointer + "/step").asInt() > maximum - minimum) {
      tree.outOfRange(pointer + "/step", "1 … " + (maximum - minimum));
    } else if (tree.at(pointer + "/usual-maximum").isInt()) {
      int usual = tree.at(pointer + "/usual-maximum").asInt();
      if (usual <= minimum || usual > maximum) {
        tree.outOfRange(pointer + "/usual-maximum", "> " + minimum + " … " + maximum);
      }
    }
  }
}

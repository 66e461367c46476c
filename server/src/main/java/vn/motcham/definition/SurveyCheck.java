package vn.motcham.definition;

import java.util.ArrayList;
import java.util.List;
import vn.motcham.problem.ProblemType;
import vn.motcham.survey.Text;
import vn.motcham.yaml.TreeCheck;

/**
 * What a schema can't say of a survey: ids are unique, texts complete, references lead somewhere.
 * It also looks at trees that break the schema, so that one run names everything.
 */
final class SurveyCheck {
  private final Instrument survey;
  private final TreeCheck tree;

  private SurveyCheck(Instrument survey) {
    this.survey = survey;
    this.tree = survey.tree();
  }

  static void check(Instrument survey) {
    SurveyCheck check = new SurveyCheck(survey);
    check.languages();
    check.ids();
    if (survey.tree().has("/sections/0/with-previous")) {
      survey.tree().fault("/sections/0/with-previous", ProblemType.DEFINITION_FIRST_SECTION);
    }
    QuestionCheck.check(survey);
    ConditionCheck.check(survey);
    IndicatorCheck.check(survey);
  }

  private void languages() {
    List<String> complete = tree.words("/languages");
    List<String> all = new ArrayList<>(complete);
    if (!all.contains(Text.FIRST_LANGUAGE)) {
      all.add(Text.FIRST_LANGUAGE);
    }
    for (String further : tree.items("/further-languages")) {
      if (complete.contains(tree.word(further))) {
        tree.fault(further, ProblemType.DEFINITION_REPEATED);
      }
      all.add(tree.word(further));
    }
    tree.texts(complete.stream().filter(code -> !code.equals(Text.FIRST_LANGUAGE)).toList(), all);
    survey.recordings().forEach(one -> tree.known(one, TreeCheck.key(one), all));
  }

  private void ids() {
    tree.unique(tree.items("/factors"));
    tree.unique(tree.items("/scales"));
    tree.items("/scales").forEach(scale -> tree.unique(tree.items(scale + "/options")));
    tree.unique(tree.items("/sections"));
    tree.unique(survey.questions());
    tree.unique(tree.items("/indicators"));
  }
}

package vn.motcham.report;

import vn.motcham.indicator.Formula;
import vn.motcham.problem.Language;
import vn.motcham.survey.Construct;
import vn.motcham.survey.Survey;
import vn.motcham.survey.SurveyVersion;

/** A survey that tells of units, with the indicator that it declares first. */
record Instrument(SurveyVersion version, Formula formula) {

  static Instrument of(SurveyVersion version) {
    Survey survey = version.survey();
    return new Instrument(version, Formula.of(survey, survey.indicators().getFirst()));
  }

  String id() {
    return version.survey().id();
  }

  Construct construct() {
    return formula.construct();
  }

  /** What its indicator is called. */
  String name(Language language) {
    return formula.definition().name().in(language.code());
  }
}

package vn.motcham.report;

import vn.motcham.indicator.Formula;
import vn.motcham.problem.Language;
import vn.motcham.series.Series;
import vn.motcham.survey.Construct;
import vn.motcham.survey.SurveyVersion;

/**
 * A survey that tells of units: the newest version that is asked, by the indicator that it declares
 * first, with all that it continues.
 *
 * @param newest whether no newer version of the same survey is asked by itself beside it
 */
record Instrument(Series series, boolean newest) {

  /** What an address calls it: the survey, and the version only where there are two. */
  String key() {
    return newest ? id() : id() + "." + version().survey().version();
  }

  String id() {
    return version().survey().id();
  }

  /** The newest version. */
  SurveyVersion version() {
    return series.version();
  }

  Formula formula() {
    return series.formula();
  }

  Construct construct() {
    return formula().construct();
  }

  /**
   * Whether its figure is a share; only such stand in tables of units and are held against plans.
   */
  boolean isOfShares() {
    return formula().definition().method().isShare();
  }

  boolean tellsOf(SurveyVersion version) {
    return series.numbers().contains(version.number());
  }

  /** What its indicator is called. */
  String name(Language language) {
    String name = formula().definition().name().in(language.code());
    return newest ? name : name + ", " + SeriesTitles.version(version(), language);
  }
}

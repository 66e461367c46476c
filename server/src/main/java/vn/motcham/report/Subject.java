package vn.motcham.report;

import java.util.List;
import vn.motcham.indicator.ReportingPeriod;
import vn.motcham.problem.Language;
import vn.motcham.series.Series;
import vn.motcham.staff.StaffMember;
import vn.motcham.unit.Unit;

/**
 * What the page of a unit is about.
 *
 * @param live whether the reader is of the supervising level
 * @param histories what each instrument found, the heading one first
 * @param history what the page's instrument found
 */
record Subject(
    Asked asked,
    Unit unit,
    boolean live,
    List<History> histories,
    History history,
    ReportingPeriod period) {

  /**
   * What was asked for.
   *
   * @param period its code; empty: the one that is best to begin with
   * @param survey key of the instrument; empty: the one that heads the unit
   */
  record Asked(StaffMember member, int unit, String period, String survey, Language language) {}

  Subject {
    histories = List.copyOf(histories);
  }

  Instrument instrument() {
    return history.instrument();
  }

  /** What the page shows of it. */
  Stretch shown() {
    return history.shown(period);
  }

  Series series() {
    return shown().series();
  }

  Language language() {
    return asked.language();
  }

  Figures figures() {
    return Figures.in(asked.language());
  }

  /** The one asked for, else the first that found anything, else the first; there is one. */
  static History head(List<History> histories, String survey) {
    return histories.stream()
        .filter(history -> history.instrument().key().equals(survey))
        .findFirst()
        .or(() -> histories.stream().filter(history -> !history.isEmpty()).findFirst())
        .orElseGet(histories::getFirst);
  }
}

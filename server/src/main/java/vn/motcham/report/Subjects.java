package vn.motcham.report;

import jakarta.inject.Singleton;
import java.util.List;
import vn.motcham.http.Refused;
import vn.motcham.indicator.ReportingPeriod;
import vn.motcham.problem.ProblemType;
import vn.motcham.staff.Gate;
import vn.motcham.staff.Permission;
import vn.motcham.unit.Unit;
import vn.motcham.unit.Units;

/** Finds what a page is about, as far as its reader may see it. */
@Singleton
final class Subjects {
  private final Gate gate;
  private final Units units;
  private final Instruments instruments;
  private final Histories histories;
  private final Periods periods;

  Subjects(Gate gate, Units units, Instruments instruments, Histories histories, Periods periods) {
    this.gate = gate;
    this.units = units;
    this.instruments = instruments;
    this.histories = histories;
    this.periods = periods;
  }

  Subject get(Subject.Asked asked) {
    Unit unit = gate.require(asked.member(), Permission.SEE_PUBLISHED, asked.unit());
    boolean live = gate.allows(asked.member(), Permission.SEE_LIVE, asked.unit());
    Lineage lineage = Lineage.of(units, unit.number(), periods.earliest(), periods.today());
    List<History> found =
        instruments.at(lineage.everybody()).stream()
            .map(instrument -> histories.of(unit.number(), instrument, live))
            .toList();
    if (found.isEmpty()) {
      throw new Refused(ProblemType.NO_SURVEY);
    }
    History history = Subject.head(found, asked.survey());
    ReportingPeriod period =
        asked.period().isEmpty()
            ? history.first().orElseGet(periods::lastClosedQuarter)
            : periods.get(asked.period());
    if (!live && !periods.isClosed(period)) {
      throw new Refused(ProblemType.NOT_PUBLISHED);
    }
    return new Subject(asked, unit, live, found, history, period);
  }
}

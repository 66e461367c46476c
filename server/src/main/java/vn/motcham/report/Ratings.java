package vn.motcham.report;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import vn.motcham.indicator.Evidence;
import vn.motcham.indicator.ReportingPeriod;
import vn.motcham.response.Responses;
import vn.motcham.unit.Unit;
import vn.motcham.unit.Units;

/** The tallies behind a page: of which units, from when to when, by which survey. */
@Singleton
final class Ratings {
  private final Responses responses;
  private final Units units;
  private final Instruments instruments;

  Ratings(Responses responses, Units units, Instruments instruments) {
    this.responses = responses;
    this.units = units;
    this.instruments = instruments;
  }

  /** What came in for the unit and all below it, down to the options that were chosen. */
  Evidence inFull(int unit, ReportingPeriod period, Instrument instrument) {
    LocalDate from = period.firstDay();
    LocalDate to = period.lastDay();
    Lineage lineage = instruments.lineage(unit, instrument, from, to);
    Collection<Integer> all = lineage.everybody();
    int survey = instrument.version().number();
    return new Evidence(
            responses.listIndicatorTallies(all, survey, from, to),
            responses.listOptionTallies(all, survey, from, to),
            responses.listCountedOptionTallies(all, survey, from, to))
        .only(lineage::holds);
  }

  /** As much of it as the figures need. */
  Evidence of(int unit, LocalDate from, LocalDate to, Instrument instrument) {
    Lineage lineage = instruments.lineage(unit, instrument, from, to);
    return of(lineage.everybody(), from, to, instrument).only(lineage::holds);
  }

  /** The same of all units. */
  Evidence everywhere(ReportingPeriod period, Instrument instrument) {
    List<Integer> all = units.list().stream().map(Unit::number).toList();
    return of(all, period.firstDay(), period.lastDay(), instrument);
  }

  private Evidence of(
      Collection<Integer> all, LocalDate from, LocalDate to, Instrument instrument) {
    int survey = instrument.version().number();
    return new Evidence(
        responses.listIndicatorTallies(all, survey, from, to),
        List.of(),
        instrument.formula().needsOnlySums()
            ? List.of()
            : responses.listCountedOptionTallies(all, survey, from, to));
  }
}

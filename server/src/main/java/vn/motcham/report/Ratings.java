package vn.motcham.report;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import vn.motcham.indicator.Evidence;
import vn.motcham.indicator.ReportingPeriod;
import vn.motcham.series.Series;
import vn.motcham.tally.CountedOptionTally;
import vn.motcham.tally.IndicatorTally;
import vn.motcham.tally.OptionTally;
import vn.motcham.tally.Tallies;
import vn.motcham.unit.Unit;
import vn.motcham.unit.Units;

/** The tallies behind a page: of which units, from when to when, by which survey. */
@Singleton
final class Ratings {
  private final Tallies tallies;
  private final Units units;
  private final Instruments instruments;

  Ratings(Tallies tallies, Units units, Instruments instruments) {
    this.tallies = tallies;
    this.units = units;
    this.instruments = instruments;
  }

  /**
   * What came in for the unit and all below it by every version that the instrument tells of, down
   * to the options that were chosen; each series takes its own part of it.
   */
  Evidence inFull(int unit, ReportingPeriod period, Instrument instrument) {
    LocalDate from = period.firstDay();
    LocalDate to = period.lastDay();
    Lineage lineage = instruments.lineage(unit, instrument, from, to);
    return read(lineage.everybody(), from, to, instrument.series().indicators(), Depth.OPTIONS)
        .only(lineage::holds);
  }

  /** Likewise, of those respondents alone who said that somebody helped them. */
  Evidence helped(int unit, ReportingPeriod period, Instrument instrument) {
    LocalDate from = period.firstDay();
    LocalDate to = period.lastDay();
    Lineage lineage = instruments.lineage(unit, instrument, from, to);
    List<IndicatorTally> sums = new ArrayList<>();
    instrument
        .series()
        .indicators()
        .forEach(
            (survey, ids) -> {
              if (!ids.isEmpty()) {
                sums.addAll(tallies.listHelped(lineage.everybody(), survey, ids, from, to));
              }
            });
    return new Evidence(sums, List.of(), List.of()).only(lineage::holds);
  }

  /** As much of it as the figures need. */
  Evidence of(int unit, LocalDate from, LocalDate to, Instrument instrument) {
    return of(unit, from, to, instrument, List.of(instrument.series()));
  }

  /** The same of other series, from the units by which the instrument tells of this one. */
  Evidence of(int unit, LocalDate from, LocalDate to, Instrument instrument, List<Series> series) {
    Lineage lineage = instruments.lineage(unit, instrument, from, to);
    return of(lineage.everybody(), from, to, series).only(lineage::holds);
  }

  /** What came in at all units. */
  Evidence everywhere(ReportingPeriod period, Instrument instrument) {
    List<Integer> all = units.list().stream().map(Unit::number).toList();
    return of(all, period.firstDay(), period.lastDay(), List.of(instrument.series()));
  }

  private Evidence of(Collection<Integer> all, LocalDate from, LocalDate to, List<Series> series) {
    Map<Integer, Set<String>> indicators = new TreeMap<>();
    series.forEach(
        one ->
            one.indicators()
                .forEach(
                    (survey, ids) ->
                        indicators.computeIfAbsent(survey, _ -> new TreeSet<>()).addAll(ids)));
    boolean sumsAlone =
        series.stream()
            .flatMap(one -> one.stretches().stream())
            .allMatch(one -> one.formula().needsOnlySums());
    return read(all, from, to, indicators, sumsAlone ? Depth.SUMS : Depth.COUNTED);
  }

  /** How far down tallies are read: a page's trend needs less than its tables of questions. */
  private enum Depth {
    SUMS,
    COUNTED,
    OPTIONS
  }

  private Evidence read(
      Collection<Integer> all,
      LocalDate from,
      LocalDate to,
      Map<Integer, Set<String>> indicators,
      Depth depth) {
    List<IndicatorTally> sums = new ArrayList<>();
    List<OptionTally> chosen = new ArrayList<>();
    List<CountedOptionTally> counted = new ArrayList<>();
    indicators.forEach(
        (survey, ids) -> {
          if (!ids.isEmpty()) {
            sums.addAll(tallies.listIndicatorTallies(all, survey, ids, from, to));
            if (depth != Depth.SUMS) {
              counted.addAll(tallies.listCountedOptionTallies(all, survey, ids, from, to));
            }
          }
          if (depth == Depth.OPTIONS) {
            chosen.addAll(tallies.listOptionTallies(all, survey, from, to));
          }
        });
    return new Evidence(sums, chosen, counted);
  }
}

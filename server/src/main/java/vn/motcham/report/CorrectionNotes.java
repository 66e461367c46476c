package vn.motcham.report;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.motcham.correction.HourWords;
import vn.motcham.indicator.ReportingPeriod;
import vn.motcham.problem.Language;
import vn.motcham.problem.Texts;
import vn.motcham.tally.UnitCorrection;
import vn.motcham.tally.UnitCorrections;
import vn.motcham.unit.Units;

/** Says which answers of a period count here, or no longer, since a kiosk stood elsewhere. */
@Singleton
final class CorrectionNotes {
  private final UnitCorrections corrections;
  private final Instruments instruments;
  private final Units units;

  CorrectionNotes(UnitCorrections corrections, Instruments instruments, Units units) {
    this.corrections = corrections;
    this.instruments = instruments;
    this.units = units;
  }

  List<String> of(Subject subject) {
    ReportingPeriod period = subject.period();
    LocalDate from = period.firstDay();
    LocalDate to = period.lastDay();
    Set<Integer> own =
        instruments.lineage(subject.unit().number(), subject.instrument(), from, to).everybody();
    return corrections.listStanding(own).stream()
        .filter(one -> own.contains(one.unit()) != own.contains(one.countsAt()))
        .filter(one -> !one.draft().first().firstDay().isAfter(to))
        .filter(one -> !one.draft().last().firstDay().isBefore(from))
        .map(one -> sentence(one, subject.language()))
        .toList();
  }

  private String sentence(UnitCorrection correction, Language language) {
    return Texts.get(
        language,
        "report.corrected.to",
        Map.of(
            "0", HourWords.begin(correction.draft().first(), language),
            "1", HourWords.end(correction.draft().last(), language),
            "2", units.get(correction.countsAt()).name(),
            "3", units.get(correction.unit()).name()));
  }
}

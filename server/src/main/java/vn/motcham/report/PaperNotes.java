package vn.motcham.report;

import jakarta.inject.Singleton;
import java.time.YearMonth;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import vn.motcham.dossier.Dossiers;
import vn.motcham.dossier.UnitMonth;
import vn.motcham.indicator.ReportingPeriod;
import vn.motcham.issuance.HandedOut;
import vn.motcham.issuance.Issuances;
import vn.motcham.problem.Texts;

/**
 * Holds the invitations that went out with results against the results that the units report: who
 * has more papers than people could rate in their place. Both numbers are the offices' own, so they
 * give nobody away.
 */
@Singleton
final class PaperNotes {
  private final Issuances issuances;
  private final Dossiers dossiers;
  private final Instruments instruments;
  private final Periods periods;

  PaperNotes(Issuances issuances, Dossiers dossiers, Instruments instruments, Periods periods) {
    this.issuances = issuances;
    this.dossiers = dossiers;
    this.instruments = instruments;
    this.periods = periods;
  }

  /** Of the units' months of which both are known; empty where there are none. */
  Optional<String> of(Subject subject) {
    ReportingPeriod period = subject.period();
    Set<Integer> own = instruments.everybody(subject.unit().number(), subject.instrument(), period);
    SortedMap<UnitMonth, Long> returned =
        dossiers.listReturned(
            own, month(period.months().getFirst()), month(period.months().getLast()));
    Map<UnitMonth, Long> papers = papers(own, period);
    papers.keySet().retainAll(returned.keySet());
    returned.keySet().retainAll(papers.keySet());
    return papers.isEmpty()
        ? Optional.empty()
        : Optional.of(sentence(sum(papers), sum(returned), subject));
  }

  private Map<UnitMonth, Long> papers(Set<Integer> units, ReportingPeriod period) {
    return issuances.listHandedOut(units, period.firstDay(), period.lastDay()).stream()
        .collect(Collectors.toMap(this::unitMonth, HandedOut::papers, Long::sum, TreeMap::new));
  }

  private UnitMonth unitMonth(HandedOut papers) {
    return new UnitMonth(
        papers.unit(), month(periods.grid().monthOf(papers.issuedIn().firstDay())));
  }

  private static YearMonth month(ReportingPeriod month) {
    return YearMonth.of(month.year(), month.ordinal());
  }

  private static long sum(Map<UnitMonth, Long> counts) {
    return counts.values().stream().mapToLong(n -> n).sum();
  }

  private static String sentence(long papers, long returned, Subject subject) {
    return Texts.get(
        subject.language(),
        papers > returned ? "report.papers.more" : "report.papers",
        Map.of(
            "0", subject.figures().count(papers),
            "1", subject.figures().count(returned)));
  }
}

package vn.motcham.report;

import io.micronaut.http.uri.UriBuilder;
import java.util.List;
import java.util.SortedSet;
import java.util.function.Predicate;
import vn.motcham.indicator.ReportingPeriod;
import vn.motcham.indicator.ReportingPeriod.Kind;
import vn.motcham.problem.Language;

/** Links to the other periods of a page, the newest first. */
final class PeriodChoices {
  private static final int MOST_QUARTERS = 5;
  private static final int MOST_OTHERS = 24;

  private final SortedSet<ReportingPeriod> visible;
  private final ReportingPeriod current;
  private final String address;
  private final Periods periods;
  private final Language language;

  /**
   * @param address of the page, which the period is added to
   */
  PeriodChoices(
      SortedSet<ReportingPeriod> visible,
      ReportingPeriod current,
      String address,
      Periods periods,
      Language language) {
    this.visible = visible;
    this.current = current;
    this.address = address;
    this.periods = periods;
    this.language = language;
  }

  List<Choice> quarters() {
    return choices(period -> period.kind() == Kind.QUARTER, MOST_QUARTERS);
  }

  /** All but the quarters that are offered at first sight. */
  List<Choice> others() {
    List<String> offered = quarters().stream().map(Choice::url).toList();
    return choices(period -> !offered.contains(url(period)), MOST_OTHERS);
  }

  private List<Choice> choices(Predicate<ReportingPeriod> wanted, int most) {
    return visible.reversed().stream()
        .filter(wanted)
        .limit(most)
        .map(
            period ->
                new Choice(periods.label(period, language), url(period), period.equals(current)))
        .toList();
  }

  private String url(ReportingPeriod period) {
    return UriBuilder.of(address).replaceQueryParam("period", period.code()).build().toString();
  }
}

package vn.motcham.fleet;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.motcham.http.Pages;
import vn.motcham.kiosk.Kiosk;
import vn.motcham.kiosk.Place;
import vn.motcham.response.Bucket;
import vn.motcham.response.QuarantineCounts;
import vn.motcham.staff.StaffMember;
import vn.motcham.unit.Units;

/** Where staff see how much of what their kiosks sent is kept apart, and why. */
@Controller(KiosksPages.PATH + "/quarantine")
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
final class QuarantineController {
  private static final int DAYS = 90;
  private static final int MOST_ROWS = 300;

  private final QuarantineCounts counts;
  private final KiosksPages listPages;
  private final Units units;
  private final Pages pages;
  private final InstantSource clock;

  QuarantineController(
      QuarantineCounts counts,
      KiosksPages listPages,
      Units units,
      Pages pages,
      InstantSource clock) {
    this.counts = counts;
    this.listPages = listPages;
    this.units = units;
    this.pages = pages;
    this.clock = clock;
  }

  @Get
  HttpResponse<?> counts(HttpRequest<?> request, StaffMember member) {
    return pages.page(request, "fleet/quarantine", page(listPages.managed(member)));
  }

  private QuarantinePage page(List<Kiosk> kiosks) {
    Map<Integer, Kiosk> byNumber =
        kiosks.stream().collect(Collectors.toMap(Kiosk::number, Function.identity()));
    LocalDate from = LocalDate.ofInstant(clock.instant(), Bucket.ZONE).minusDays(DAYS);
    List<QuarantineCounts.Count> found = counts.list(byNumber.keySet(), from, MOST_ROWS + 1);
    List<QuarantineCounts.Count> shown = found.stream().limit(MOST_ROWS).toList();
    return new QuarantinePage(
        DAYS,
        shown.stream().map(count -> row(count, byNumber)).toList(),
        found.size() > MOST_ROWS,
        shown.stream().map(QuarantineCounts.Count::reason).distinct().sorted().toList(),
        shown.stream().anyMatch(count -> count.refused() > 0),
        QuarantineCounts.MOST_A_DAY,
        counts.countBefore(byNumber.keySet(), from));
  }

  private QuarantinePage.Row row(QuarantineCounts.Count count, Map<Integer, Kiosk> byNumber) {
    Kiosk kiosk = Objects.requireNonNull(byNumber.get(count.kiosk()));
    Place place = kiosk.assignment().place();
    return new QuarantinePage.Row(
        KiosksPages.url(kiosk.number()),
        Moments.day(count.day().atStartOfDay(Bucket.ZONE).toInstant()),
        units.get(place.unit()).name(),
        place.counter(),
        count.reason(),
        count.kept(),
        count.refused());
  }
}

package vn.motcham.invitation;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import vn.motcham.calendar.Days;
import vn.motcham.http.Form;
import vn.motcham.http.Refused;
import vn.motcham.invitation.ClosedPage.Reason;
import vn.motcham.limit.Limits;
import vn.motcham.problem.ProblemType;
import vn.motcham.survey.Survey;
import vn.motcham.unit.Unit;
import vn.motcham.unit.UnitCode;
import vn.motcham.unit.Units;

/**
 * The rating page of a poster: as many may send it as come, each page once. Looking at it leaves no
 * trace.
 */
@Controller
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
final class PosterController {
  /** A few minutes, in seconds: long enough for a place, short enough for somebody who waits. */
  private static final String LATER = "300";

  private final Units units;
  private final Posters posters;
  private final PosterPace pace;
  private final RatingIntake intake;
  private final RatingPages pages;
  private final FormIds formIds;
  private final Limits limits;
  private final InstantSource clock;

  PosterController(
      Units units,
      Posters posters,
      PosterPace pace,
      RatingIntake intake,
      RatingPages pages,
      FormIds formIds,
      Limits limits,
      InstantSource clock) {
    this.units = units;
    this.posters = posters;
    this.pace = pace;
    this.intake = intake;
    this.pages = pages;
    this.formIds = formIds;
    this.limits = limits;
    this.clock = clock;
  }

  @Get(uris = {"/q/{code}", "/Q/{code}"})
  HttpResponse<?> open(HttpRequest<?> request, @PathVariable String code) {
    return withRated(
        request,
        code,
        rated -> {
          RatingForm form = RatingForm.empty(formIds.next(), today());
          return pages.opened(request, rated, intake.survey(rated), form, List.of(form.id()));
        });
  }

  /** An address of which the code got lost on the way. */
  @Get(uris = {"/q", "/Q"})
  HttpResponse<?> openNothing(HttpRequest<?> request) {
    return open(request, "");
  }

  @Post(uris = {"/q", "/Q"})
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> rateNothing(HttpRequest<?> request) {
    return open(request, "");
  }

  @Post(uris = {"/q/{code}", "/Q/{code}"})
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> rate(HttpRequest<?> request, @PathVariable String code, @Body byte[] body) {
    return withRated(
        request,
        code,
        rated -> {
          Survey survey = intake.survey(rated);
          RatingForm form =
              RatingForm.readWithDay(Form.read(body), survey)
                  .withoutHidden(survey, rated.channel());
          return take(request, rated, survey, form);
        });
  }

  /** A form with a fault costs nothing of what the place may have. */
  private HttpResponse<?> take(
      HttpRequest<?> request, Rated rated, Survey survey, RatingForm form) {
    LocalDate day = form.day();
    if (day.isBefore(today().minusDays(1)) || day.isAfter(today())) {
      RatingForm anew = form.reopened(formIds.next(), today());
      return pages.returned(request, rated, survey, anew, ProblemType.TOO_OLD);
    }
    var sent = new RatingIntake.Sent(rated, form, day, null, Set.of(), null);
    if (intake.isWhole(request, sent) && !pace.allows(rated)) {
      return pages
          .returned(request, rated, survey, form, ProblemType.TOO_MANY_REQUESTS)
          .header("Retry-After", LATER);
    }
    return intake.take(
        request, new RatingIntake.Sent(rated, form, day, null, pace.flags(rated), null));
  }

  private HttpResponse<?> withRated(
      HttpRequest<?> request, String code, Function<Rated, HttpResponse<?>> then) {
    OptionalInt number = UnitCode.find(code);
    Optional<Unit> unit =
        number.isPresent() ? units.find(number.getAsInt()) : Optional.<Unit>empty();
    if (unit.isEmpty()) {
      if (!limits.mayGuessOn(request)) {
        throw new Refused(ProblemType.TOO_MANY_REQUESTS);
      }
      return pages.closed(request, Reason.UNKNOWN_CODE, null);
    }
    return posters
        .find(unit.get())
        .<HttpResponse<?>>map(then)
        .orElseGet(() -> pages.closed(request, Reason.NOT_ASKED, null));
  }

  private LocalDate today() {
    return Days.today(clock);
  }
}

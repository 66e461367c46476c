package vn.motcham.seal;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.motcham.http.Pages;
import vn.motcham.http.Refused;
import vn.motcham.http.RequestLanguage;
import vn.motcham.problem.ProblemType;

/** The seals, for everybody. A seal never changes, so whoever fetched one may keep it. */
@Controller("/seals")
@ExecuteOn(TaskExecutors.BLOCKING)
final class SealsController {
  private static final int SHOWN = 120;
  private static final Pattern FILE = Pattern.compile("([1-9][0-9]{0,8})\\.json");
  private static final String CACHE = "Cache-Control";
  private static final String KEPT = "public, max-age=86400";

  private final Seals seals;
  private final Pages pages;

  SealsController(Seals seals, Pages pages) {
    this.seals = seals;
    this.pages = pages;
  }

  @Get
  @Produces(MediaType.TEXT_HTML)
  HttpResponse<?> list(HttpRequest<?> request) {
    SealsPage page = SealsPage.of(seals.overview(SHOWN), RequestLanguage.of(request));
    return pages.page(request, "seal/seals", page).header(CACHE, "private, max-age=300");
  }

  @Get("/{file}")
  @Produces(MediaType.APPLICATION_JSON)
  HttpResponse<?> batch(@PathVariable String file) {
    Matcher name = FILE.matcher(file);
    Optional<String> published =
        name.matches() ? seals.findPublished(Integer.parseInt(name.group(1))) : Optional.empty();
    return HttpResponse.ok(published.orElseThrow(SealsController::notFound)).header(CACHE, KEPT);
  }

  @Get("/{day}/codes.txt")
  @Produces(MediaType.TEXT_PLAIN)
  HttpResponse<?> codes(@PathVariable String day) {
    CodeList codes = date(day).flatMap(seals::findCodes).orElseThrow(SealsController::notFound);
    return HttpResponse.ok(codes.text()).header(CACHE, KEPT);
  }

  private static Optional<LocalDate> date(String day) {
    try {
      return day.length() == 10 ? Optional.of(LocalDate.parse(day)) : Optional.empty();
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  private static Refused notFound() {
    return new Refused(ProblemType.NOT_FOUND_HERE);
  }
}

package vn.motcham.library;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.motcham.http.Pages;
import vn.motcham.http.Refused;
import vn.motcham.http.RequestLanguage;
import vn.motcham.invitation.RatingPages;
import vn.motcham.problem.ProblemType;
import vn.motcham.survey.Channel;

/** The instruments, to whoever is signed in: what is asked is no secret among staff. */
@Controller("/staff/surveys")
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
final class LibraryController {
  private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,4}");

  private final Library library;
  private final LibraryPages lists;
  private final SurveyPages surveys;
  private final ComparisonPages comparisons;
  private final RatingPages ratings;
  private final Pages pages;

  LibraryController(
      Library library,
      LibraryPages lists,
      SurveyPages surveys,
      ComparisonPages comparisons,
      RatingPages ratings,
      Pages pages) {
    this.library = library;
    this.lists = lists;
    this.surveys = surveys;
    this.comparisons = comparisons;
    this.ratings = ratings;
    this.pages = pages;
  }

  @Get
  HttpResponse<?> list(HttpRequest<?> request) {
    return pages.page(request, "library/surveys", lists.list(RequestLanguage.of(request)));
  }

  @Get("/{id}/{version:[0-9]+}")
  HttpResponse<?> show(
      HttpRequest<?> request,
      @PathVariable String id,
      @PathVariable String version,
      @QueryValue(defaultValue = "") String in) {
    Edition edition = get(id, version);
    Voice voice = Voice.of(edition.survey(), in, RequestLanguage.of(request));
    return pages.page(request, "library/survey", surveys.show(edition, voice));
  }

  @Get("/{id}/{version:[0-9]+}/kiosk")
  HttpResponse<?> kiosk(
      HttpRequest<?> request,
      @PathVariable String id,
      @PathVariable String version,
      @QueryValue(defaultValue = "") String in,
      @QueryValue(defaultValue = "1") String screen) {
    Edition edition = get(id, version);
    Voice voice = Voice.of(edition.survey(), in, RequestLanguage.of(request));
    int place = NUMBER.matcher(screen).matches() ? Integer.parseInt(screen) : 1;
    return pages.page(request, "library/kiosk", new KioskPreviews(edition, voice).show(place));
  }

  @Get("/{id}/{version:[0-9]+}/phone")
  HttpResponse<?> phone(
      HttpRequest<?> request, @PathVariable String id, @PathVariable String version) {
    Edition edition = get(id, version);
    if (!edition.survey().channels().contains(Channel.RECEIPT)) {
      throw new Refused(ProblemType.NOT_FOUND_HERE);
    }
    return ratings.preview(request, edition.survey(), edition.url());
  }

  /**
   * @param from a version of the same instrument, or another one as {@code id/version}
   */
  @Get("/{id}/compare")
  HttpResponse<?> compare(
      HttpRequest<?> request,
      @PathVariable String id,
      @QueryValue(defaultValue = "") String from,
      @QueryValue(defaultValue = "") String to) {
    int slash = from.indexOf('/');
    Edition earlier = get(slash < 0 ? id : from.substring(0, slash), from.substring(slash + 1));
    return pages.page(
        request,
        "library/compare",
        comparisons.show(earlier, get(id, to), RequestLanguage.of(request)));
  }

  private Edition get(String id, String version) {
    return Optional.of(version)
        .filter(number -> NUMBER.matcher(number).matches())
        .flatMap(number -> library.find(id, Integer.parseInt(number)))
        .orElseThrow(() -> new Refused(ProblemType.NOT_FOUND_HERE));
  }
}

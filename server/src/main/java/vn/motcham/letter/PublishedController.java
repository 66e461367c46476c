package vn.motcham.letter;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.List;
import java.util.stream.Stream;
import vn.motcham.http.Pages;
import vn.motcham.unit.Units;

/** What was made public: the words that somebody wrote for it, never a letter itself. */
@Controller("/letters")
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
final class PublishedController {
  private final Letters letters;
  private final Units units;
  private final Pages pages;

  PublishedController(Letters letters, Units units, Pages pages) {
    this.letters = letters;
    this.units = units;
    this.pages = pages;
  }

  @Get
  HttpResponse<?> list(HttpRequest<?> request) {
    List<Published> published = letters.listPublished();
    List<PublishedPage.Row> rows = published.stream().flatMap(this::row).toList();
    PublishedPage page = new PublishedPage(rows, rows.size() < published.size());
    return pages.page(request, "letter/published", page);
  }

  private Stream<PublishedPage.Row> row(Published one) {
    return Stream.ofNullable(one.text())
        .map(
            text ->
                new PublishedPage.Row(
                    units.get(one.unit()).name(),
                    one.kind().code(),
                    one.language(),
                    LetterStatuses.shown(one.on()),
                    text));
  }
}

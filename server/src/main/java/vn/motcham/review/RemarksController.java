package vn.motcham.review;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import vn.motcham.answer.Mask;
import vn.motcham.http.Pages;
import vn.motcham.http.RequestLanguage;
import vn.motcham.problem.Language;
import vn.motcham.problem.Texts;
import vn.motcham.remark.Remark;
import vn.motcham.remark.Remarks;
import vn.motcham.response.Bucket;
import vn.motcham.staff.StaffMember;
import vn.motcham.unit.Units;

/** What people wrote in private, for those above the units alone, when its half-month is over. */
@Controller("/staff/remarks")
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
final class RemarksController {
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
  private static final int MOST = 200;

  private final Remarks remarks;
  private final SupervisedUnits supervised;
  private final Units units;
  private final Pages pages;

  RemarksController(Remarks remarks, SupervisedUnits supervised, Units units, Pages pages) {
    this.remarks = remarks;
    this.supervised = supervised;
    this.units = units;
    this.pages = pages;
  }

  @Get
  HttpResponse<?> list(
      HttpRequest<?> request, StaffMember member, @QueryValue(defaultValue = "") String unit) {
    Language language = RequestLanguage.of(request);
    SupervisedUnits.Wanted wanted = supervised.require(member, unit, language);
    List<Remark> found = remarks.listClosed(wanted.numbers(), MOST);
    RemarksPage page =
        new RemarksPage(
            wanted.choices(),
            DAY.format(remarks.firstOpen().firstDay()),
            found.stream().map(remark -> row(remark, language)).toList(),
            found.size() == MOST);
    return pages.page(request, "review/remarks", page);
  }

  private RemarksPage.Row row(Remark remark, Language language) {
    return new RemarksPage.Row(
        time(remark.halfMonth()),
        units.get(remark.unit()).name(),
        Mask.over(remark.text(), Texts.get(language, "review.remarks.covered")));
  }

  private static String time(Bucket.HalfMonth halfMonth) {
    LocalDate first = halfMonth.firstDay();
    LocalDate last =
        first.getDayOfMonth() == 1
            ? first.withDayOfMonth(14)
            : first.withDayOfMonth(first.lengthOfMonth());
    return "%02d–%s".formatted(first.getDayOfMonth(), DAY.format(last));
  }
}

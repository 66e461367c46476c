package vn.motcham.remark;

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
import io.micronaut.http.uri.UriBuilder;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.net.URI;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import vn.motcham.calendar.Days;
import vn.motcham.http.Form;
import vn.motcham.http.Refused;
import vn.motcham.http.RequestLanguage;
import vn.motcham.limit.Limits;
import vn.motcham.problem.ProblemType;
import vn.motcham.unit.Unit;
import vn.motcham.unit.UnitCode;
import vn.motcham.unit.Units;

/** The page that a kiosk's code opens on somebody's own phone. Looking at it leaves no trace. */
@Controller
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
final class RemarkController {
  private static final int ID_BYTES = 16;

  private final Remarks remarks;
  private final Units units;
  private final RemarkPages pages;
  private final Limits limits;
  private final SecureRandom random;
  private final InstantSource clock;

  RemarkController(
      Remarks remarks,
      Units units,
      RemarkPages pages,
      Limits limits,
      SecureRandom random,
      InstantSource clock) {
    this.remarks = remarks;
    this.units = units;
    this.pages = pages;
    this.limits = limits;
    this.random = random;
    this.clock = clock;
  }

  @Get(uris = {"/w/{code}", "/W/{code}"})
  HttpResponse<?> open(HttpRequest<?> request, @PathVariable String code) {
    return withUnit(
        request, code, unit -> pages.entry(request, unit, RemarkForm.empty(newId(), today())));
  }

  /** An address of which the code got lost on the way. */
  @Get(uris = {"/w", "/W"})
  HttpResponse<?> openNothing(HttpRequest<?> request) {
    return open(request, "");
  }

  @Get(uris = {"/w/thanks", "/W/THANKS"})
  HttpResponse<?> thanks(HttpRequest<?> request) {
    return pages.thanks(request);
  }

  @Post(uris = {"/w/{code}", "/W/{code}"})
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> write(HttpRequest<?> request, @PathVariable String code, @Body byte[] body) {
    return withUnit(
        request,
        code,
        unit -> {
          RemarkForm form = RemarkForm.read(Form.read(body));
          String language = RequestLanguage.of(request).code();
          return remarks
              .keep(unit.number(), language, form)
              .<HttpResponse<?>>map(why -> refused(request, unit, form, why))
              .orElseGet(() -> thanked(language));
        });
  }

  private HttpResponse<?> refused(
      HttpRequest<?> request, Unit unit, RemarkForm form, ProblemType why) {
    return switch (why) {
      case TOO_OLD -> pages.refused(request, unit, form.reopened(newId(), today()), why);
      case TOO_MANY_REQUESTS ->
          pages.refused(request, unit, form, why).header("Retry-After", "3600");
      default -> pages.refused(request, unit, form, why);
    };
  }

  private static HttpResponse<?> thanked(String language) {
    URI thanks = UriBuilder.of("/w/thanks").queryParam("lang", language).build();
    return HttpResponse.seeOther(thanks);
  }

  private HttpResponse<?> withUnit(
      HttpRequest<?> request, String code, Function<Unit, HttpResponse<?>> then) {
    OptionalInt number = UnitCode.find(code);
    Optional<Unit> unit =
        number.isPresent() ? units.find(number.getAsInt()) : Optional.<Unit>empty();
    if (unit.isPresent()) {
      return then.apply(unit.get());
    }
    if (!limits.mayGuessOn(request)) {
      throw new Refused(ProblemType.TOO_MANY_REQUESTS);
    }
    return pages.unknown(request);
  }

  private LocalDate today() {
    return Days.today(clock);
  }

  private String newId() {
    byte[] id = new byte[ID_BYTES];
    random.nextBytes(id);
    return HexFormat.of().formatHex(id);
  }
}

package vn.motcham.staff;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import vn.motcham.http.Form;
import vn.motcham.http.Pages;
import vn.motcham.http.RequestLanguage;
import vn.motcham.problem.Texts;

/** Signing in and out. */
@Controller("/staff")
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
final class SignInController {
  private static final String FIRST_PAGE = "/staff/";
  private static final String SIGN_IN = "/staff/sign-in";

  private final Staff staff;
  private final Sessions sessions;
  private final SessionCookie cookie;
  private final Backoff backoff;
  private final Audit audit;
  private final Pages pages;
  private final Sections sections;
  private final List<TrialAccounts.Account> trial;

  SignInController(
      Staff staff,
      Sessions sessions,
      SessionCookie cookie,
      Backoff backoff,
      Audit audit,
      Pages pages,
      Sections sections,
      @Nullable TrialAccounts trial) {
    this.staff = staff;
    this.sessions = sessions;
    this.cookie = cookie;
    this.backoff = backoff;
    this.audit = audit;
    this.pages = pages;
    this.sections = sections;
    this.trial = trial == null ? List.of() : trial.accounts();
  }

  @Get
  HttpResponse<?> first(StaffMember member) {
    return HttpResponse.seeOther(URI.create(FIRST_PAGE + sections.of(member).getFirst()));
  }

  @Get("/sign-in")
  HttpResponse<?> ask(HttpRequest<?> request, @QueryValue(defaultValue = "") String returnTo) {
    return pages.page(request, "staff/sign-in", new SignInPage(SIGN_IN, "", returnTo, trial, null));
  }

  @Post("/sign-in")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> signIn(HttpRequest<?> request, @Body byte[] body) {
    Form form = Form.read(body);
    String address = request.getRemoteAddress().getAddress().getHostAddress();
    Duration wait = backoff.wait(form.one("account"), address);
    if (wait.isPositive()) {
      return again(request, form, HttpStatus.TOO_MANY_REQUESTS, wait);
    }
    Optional<Integer> account = staff.authenticate(form.one("account"), form.one("password"));
    if (account.isEmpty()) {
      backoff.failed(form.one("account"), address);
      return again(request, form, HttpStatus.UNPROCESSABLE_ENTITY, Duration.ZERO);
    }
    return enter(request, form, account.get());
  }

  private HttpResponse<?> enter(HttpRequest<?> request, Form form, int account) {
    backoff.succeeded(form.one("account"));
    cookie.read(request).ifPresent(sessions::close);
    String secret = sessions.open(account);
    audit.record(OptionalInt.of(account), "sign-in", form.one("account"));
    return HttpResponse.seeOther(URI.create(ownPath(form.one("returnTo"))))
        .cookie(cookie.holding(secret));
  }

  private HttpResponse<?> again(
      HttpRequest<?> request, Form form, HttpStatus status, Duration wait) {
    String key = wait.isPositive() ? "staff.fault.wait" : "staff.fault.wrong";
    Map<String, String> details = Map.of("seconds", Long.toString(wait.toSeconds() + 1));
    String fault = Texts.get(RequestLanguage.of(request), key, details);
    SignInPage page =
        new SignInPage(SIGN_IN, form.one("account"), form.one("returnTo"), trial, fault);
    MutableHttpResponse<String> response =
        pages.respond(status, pages.render(request, "staff/sign-in", page));
    if (wait.isPositive()) {
      response.header("Retry-After", Long.toString(wait.toSeconds() + 1));
    }
    return response;
  }

  /** Only ever to a staff page of this installation. */
  static String ownPath(String returnTo) {
    return returnTo.matches("/staff/(?!.*\\.\\.)[A-Za-z0-9/_.?=&%-]*") ? returnTo : FIRST_PAGE;
  }

  @Post("/sign-out")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> signOut(HttpRequest<?> request, StaffMember member, @Body byte[] body) {
    StaffForm.read(body, member);
    cookie.read(request).ifPresent(sessions::close);
    audit.record(member, "sign-out", member.username());
    return HttpResponse.seeOther(URI.create(SIGN_IN)).cookie(cookie.gone());
  }
}

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
import io.micronaut.http.uri.UriBuilder;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.net.URI;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import vn.motcham.code.LookupCode;
import vn.motcham.http.Form;
import vn.motcham.http.PublicAddress;
import vn.motcham.http.Refused;
import vn.motcham.invitation.ClosedPage.Reason;
import vn.motcham.limit.Limits;
import vn.motcham.problem.Problem;
import vn.motcham.problem.ProblemType;
import vn.motcham.response.Bucket;
import vn.motcham.response.Outcome;
import vn.motcham.response.Responses;
import vn.motcham.response.Submission;
import vn.motcham.survey.Channel;
import vn.motcham.survey.Survey;
import vn.motcham.survey.Surveys;
import vn.motcham.unit.Field;
import vn.motcham.unit.Procedures;

/** The rating page of a receipt: read as often as one likes, sent once. */
@Controller
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
final class RatingController {
  private static final int ID_BYTES = 16;

  private final Invitations invitations;
  private final OfflineTokens offline;
  private final Activations activations;
  private final Surveys surveys;
  private final Responses responses;
  private final Procedures procedures;
  private final RatingPages pages;
  private final PublicAddress address;
  private final Limits limits;
  private final SecureRandom random;

  RatingController(
      Invitations invitations,
      OfflineTokens offline,
      Activations activations,
      Surveys surveys,
      Responses responses,
      Procedures procedures,
      RatingPages pages,
      PublicAddress address,
      Limits limits,
      SecureRandom random) {
    this.invitations = invitations;
    this.offline = offline;
    this.activations = activations;
    this.surveys = surveys;
    this.responses = responses;
    this.procedures = procedures;
    this.pages = pages;
    this.address = address;
    this.limits = limits;
    this.random = random;
  }

  /** Never tells whether the token was spent: whoever printed it could ask. */
  @Get(uris = {"/r/{token}", "/R/{token}"})
  HttpResponse<?> open(HttpRequest<?> request, @PathVariable String token) {
    return withOpen(
        request,
        token,
        open -> pages.rating(request, open, survey(open), RatingForm.empty(newId()), List.of()));
  }

  /** An address of which the code got lost on the way. */
  @Get(uris = {"/r", "/R"})
  HttpResponse<?> openNothing(HttpRequest<?> request) {
    return open(request, "");
  }

  @Post(uris = {"/r", "/R"})
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> rateNothing(HttpRequest<?> request) {
    return open(request, "");
  }

  @Get(uris = {"/r/thanks", "/R/THANKS"})
  HttpResponse<?> thanks(HttpRequest<?> request) {
    return pages.thanks(request);
  }

  @Post(uris = {"/r/{token}", "/R/{token}"})
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> rate(HttpRequest<?> request, @PathVariable String token, @Body byte[] body) {
    return withOpen(
        request,
        token,
        open -> {
          Survey survey = survey(open);
          RatingForm form = RatingForm.read(Form.read(body), survey).withoutHidden(survey);
          Tongue tongue = Tongue.of(request, survey);
          return switch (responses.submit(submission(open, token, form, tongue.survey()))) {
            case Outcome.Stored _, Outcome.Duplicate _ ->
                thanked(tongue.page().code(), LookupCode.of(form.id()));
            // Only what a kiosk sends is set aside.
            case Outcome.Quarantined(Problem reason) ->
                throw new IllegalStateException(reason.toString());
            case Outcome.Rejected(Problem problem) ->
                rejected(request, open, survey, form, problem);
          };
        });
  }

  private HttpResponse<?> thanked(String language, LookupCode code) {
    URI thanks = UriBuilder.of("/r/thanks").queryParam("lang", language).build();
    return HttpResponse.seeOther(thanks).cookie(KeptCode.of(code, address.isSecure()));
  }

  private HttpResponse<?> rejected(
      HttpRequest<?> request, Token token, Survey survey, RatingForm form, Problem problem) {
    if (problem.type() == ProblemType.TOKEN_USED || problem.type() == ProblemType.ID_REUSED) {
      return pages.closed(request, Reason.ALREADY_RATED, null);
    }
    boolean shown =
        problem.faults().stream()
            .allMatch(
                fault ->
                    survey.askedOn(Channel.RECEIPT).stream()
                        .anyMatch(q -> fault.place().equals("/answers/" + q.id())));
    if (problem.faults().isEmpty() || !shown) {
      throw new Refused(problem);
    }
    return pages.rating(request, token, survey, form, problem.faults());
  }

  /** Friendly pages for what can't be used now; else what is to be done with the token. */
  private HttpResponse<?> withOpen(
      HttpRequest<?> request, String text, Function<Token, HttpResponse<?>> then) {
    Optional<Token> token = invitations.find(text);
    if (token.isEmpty()) {
      if (!limits.mayGuessOn(request)) {
        throw new Refused(ProblemType.TOO_MANY_REQUESTS);
      }
      return pages.closed(request, Reason.UNKNOWN_CODE, null);
    }
    return closed(request, token.get()).orElseGet(() -> then.apply(token.get()));
  }

  /** A code that will never open is said to be so at once, not after people have kept it. */
  private Optional<HttpResponse<?>> closed(HttpRequest<?> request, Token token) {
    Optional<Reason> objection = offline.findObjection(token);
    LocalDate today = invitations.today();
    if (today.isAfter(token.expiresOn())) {
      return Optional.of(pages.closed(request, Reason.EXPIRED, token.expiresOn()));
    }
    if (objection.isPresent()) {
      return Optional.of(pages.closed(request, objection.get(), null));
    }
    if (today.isBefore(token.notBefore())) {
      return Optional.of(pages.closed(request, Reason.NOT_YET_VALID, token.notBefore()));
    }
    if (token.survey() == 0) {
      return Optional.of(pages.closed(request, Reason.NO_SURVEY, null));
    }
    return activations.isActive(token) ? Optional.empty() : Optional.of(notActive(request));
  }

  /** A program that sends forms is told by a code, as by the API; people by a page. */
  private HttpResponse<?> notActive(HttpRequest<?> request) {
    if (request.accept().stream().noneMatch(MediaType.TEXT_HTML_TYPE::equals)) {
      throw new Refused(ProblemType.TOKEN_NOT_ACTIVE);
    }
    return pages.closed(request, Reason.NOT_ACTIVE, null);
  }

  private Survey survey(Token token) {
    return surveys.get(token.survey()).survey();
  }

  private Submission submission(Token token, String text, RatingForm form, String language) {
    return new Submission(
        form.id(),
        token.issuedOn(),
        token.unit(),
        token.decidingUnit(),
        token.field() == 0 ? "" : fieldCode(token),
        token.procedure(),
        token.survey(),
        invitations.roundOf(token),
        Bucket.halfMonthOf(invitations.today()),
        Channel.RECEIPT,
        token.stage(),
        language,
        true,
        form.answers(),
        token.right(text));
  }

  private String fieldCode(Token token) {
    Field field = procedures.getField(token.field());
    return field.code();
  }

  private String newId() {
    byte[] id = new byte[ID_BYTES];
    random.nextBytes(id);
    return HexFormat.of().formatHex(id);
  }
}

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
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import vn.motcham.http.Form;
import vn.motcham.http.Refused;
import vn.motcham.invitation.ClosedPage.Reason;
import vn.motcham.issuance.Invited;
import vn.motcham.limit.Limits;
import vn.motcham.problem.ProblemType;
import vn.motcham.survey.Survey;

/** The rating page of a receipt: read as often as one likes, sent once. */
@Controller
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
final class RatingController {
  private final Invitations invitations;
  private final OfflineTokens offline;
  private final Activations activations;
  private final RatingIntake intake;
  private final RatingPages pages;
  private final FormIds formIds;
  private final Limits limits;

  RatingController(
      Invitations invitations,
      OfflineTokens offline,
      Activations activations,
      RatingIntake intake,
      RatingPages pages,
      FormIds formIds,
      Limits limits) {
    this.invitations = invitations;
    this.offline = offline;
    this.activations = activations;
    this.intake = intake;
    this.pages = pages;
    this.formIds = formIds;
    this.limits = limits;
  }

  /** Never tells whether the token was spent: whoever printed it could ask. */
  @Get(uris = {"/r/{token}", "/R/{token}"})
  HttpResponse<?> open(HttpRequest<?> request, @PathVariable String token) {
    return withOpen(
        request,
        token,
        open -> {
          Rated rated = Rated.by(open);
          RatingForm form = RatingForm.empty(formIds.next());
          List<String> words = List.of(form.id(), token);
          return pages.opened(request, rated, intake.survey(rated), form, words);
        });
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
          Rated rated = Rated.by(open);
          Survey survey = intake.survey(rated);
          RatingForm form =
              RatingForm.read(Form.read(body), survey).withoutHidden(survey, rated.channel());
          byte[] right = open.right(token);
          // That a counter made one by itself was counted by nobody.
          Invited counted = open.subKey() == null ? open.invited() : null;
          return intake.take(
              request,
              new RatingIntake.Sent(rated, form, open.issuedOn(), right, Set.of(), counted));
        });
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
}

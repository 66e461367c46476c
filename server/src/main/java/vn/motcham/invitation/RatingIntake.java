package vn.motcham.invitation;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.uri.UriBuilder;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.motcham.calendar.Days;
import vn.motcham.code.LookupCode;
import vn.motcham.flag.Flag;
import vn.motcham.http.PublicAddress;
import vn.motcham.http.Refused;
import vn.motcham.invitation.ClosedPage.Reason;
import vn.motcham.issuance.Invited;
import vn.motcham.issuance.Issuances;
import vn.motcham.letter.Letters;
import vn.motcham.problem.Problem;
import vn.motcham.problem.ProblemType;
import vn.motcham.response.Bucket;
import vn.motcham.response.Outcome;
import vn.motcham.response.Responses;
import vn.motcham.response.Submission;
import vn.motcham.round.Rounds;
import vn.motcham.survey.Survey;
import vn.motcham.survey.Surveys;
import vn.motcham.unit.Procedures;

/** Takes in what a rating page sent, whichever code opened it. */
@Singleton
final class RatingIntake {
  private final Surveys surveys;
  private final Responses responses;
  private final Issuances issuances;
  private final Procedures procedures;
  private final Rounds rounds;
  private final Scopes scopes;
  private final Letters letters;
  private final RatingPages pages;
  private final PublicAddress address;
  private final InstantSource clock;

  RatingIntake(
      Surveys surveys,
      Responses responses,
      Issuances issuances,
      Procedures procedures,
      Rounds rounds,
      Scopes scopes,
      Letters letters,
      RatingPages pages,
      PublicAddress address,
      InstantSource clock) {
    this.surveys = surveys;
    this.responses = responses;
    this.issuances = issuances;
    this.procedures = procedures;
    this.rounds = rounds;
    this.scopes = scopes;
    this.letters = letters;
    this.pages = pages;
    this.address = address;
    this.clock = clock;
  }

  /**
   * A form that was sent.
   *
   * @param form without the answers to questions that were hidden
   * @param day whose key remembers it
   * @param token the right that it spends; null: it needs none
   * @param flags what looks suspicious about it
   * @param invited what the use of the token is counted by; null: it isn't counted
   */
  record Sent(
      Rated rated,
      RatingForm form,
      LocalDate day,
      byte @Nullable [] token,
      Set<Flag> flags,
      @Nullable Invited invited) {}

  Survey survey(Rated rated) {
    return surveys.get(rated.survey()).survey();
  }

  /** Whether nothing is wrong with its answers; nothing is stored. */
  boolean isWhole(HttpRequest<?> request, Sent sent) {
    return responses
        .findProblem(submission(sent, Tongue.of(request, survey(sent.rated))))
        .isEmpty();
  }

  /**
   * The way to the page of thanks; the form again, with what is wrong; or why it counts no more.
   */
  HttpResponse<?> take(HttpRequest<?> request, Sent sent) {
    Tongue tongue = Tongue.of(request, survey(sent.rated));
    return switch (responses.submit(submission(sent, tongue))) {
      case Outcome.Stored _ -> {
        if (sent.invited != null) {
          issuances.used(sent.invited);
        }
        yield thanked(tongue.page().code(), sent);
      }
      case Outcome.Duplicate _ -> thanked(tongue.page().code(), sent);
      // Only what a kiosk sends is set aside.
      case Outcome.Quarantined(Problem reason) ->
          throw new IllegalStateException(reason.toString());
      case Outcome.Rejected(Problem problem) -> rejected(request, sent, problem);
    };
  }

  private HttpResponse<?> thanked(String language, Sent sent) {
    URI thanks = UriBuilder.of("/r/thanks").queryParam("lang", language).build();
    LookupCode code = LookupCode.of(sent.form.id());
    int unit = sent.rated.unit();
    KeptCode kept = new KeptCode(code, unit, letters.ticket(code, unit).orElse(""));
    return HttpResponse.seeOther(thanks).cookie(kept.cookie(address.isSecure()));
  }

  private HttpResponse<?> rejected(HttpRequest<?> request, Sent sent, Problem problem) {
    if (problem.type() == ProblemType.TOKEN_USED || problem.type() == ProblemType.ID_REUSED) {
      Reason reason = sent.token == null ? Reason.ALREADY_SENT : Reason.ALREADY_RATED;
      return pages.closed(request, reason, null);
    }
    Survey survey = survey(sent.rated);
    boolean shown =
        problem.faults().stream()
            .allMatch(
                fault ->
                    survey.askedOn(sent.rated.channel()).stream()
                        .anyMatch(q -> fault.place().equals("/answers/" + q.id())));
    if (problem.faults().isEmpty() || !shown) {
      throw new Refused(problem);
    }
    return pages.faulty(request, sent.rated, survey, sent.form, problem.faults());
  }

  private Submission submission(Sent sent, Tongue tongue) {
    Rated rated = sent.rated;
    LocalDate today = Days.today(clock);
    Submission submission =
        new Submission(
            sent.form.id(),
            sent.day,
            rated.unit(),
            rated.decidingUnit(),
            rated.field() == 0 ? "" : procedures.getField(rated.field()).code(),
            rated.procedure(),
            rated.survey(),
            rounds.numberFor(
                survey(rated), scopes.line(rated.unit(), today), rated.channel(), today),
            Bucket.halfMonthOf(today),
            rated.channel(),
            rated.stage(),
            tongue.survey(),
            true,
            sent.form.answers(),
            sent.token);
    return submission.flagged(sent.flags);
  }
}

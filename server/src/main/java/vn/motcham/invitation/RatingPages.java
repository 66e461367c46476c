package vn.motcham.invitation;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.motcham.http.InlineStyle;
import vn.motcham.http.Pages;
import vn.motcham.http.RequestLanguage;
import vn.motcham.invitation.ClosedPage.Reason;
import vn.motcham.problem.Fault;
import vn.motcham.problem.Language;
import vn.motcham.problem.Texts;
import vn.motcham.survey.Option;
import vn.motcham.survey.Question;
import vn.motcham.survey.Scale;
import vn.motcham.survey.Survey;
import vn.motcham.unit.Field;
import vn.motcham.unit.Procedures;
import vn.motcham.unit.Units;

/**
 * The pages that a receipt opens. Each carries its style in itself, so that one round trip is
 * enough.
 */
@Singleton
final class RatingPages {
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
  private static final InlineStyle STYLE = InlineStyle.of("tokens.css", "rating.css");

  private final Pages pages;
  private final Units units;
  private final Procedures procedures;

  RatingPages(Pages pages, Units units, Procedures procedures) {
    this.pages = pages;
    this.units = units;
    this.procedures = procedures;
  }

  MutableHttpResponse<String> rating(
      HttpRequest<?> request, Token token, Survey survey, RatingForm form, List<Fault> faults) {
    Language language = RequestLanguage.of(request);
    List<RatingPage.Question> questions =
        survey.questions().stream().map(q -> question(q, form, faults, language)).toList();
    RatingPage page =
        new RatingPage(
            STYLE.css(),
            request.getUri().toString(),
            units.get(token.unit()).name(),
            fieldName(token, language),
            token.stage().code(),
            List.of(new RatingPage.Hidden(RatingForm.ID, form.id())),
            questions.getFirst(),
            questions.subList(1, questions.size()));
    HttpStatus status = faults.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_ENTITY;
    return respond(request, status, "invitation/rating", page);
  }

  MutableHttpResponse<String> thanks(HttpRequest<?> request) {
    return respond(request, HttpStatus.OK, "invitation/thanks", new ThanksPage(STYLE.css()));
  }

  MutableHttpResponse<String> closed(
      HttpRequest<?> request, Reason reason, @Nullable LocalDate day) {
    String shown = day == null ? null : DAY.format(day);
    return respond(
        request, statusOf(reason), "invitation/closed", new ClosedPage(STYLE.css(), reason, shown));
  }

  private static HttpStatus statusOf(Reason reason) {
    return switch (reason) {
      case ALREADY_RATED, NOT_YET_VALID -> HttpStatus.CONFLICT;
      case EXPIRED -> HttpStatus.GONE;
      case UNKNOWN_CODE -> HttpStatus.BAD_REQUEST;
    };
  }

  private MutableHttpResponse<String> respond(
      HttpRequest<?> request, HttpStatus status, String view, Object page) {
    String html = pages.render(request, view, page);
    return STYLE.allowedOn(pages.respond(status, html));
  }

  private @Nullable String fieldName(Token token, Language language) {
    if (token.field() == 0) {
      return null;
    }
    Field field = procedures.getField(token.field());
    return field.name(language);
  }

  private static RatingPage.Question question(
      Question question, RatingForm form, List<Fault> faults, Language language) {
    return new RatingPage.Question(
        question.id(),
        kind(question),
        question.text().in(language.code()),
        question.findCondition().isPresent(),
        options(question, form, language),
        form.textOf(question.id()),
        question instanceof Question.Words words ? words.maximum() : 0,
        fault(question, faults, language));
  }

  private static RatingPage.Kind kind(Question question) {
    return switch (question) {
      case Question.SingleChoice _ -> RatingPage.Kind.SINGLE;
      case Question.MultipleChoice _ -> RatingPage.Kind.MULTIPLE;
      case Question.Number _, Question.Words _ -> RatingPage.Kind.TEXT;
    };
  }

  private static List<RatingPage.Option> options(
      Question question, RatingForm form, Language language) {
    Scale scale =
        switch (question) {
          case Question.SingleChoice single -> single.scale();
          case Question.MultipleChoice multiple -> multiple.scale();
          case Question.Number _, Question.Words _ -> new Scale(question.id(), List.of());
        };
    boolean faces = scale.id().equals(Scale.SATISFACTION);
    return scale.options().stream()
        .map(option -> option(question, option, faces, form, language))
        .toList();
  }

  private static RatingPage.Option option(
      Question question, Option option, boolean faces, RatingForm form, Language language) {
    int face = faces ? option.score().orElse(0) : 0;
    return new RatingPage.Option(
        option.id(),
        option.text().in(language.code()),
        face,
        face >= 4,
        form.chose(question.id(), option.id()));
  }

  private static @Nullable String fault(Question question, List<Fault> faults, Language language) {
    Map<String, Fault> byPlace = new HashMap<>();
    faults.forEach(fault -> byPlace.putIfAbsent(fault.place(), fault));
    Fault fault = byPlace.get("/answers/" + question.id());
    return fault == null ? null : Texts.of(fault, language);
  }
}

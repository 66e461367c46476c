package vn.motcham.letter;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.motcham.calendar.Days;
import vn.motcham.code.LookupCode;
import vn.motcham.http.InlineStyle;
import vn.motcham.http.Pages;
import vn.motcham.http.PublicAddress;
import vn.motcham.http.RequestLanguage;
import vn.motcham.problem.Texts;
import vn.motcham.unit.EdgeType;
import vn.motcham.unit.Unit;
import vn.motcham.unit.Units;

/** Makes the phone pages of letters; each carries its style in itself. */
@Singleton
final class LetterPages {
  private static final InlineStyle STYLE = InlineStyle.of("tokens.css", "rating.css");

  private final Pages pages;
  private final Units units;
  private final PublicAddress address;
  private final Retention retention;
  private final InstantSource clock;

  LetterPages(
      Pages pages, Units units, PublicAddress address, Retention retention, InstantSource clock) {
    this.pages = pages;
    this.units = units;
    this.address = address;
    this.retention = retention;
    this.clock = clock;
  }

  /**
   * What is wrong with a form.
   *
   * @param key the last part of the key of the sentence
   * @param at id of the control that it is about
   */
  record Wrong(String key, String at) {}

  /**
   * @param known whether the unit is, since the page of thanks said so
   */
  MutableHttpResponse<String> entry(
      HttpRequest<?> request,
      LookupCode code,
      LetterForm form,
      boolean known,
      @Nullable Wrong wrong) {
    return words(
        request,
        code,
        form,
        known ? units.get(form.unit()).name() : null,
        known ? List.of() : choices(form.unit()),
        null,
        wrong);
  }

  MutableHttpResponse<String> more(
      HttpRequest<?> request,
      LookupCode code,
      LetterForm form,
      Letter letter,
      @Nullable Wrong wrong) {
    String question = letter.last(Act.ASK).map(Letter.Step::text).orElse("");
    String unit = units.get(letter.unit()).name();
    return words(request, code, form, unit, List.of(), question, wrong);
  }

  private MutableHttpResponse<String> words(
      HttpRequest<?> request,
      LookupCode code,
      LetterForm form,
      @Nullable String unit,
      List<LetterPage.Choice> choices,
      @Nullable String question,
      @Nullable Wrong wrong) {
    Letter.Kind kind = form.kind();
    LetterPage page =
        new LetterPage(
            STYLE.css(),
            localised(request, "/codes/letter"),
            address.of("/codes"),
            code.shown(),
            unit,
            choices,
            Integer.toString(form.unit()),
            form.ticket(),
            kind == null ? "" : kind.code(),
            form.text(),
            LetterForm.LONGEST,
            retention.days(),
            question,
            wrong == null ? null : fault(request, wrong),
            wrong == null ? "" : wrong.at());
    return respond(request, status(wrong), "letter/entry", page);
  }

  private static HttpStatus status(@Nullable Wrong wrong) {
    if (wrong == null) {
      return HttpStatus.OK;
    }
    return wrong.key().equals("too-many-requests")
        ? HttpStatus.TOO_MANY_REQUESTS
        : HttpStatus.UNPROCESSABLE_ENTITY;
  }

  private static String fault(HttpRequest<?> request, Wrong wrong) {
    return Texts.get(
        RequestLanguage.of(request),
        "letter.fault." + wrong.key(),
        Map.of("0", Integer.toString(LetterForm.LONGEST)));
  }

  /** Every unit of today, with the one above it: many are called alike. */
  private List<LetterPage.Choice> choices(int chosen) {
    LocalDate today = Days.today(clock);
    return units.list().stream()
        .filter(unit -> unit.isOpenOn(today))
        .map(
            unit ->
                new LetterPage.Choice(
                    Integer.toString(unit.number()), label(unit, today), unit.number() == chosen))
        .sorted(Comparator.comparing(LetterPage.Choice::text))
        .toList();
  }

  private String label(Unit unit, LocalDate today) {
    List<Unit> path = units.path(unit.number(), EdgeType.ADMINISTRATIVE, today);
    return path.size() < 2 ? unit.name() : unit.name() + " (" + path.get(1).name() + ")";
  }

  MutableHttpResponse<String> ratingAgain(
      HttpRequest<?> request, LookupCode code, Letter letter, @Nullable Wrong wrong) {
    RatingAgainPage page =
        new RatingAgainPage(
            STYLE.css(),
            localised(request, "/codes/letter/rating"),
            code.shown(),
            letter.last(Act.FIX).map(Letter.Step::text).orElse(""),
            wrong == null ? null : fault(request, wrong));
    return respond(request, status(wrong), "letter/rating", page);
  }

  /**
   * @param words the first part of the keys of its texts
   */
  MutableHttpResponse<String> notice(HttpRequest<?> request, HttpStatus status, String words) {
    LetterNotice page = new LetterNotice(STYLE.css(), words, address.of("/codes"));
    return respond(request, status, "letter/notice", page);
  }

  private static String localised(HttpRequest<?> request, String path) {
    return path + "?" + RequestLanguage.PARAMETER + "=" + RequestLanguage.of(request).code();
  }

  private MutableHttpResponse<String> respond(
      HttpRequest<?> request, HttpStatus status, String view, Object page) {
    return STYLE.allowedOn(pages.respond(status, pages.render(request, view, page)));
  }
}

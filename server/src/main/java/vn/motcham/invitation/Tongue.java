package vn.motcham.invitation;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.uri.UriBuilder;
import java.util.List;
import vn.motcham.http.RequestLanguage;
import vn.motcham.problem.Language;
import vn.motcham.survey.Endonym;
import vn.motcham.survey.Survey;
import vn.motcham.survey.Text;

/**
 * In what a page speaks: its own words in one of the product's languages, those of the survey in
 * any language that the survey knows.
 *
 * @param survey the code of the survey's language
 */
record Tongue(Language page, String survey) {
  /** The survey's language is named in the address; without that it is the page's. */
  static Tongue of(HttpRequest<?> request, Survey survey) {
    Language page = RequestLanguage.of(request);
    String asked =
        request
            .getParameters()
            .getFirst(RequestLanguage.PARAMETER)
            .filter(survey.allLanguages()::contains)
            .orElse(page.code());
    return new Tongue(page, asked);
  }

  /** A text, marked with its language where that is another than the page's. */
  RatingPage.Phrase say(Text text) {
    String spoken = text.has(survey) ? survey : Text.FIRST_LANGUAGE;
    return new RatingPage.Phrase(text.in(survey), spoken.equals(page.code()) ? null : spoken);
  }

  /** Whether some of the survey's texts are only there in Vietnamese. */
  boolean isPartial(Survey asked) {
    return asked.furtherLanguages().contains(survey);
  }

  /** This page in each language of the survey, where the page's own switch does not reach all. */
  List<RatingPage.LanguageLink> links(HttpRequest<?> request, Survey asked) {
    if (asked.allLanguages().stream().allMatch(code -> Language.find(code).isPresent())) {
      return List.of();
    }
    return asked.allLanguages().stream().map(code -> link(request, code)).toList();
  }

  private RatingPage.LanguageLink link(HttpRequest<?> request, String code) {
    String url =
        UriBuilder.of(request.getPath())
            .queryParam(RequestLanguage.PARAMETER, code)
            .build()
            .toString();
    return new RatingPage.LanguageLink(
        code, Endonym.of(code), url, code.equals(survey) ? "true" : null);
  }
}

package vn.motcham.invitation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.motcham.http.Views;
import vn.motcham.http.WellFormed;
import vn.motcham.problem.Language;

class RatingViewsTest {
  /** As many bytes as a server may send before the phone has said that some have come. */
  private static final int ONE_ROUND_TRIP = 14 * 1024;

  @ParameterizedTest
  @EnumSource
  void theRatingPageAsksWithAPlainForm(Language language) {
    String html = Views.render("invitation/rating", language, "rating", SampleSurvey.page());

    WellFormed.check(html, language);
    assertThat(html)
        .contains("<form method=\"post\"", "action=\"/r/abc\"", "name=\"form\" value=\"f0\"")
        .contains("type=\"radio\"", "name=\"overall\" value=\"l5\"")
        .contains("type=\"checkbox\"", "name=\"reasons\" value=\"slow\"")
        .contains("inputmode=\"numeric\"", "aria-describedby=\"hint-minutes suffix-minutes\"")
        .contains("class=\"asked-1\" aria-describedby=\"only-reasons hint-reasons\"")
        .contains("id=\"q-overall_l3\" class=\"asks-1\"")
        .doesNotContain("role=\"alert\"");
  }

  @Test
  void theRatingPageArrivesInOneRoundTrip() {
    String html = Views.render("invitation/rating", Language.VI, "rating", SampleSurvey.page());

    assertThat(Views.gzipped(html)).isLessThan(ONE_ROUND_TRIP);
  }

  @Test
  void theInlinedStylesheetNeedsNoEscaping() {
    assertThat(SampleSurvey.STYLE).doesNotContainPattern("[<>&\"']");
    assertThat(
            Views.render(
                "invitation/thanks",
                Language.VI,
                "thanks",
                new ThanksPage(
                    SampleSurvey.STYLE,
                    "7K3M-9QXT-2H4D",
                    "https://example.vn/codes",
                    "15",
                    "0".repeat(32))))
        .contains("<style>" + SampleSurvey.STYLE + "</style>");
  }

  @ParameterizedTest
  @EnumSource
  void aFaultIsNamedOnTopAndAtItsPlaceAndEveryAnswerIsKept(Language language) {
    var page =
        SampleSurvey.page(
            SampleSurvey.overall(0, "Xin chọn một mức độ hài lòng."),
            SampleSurvey.comment("Chờ hơi lâu <b>", "Ý kiến có ký tự không hợp lệ."));

    String html = Views.render("invitation/rating", language, "rating-faulty", page);

    WellFormed.check(html, language);
    assertThat(html)
        .contains("role=\"alert\"", "href=\"#q-overall_l1\"", "id=\"q-overall_l1\"")
        .contains("aria-describedby=\"fault-overall\"", "id=\"fault-overall\"")
        .contains("href=\"#q-comment\"", "aria-invalid=\"true\"")
        .contains("Chờ hơi lâu &lt;b&gt;")
        .containsPattern("id=\"q-manner_l4\"[^>]*checked");
  }

  @ParameterizedTest
  @EnumSource
  void theThankYouIsAPageOfItsOwn(Language language) {
    var page = new ThanksPage(SampleSurvey.STYLE, null, "https://example.vn/codes", "", "");

    WellFormed.check(Views.render("invitation/thanks", language, "thanks", page), language);
  }

  @ParameterizedTest
  @EnumSource
  void everyReasonForAClosedPageHasItsOwnWords(Language language) {
    for (var reason : ClosedPage.Reason.values()) {
      var page = new ClosedPage(SampleSurvey.STYLE, reason, "30/11/2026");

      String html = Views.render("invitation/closed", language, "closed-" + reason.code(), page);

      WellFormed.check(html, language);
    }
  }
}

package vn.motcham.reply;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.motcham.calendar.Deadline;
import vn.motcham.http.Views;
import vn.motcham.http.WellFormed;
import vn.motcham.problem.Language;

class ReplyViewsTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 12, 20);

  @ParameterizedTest
  @EnumSource
  void whereAYearIsMissingThePageSaysWhichAndWhatToDo(Language language) {
    DueWords words = new DueWords(language, TODAY);
    var open =
        List.of(
            row(words.of(Optional.of(new Deadline.By(TODAY.minusDays(1)))), true),
            row(words.of(Optional.of(new Deadline.By(TODAY))), false),
            row(words.of(Optional.of(new Deadline.YearMissing(2027))), false),
            row(words.of(Optional.empty()), false));
    var page = new LettersPage("4", List.of(), null, "2027", open, List.of());
    String html = Views.renderSignedIn("reply/letters", language, "letters", page);
    WellFormed.check(html, language);
    assertThat(html).contains("role=\"alert\"").containsPattern("(?s)role=\"alert\"[^<]*2027");
    assertThat(html).containsOnlyOnce("class=\"state overdue\"");
    assertThat(html.split("class=\"state in-time\"", -1)).hasSize(3);

    var nothing = new LettersPage("0", List.of(), null, null, List.of(), List.of());
    WellFormed.check(
        Views.renderSignedIn("reply/letters", language, "letters-none", nothing), language);
  }

  private static LettersPage.Row row(String due, boolean late) {
    return new LettersPage.Row(
        "/staff/letters/" + "0".repeat(32),
        "Trung tâm",
        "complaint",
        "received",
        "01–14/12/2026",
        due,
        late,
        true);
  }
}

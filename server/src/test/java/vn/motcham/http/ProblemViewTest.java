package vn.motcham.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.motcham.problem.Language;
import vn.motcham.problem.ProblemType;
import vn.motcham.problem.Texts;

class ProblemViewTest {
  @ParameterizedTest
  @EnumSource
  void aProblemIsTitledExplainedAndNamedByItsCode(Language language) {
    String title = Texts.get(language, "problem.not-found.title");
    String detail = Texts.of(ProblemType.NOT_FOUND_HERE.problem(), language);

    String html =
        Views.render(
            "http/problem", language, "problem", new ProblemPage(title, detail, "not-found"));

    WellFormed.check(html, language);
    assertThat(html).contains(title, detail, "not-found");
  }
}

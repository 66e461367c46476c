package vn.motcham.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;

/** The figure that heads a unit's page, as the supervising level sees it. */
record UnitFigure(String share, String respondents) {
  private static final int TRIES = 50;
  private static final int PAUSE_MS = 200;

  static UnitFigure on(Screen staff) {
    Locator facts = staff.page().locator("dl.facts").first().locator("dd");
    return new UnitFigure(facts.first().textContent(), facts.last().textContent());
  }

  /** Loads the page until this is its figure, since tallies follow a moment after the answers. */
  void isAwaitedOn(Screen staff, String unitPage) {
    staff.open(unitPage);
    for (int i = 0; i < TRIES && !on(staff).equals(this); i++) {
      staff.page().waitForTimeout(PAUSE_MS);
      staff.open(unitPage);
    }
    assertThat(on(staff)).isEqualTo(this);
  }
}

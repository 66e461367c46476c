package vn.motcham.slip;

import java.util.Optional;
import vn.motcham.http.InlineStyle;

/** What the code of a unit is printed on, to be hung up, put up or stuck on. */
enum Placard {
  A4("a4", "slip/poster", 1, "poster.css", "poster-a4.css"),
  A3("a3", "slip/poster", 1, "poster.css", "poster-a3.css"),
  TENT("tent", "slip/tent", 2, "placard.css", "tent.css"),
  STICKER("sticker", "slip/stickers", 8, "placard.css", "slip-a4.css", "sticker.css");

  private final String code;
  private final String view;
  private final int onASheet;
  private final InlineStyle style;

  Placard(String code, String view, int onASheet, String... style) {
    this.code = code;
    this.view = view;
    this.onASheet = onASheet;
    this.style = InlineStyle.of(style);
  }

  static Optional<Placard> find(String code) {
    for (Placard placard : values()) {
      if (placard.code.equals(code)) {
        return Optional.of(placard);
      }
    }
    return Optional.empty();
  }

  String code() {
    return code;
  }

  String view() {
    return view;
  }

  /** How often the same stands on one sheet. */
  int onASheet() {
    return onASheet;
  }

  String css() {
    return style.css();
  }
}

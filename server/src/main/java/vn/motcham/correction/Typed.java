package vn.motcham.correction;

import vn.motcham.http.Form;

/** What the form said, before it is held against anything. */
record Typed(
    String stay,
    String fromDay,
    String fromHour,
    String toDay,
    String toHour,
    String unit,
    String reason) {
  static final Typed NOTHING = new Typed("", "", "", "", "", "", "");

  static Typed read(Form form) {
    return new Typed(
        form.one("stay"),
        form.one("from-day").strip(),
        form.one("from-hour"),
        form.one("to-day").strip(),
        form.one("to-hour"),
        form.one("unit"),
        form.one("reason").strip());
  }
}

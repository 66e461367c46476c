package vn.motcham.library;

/**
 * One thing that can be said of an instrument, a question or an indicator.
 *
 * @param of what the same aspect may be there of several times, such as the id of an option; empty:
 *     it is there once
 * @param language the code of its language, for a text of the survey; empty: the page's
 */
record Facet(Aspect aspect, String of, String language, String value) {

  Facet(Aspect aspect, String value) {
    this(aspect, "", "", value);
  }

  boolean isOfTheSame(Facet other) {
    return aspect == other.aspect && of.equals(other.of) && language.equals(other.language);
  }
}

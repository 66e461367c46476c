package vn.motcham.library;

import java.time.LocalDate;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import vn.motcham.survey.State;
import vn.motcham.survey.Survey;

/**
 * One version of an instrument, published or still written on.
 *
 * @param contentHash SHA-256 of the canonical content
 * @param since the day from which the state holds, where that is known
 * @param number by which deployments name it; none for a draft
 */
record Edition(
    Survey survey, String contentHash, State state, @Nullable LocalDate since, OptionalInt number) {

  String id() {
    return survey.id();
  }

  int version() {
    return survey.version();
  }

  boolean is(String id, int version) {
    return id().equals(id) && version() == version;
  }

  /** Its page. */
  String url() {
    return "/staff/surveys/" + id() + "/" + version();
  }
}

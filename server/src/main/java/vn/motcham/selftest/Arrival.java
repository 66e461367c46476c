package vn.motcham.selftest;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import vn.motcham.http.JsonBody;
import vn.motcham.kiosk.Assignment;
import vn.motcham.response.Bucket;
import vn.motcham.response.KeptRows;
import vn.motcham.survey.Channel;
import vn.motcham.tally.Tallies;

/** Looks whether a try lies where it belongs, whatever was said of it, and nowhere else. */
@Singleton
final class Arrival {
  private final Jdbi jdbi;
  private final Tallies tallies;

  Arrival(Jdbi jdbi, Tallies tallies) {
    this.jdbi = jdbi;
    this.tallies = tallies;
  }

  /** How many responses of the test lane chose an option at a place in an hour. */
  long countStored(Assignment at, Bucket.Hour hour, String question, String option) {
    KeptRows.Strip strip =
        new KeptRows.Strip(KeptRows.Kind.RESPONSE, at.place().unit(), at.survey());
    return jdbi
        .withHandle(handle -> new KeptRows(handle).list(strip, List.of(hour.code())))
        .stream()
        .map(row -> JsonBody.read(row.content()))
        .filter(row -> isTest(row) && hasChosen(row, question, option))
        .count();
  }

  private static boolean isTest(JsonNode row) {
    return row.path("response").path("channel").asText().equals(Channel.TEST.code());
  }

  private static boolean hasChosen(JsonNode row, String question, String option) {
    return row.path("answers")
        .valueStream()
        .anyMatch(
            answer ->
                answer.path("question").asText().equals(question)
                    && answer.path("option_id").asText().equals(option));
  }

  /** Whether anything of the test lane is in the tallies of a place's day. */
  boolean isCounted(Assignment at, Bucket.Hour hour) {
    tallies.recountChanged();
    LocalDate day = hour.firstDay();
    return tallies.listOptionTallies(List.of(at.place().unit()), at.survey(), day, day).stream()
        .anyMatch(tally -> tally.cell().channel() == Channel.TEST);
  }
}

package vn.motcham.kiosk;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.annotation.Property;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.motcham.house.MovableClock;
import vn.motcham.http.WellFormed;
import vn.motcham.problem.Language;
import vn.motcham.response.KeptRows;
import vn.motcham.tally.Tallies;

/**
 * Respondents say on the thanks that somebody helped them, and those above the unit see how many.
 */
@MicronautTest(transactional = false)
@Property(name = MovableClock.ASKED_FOR, value = "true")
class HelpedIT extends KioskAndDesk {
  @Inject Tallies tallies;

  private static String helped(String rating) {
    return rating.replace("\"lane\"", "\"helped\": true, \"lane\"");
  }

  private void rate(int helped, int alone) {
    List<String> batch =
        Stream.concat(
                IntStream.range(0, helped).mapToObj(_ -> helped(rating())),
                IntStream.range(0, alone).mapToObj(_ -> rating()))
            .toList();
    assertThat(Fleet.outcomes(kiosk.send(batch))).hasSize(helped + alone).containsOnly("stored");
    tallies.recountChanged();
  }

  private String page() {
    return desk.open("/staff/units/" + unit).text();
  }

  @Test
  void aKioskIsToldThatItMayBeSaid() {
    assertThat(Fleet.reply(kiosk.get(Fleet.ASSIGNMENT)).json().path("understands").toString())
        .isEqualTo("[\"helped\"]");
  }

  @Test
  void itIsPartOfWhatWasSaidAndNothingButTrueOrFalse() {
    String rating = rating();
    String other = rating();
    assertThat(
            send(kiosk, helped(rating), other.replace("\"lane\"", "\"helped\": false, \"lane\"")))
        .containsExactly("stored", "stored");
    assertThat(send(kiosk, helped(rating), other)).containsExactly("duplicate", "duplicate");
    assertThat(send(kiosk, rating, helped(other))).containsExactly("id-reused", "id-reused");
    assertThat(send(kiosk, rating().replace("\"lane\"", "\"helped\": 1, \"lane\"")))
        .containsExactly("wrong-type");
    assertThat(count("response WHERE helped AND unit = " + unit)).isEqualTo(1);
    assertThat(count("response WHERE helped IS NULL AND unit = " + unit)).isEqualTo(1);
  }

  @Test
  void whatIsSealedOfOthersIsAsItWasBefore() {
    String rating = rating();
    send(kiosk, helped(rating()), rating);
    List<String> contents =
        jdbi.withHandle(
            handle -> {
              KeptRows rows = new KeptRows(handle);
              KeptRows.Strip strip =
                  rows.listStrips(KeptRows.Kind.RESPONSE).stream()
                      .filter(one -> one.unit() == unit)
                      .findFirst()
                      .orElseThrow();
              List<Integer> buckets =
                  List.copyOf(rows.countByBucket(strip, 0, Integer.MAX_VALUE).keySet());
              return rows.list(strip, buckets).stream()
                  .map(row -> new String(row.content(), StandardCharsets.UTF_8))
                  .toList();
            });
    assertThat(contents).hasSize(2).filteredOn(one -> one.contains("helped")).hasSize(1);
    assertThat(contents).anyMatch(one -> one.contains("\"helped\":true"));
  }

  @Test
  void howManyWereHelpedStandsBesideTheFigureForThoseAbove() {
    rate(12, 15);
    assertThat(page()).contains("12 trong 27 phiếu của số liệu này");
    WellFormed.check(page(), Language.VI);
  }

  @Test
  void nothingIsSaidOfFewerThanTenOnEitherSide() {
    rate(9, 15);
    assertThat(page()).contains("24").doesNotContain("phiếu của số liệu này do người trả lời");
    rate(30, 0);
    assertThat(page()).contains("39 trong 54 phiếu của số liệu này");
  }

  @Test
  void whereNearlyAllWereHelpedTheOthersAreNotGivenAway() {
    rate(20, 9);
    assertThat(page()).contains("29").doesNotContain("phiếu của số liệu này do người trả lời");
  }

  private long count(String from) {
    return jdbi.withHandle(
        handle -> handle.createQuery("SELECT COUNT(*) FROM " + from).mapTo(Long.class).one());
  }
}

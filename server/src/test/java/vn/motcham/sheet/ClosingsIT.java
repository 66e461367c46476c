package vn.motcham.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.junit.jupiter.api.Test;
import vn.motcham.house.House;
import vn.motcham.house.VillageVisit;
import vn.motcham.response.Bucket;
import vn.motcham.staff.Role;
import vn.motcham.staff.StaffMember;
import vn.motcham.survey.Stage;

/** A batch is closed once, however often it is begun. */
@MicronautTest(transactional = false)
class ClosingsIT {
  private static int units;

  @Inject House house;
  @Inject Batches batches;
  @Inject Sheets sheets;
  @Inject Closings closings;
  @Inject Jdbi jdbi;
  @Inject InstantSource clock;

  private static StaffMember member(int account) {
    return new StaffMember(
        account,
        "nguoi-" + account,
        "Người " + account,
        List.of(new StaffMember.Duty(Role.SUPERVISOR, StaffMember.Duty.EVERYWHERE)),
        "");
  }

  private Batch batchOf(int sheetsKeyed) throws IOException {
    int unit = house.ownUnit("CLOSING-" + ++units);
    int survey = house.publish(VillageVisit.definition());
    Batch batch =
        switch (batches.issue(
            new Batches.Order(unit, survey, Stage.RESULT, 0, "vi", 400, false), member(1))) {
          case Batches.Issued(Batch issued) -> issued;
          case Batches.Refusal refusal -> throw new AssertionError(refusal);
        };
    LocalDate today = LocalDate.ofInstant(clock.instant(), Bucket.ZONE);
    assertThat(batches.fill(batch, today)).isEmpty();
    Batch filled = get(batch);
    for (int sheet = 1; sheet <= sheetsKeyed; sheet++) {
      Keyed keyed = new Keyed(null, Map.of("overall", sheet % 5 + 1 + ""), Map.of());
      for (int account : new int[] {1, 2}) {
        assertThat(sheets.key(filled, sheet, keyed, member(account)))
            .isInstanceOf(Sheets.Kept.class);
      }
    }
    return filled;
  }

  private Batch get(Batch batch) {
    return batches.find(batch.number()).orElseThrow();
  }

  @Test
  void aClosingThatStoppedAfterStoringIsGoneOnWithAndCountsNothingTwice() throws IOException {
    Batch batch = batchOf(230);
    List<Map<String, Object>> kept = keyings(batch);
    assertThat(closings.close(batch, member(1))).isEmpty();
    assertThat(house.responses(batch.unit())).isEqualTo(230);
    // As though the server had died each time before it could forget.
    jdbi.useHandle(
        handle -> {
          PreparedBatch rows =
              handle.prepareBatch(
                  """
                  INSERT INTO paper_keying (batch, sheet, pass, account, id, content)
                  VALUES (:batch, :sheet, :pass, :account, :id, :content)
                  """);
          kept.forEach(row -> rows.bindMap(row).add());
          rows.execute();
          handle.execute(
              "UPDATE paper_batch SET state = 'closing' WHERE number = ?", batch.number());
        });
    closings.resume();
    assertThat(house.responses(batch.unit())).isEqualTo(230);
    assertThat(get(batch).state()).isEqualTo(Batch.State.CLOSED);
    assertThat(get(batch).outcome()).isEqualTo(new Batch.Outcome(230, 0, 0));
    assertThat(sheets.list(batch)).isEmpty();
  }

  private List<Map<String, Object>> keyings(Batch batch) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("SELECT * FROM paper_keying WHERE batch = :batch")
                .bind("batch", batch.number())
                .mapToMap()
                .list());
  }

  @Test
  void aClosingThatStoppedBeforeStoringIsGoneOnWith() throws IOException {
    Batch batch = batchOf(3);
    jdbi.useHandle(
        handle ->
            handle.execute(
                "UPDATE paper_batch SET state = 'closing', valid = 3 WHERE number = ?",
                batch.number()));
    closings.resume();
    assertThat(house.responses(batch.unit())).isEqualTo(3);
    assertThat(closings.close(batch, member(1))).isPresent();
    assertThat(house.responses(batch.unit())).isEqualTo(3);
  }

  @Test
  void sheetsThatAreTooOldAreCountedAsLost() throws IOException {
    Batch batch = batchOf(2);
    jdbi.useHandle(
        handle ->
            handle.execute(
                "UPDATE paper_batch SET filled_on = ? WHERE number = ?",
                LocalDate.ofInstant(clock.instant(), Bucket.ZONE).minusDays(91),
                batch.number()));
    assertThat(closings.close(get(batch), member(1))).isEmpty();
    assertThat(house.responses(batch.unit())).isZero();
    assertThat(get(batch).outcome()).isEqualTo(new Batch.Outcome(0, 0, 2));
    assertThat(sheets.list(batch)).isEmpty();
  }

  @Test
  void theIdUnderWhichASheetWasStoredIsNowhereAfterwards() throws IOException {
    Batch batch = batchOf(1);
    byte[] id = sheets.find(batch, 1).orElseThrow().first().id();
    closings.close(batch, member(1));
    for (String where :
        List.of(
            "response WHERE id = :id OR answers LIKE CONCAT('%', LOWER(HEX(:id)), '%')",
            "accepted WHERE id_mac LIKE CONCAT('%', :id, '%')")) {
      long found =
          jdbi.withHandle(
              handle ->
                  handle
                      .createQuery("SELECT COUNT(*) FROM " + where)
                      .bind("id", id)
                      .mapTo(Long.class)
                      .one());
      assertThat(found).as(where).isZero();
    }
  }
}

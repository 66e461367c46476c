package vn.motcham.response;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;
import vn.motcham.answer.Answer;
import vn.motcham.flag.Flag;
import vn.motcham.secret.Digest;
import vn.motcham.survey.Channel;

/**
 * The rows of responses, within a transaction: one batch per table, however many responses there
 * are. Rows are only ever added.
 */
final class ResponseTables {
  private final Handle handle;
  private final Supplier<byte[]> newId;

  /**
   * @param newId draws 16 random bytes
   */
  ResponseTables(Handle handle, Supplier<byte[]> newId) {
    this.handle = handle;
    this.newId = newId;
  }

  /** What is remembered of these: the HMAC of the id, in hexadecimal, to that of the content. */
  Map<String, byte[]> findAccepted(List<ValidResponse> responses) {
    Map<String, byte[]> accepted = new HashMap<>();
    handle
        .createQuery(
            """
            SELECT id_mac, content_mac FROM accepted WHERE day IN (<days>) AND id_mac IN (<ids>)
            """)
        .bindList("days", responses.stream().map(r -> r.key().day()).distinct().toList())
        .bindList("ids", responses.stream().map(ValidResponse::idMac).toList())
        .map((row, _) -> Map.entry(HexFormat.of().formatHex(row.getBytes(1)), row.getBytes(2)))
        .forEach(entry -> accepted.put(entry.getKey(), entry.getValue()));
    return accepted;
  }

  void accept(List<ValidResponse> responses) {
    PreparedBatch batch =
        handle.prepareBatch("INSERT INTO accepted (day, id_mac, content_mac) VALUES (?, ?, ?)");
    for (ValidResponse response : responses) {
      batch.add(response.key().day(), response.idMac(), response.contentMac());
    }
    batch.execute();
  }

  void spend(List<ValidResponse> responses) {
    PreparedBatch batch = handle.prepareBatch("INSERT INTO spent (day, token_mac) VALUES (?, ?)");
    for (ValidResponse response : responses) {
      byte[] token = response.submission().token();
      if (token != null) {
        batch.add(response.key().day(), response.key().ofToken(token));
      }
    }
    batch.execute();
  }

  /**
   * Keeps the answers, and marks the cells that have changed by it.
   *
   * @param flags of each response, in their order
   */
  void insert(List<ValidResponse> responses, List<Set<Flag>> flags) {
    List<Numbered> numbered = new ArrayList<>();
    for (int i = 0; i < responses.size(); i++) {
      numbered.add(new Numbered(newId.get(), responses.get(i), flags.get(i)));
    }
    insertResponses(numbered);
    insertAnswers(numbered);
    insertFlags(numbered);
    new DemographicTable(handle, newId).insert(responses);
    insertProcedureRatings(responses);
    mark(responses);
  }

  /** A response under the id that the server drew for it. */
  private record Numbered(byte[] id, ValidResponse response, Set<Flag> flags) {
    Submission submission() {
      return response.submission();
    }

    int bucket() {
      return submission().bucket().code();
    }
  }

  private void insertResponses(List<Numbered> responses) {
    PreparedBatch batch =
        handle.prepareBatch(
            """
            INSERT INTO response (unit, survey, bucket, id, deciding_unit, field, channel, stage,
              language, complete, round)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """);
    for (Numbered row : responses) {
      Submission submission = row.submission();
      batch.add(
          submission.unit(),
          submission.survey(),
          row.bucket(),
          row.id(),
          submission.decidingUnit(),
          submission.field(),
          submission.channel().code(),
          submission.stage().code(),
          submission.language(),
          submission.complete(),
          submission.round());
    }
    batch.execute();
  }

  private void insertAnswers(List<Numbered> responses) {
    PreparedBatch answers =
        handle.prepareBatch(
            """
            INSERT INTO answer (unit, survey, bucket, response, question, option_id, number,
              commitment)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?)
            """);
    PreparedBatch comments =
        handle.prepareBatch(
            """
            INSERT INTO comment (id, unit, survey, bucket, question, language, salt, text)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?)
            """);
    for (Numbered row : responses) {
      for (Answer answer : row.response().ofTheService()) {
        switch (answer) {
          case Answer.Chosen(String question, List<String> options) ->
              options.forEach(option -> addAnswer(answers, row, question, option, null, null));
          case Answer.Amount(String question, int number) ->
              addAnswer(answers, row, question, "", number, null);
          case Answer.Words(String question, String text) -> {
            byte[] salt = newId.get();
            addAnswer(answers, row, question, "", null, commitment(salt, text));
            addComment(comments, row.submission(), question, salt, text);
          }
        }
      }
    }
    answers.execute();
    comments.execute();
  }

  private void insertFlags(List<Numbered> responses) {
    PreparedBatch batch =
        handle.prepareBatch(
            """
            INSERT INTO response_flag (unit, survey, bucket, response, flag, rule)
            VALUES (?, ?, ?, ?, ?, ?)
            """);
    for (Numbered row : responses) {
      Submission submission = row.submission();
      for (Flag flag : row.flags()) {
        batch.add(
            submission.unit(),
            submission.survey(),
            row.bucket(),
            row.id(),
            flag.code(),
            flag.rule());
      }
    }
    batch.execute();
  }

  private static void addAnswer(
      PreparedBatch batch,
      Numbered row,
      String question,
      String option,
      @Nullable Integer number,
      byte @Nullable [] commitment) {
    Submission submission = row.submission();
    batch.add(
        submission.unit(),
        submission.survey(),
        row.bucket(),
        row.id(),
        question,
        option,
        number,
        commitment);
  }

  private static byte[] commitment(byte[] salt, String text) {
    return Digest.sha256(salt, text.getBytes(StandardCharsets.UTF_8));
  }

  private void addComment(
      PreparedBatch batch, Submission submission, String question, byte[] salt, String text) {
    batch.add(
        newId.get(),
        submission.unit(),
        submission.survey(),
        submission.bucket().code(),
        question,
        submission.language(),
        salt,
        text);
  }

  private void insertProcedureRatings(List<ValidResponse> responses) {
    PreparedBatch batch =
        handle.prepareBatch(
            """
            INSERT INTO procedure_rating (unit, procedure_number, half_month, id, option_id)
            VALUES (?, ?, ?, ?, ?)
            """);
    for (ValidResponse response : responses) {
      Submission submission = response.submission();
      if (submission.procedure() != 0 && submission.channel() != Channel.TEST) {
        int halfMonth = Bucket.halfMonthOf(submission.bucket().firstDay()).code();
        response
            .overall()
            .ifPresent(
                option ->
                    batch.add(
                        submission.unit(), submission.procedure(), halfMonth, newId.get(), option));
      }
    }
    batch.execute();
  }

  private void mark(List<ValidResponse> responses) {
    Stream<Place> changed = responses.stream().map(ValidResponse::submission).map(Place::of);
    PreparedBatch batch =
        handle.prepareBatch(
            "INSERT INTO changed_cell (unit, survey, bucket, mark) VALUES (?, ?, ?, ?)");
    for (Place place : changed.collect(Collectors.toSet())) {
      batch.add(place.unit(), place.survey(), place.bucket(), newId.get());
    }
    batch.execute();
  }
}

package vn.motcham.response;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.motcham.answer.Answer;
import vn.motcham.answer.AnswersText;
import vn.motcham.answer.KeptAnswer;
import vn.motcham.code.CodeTable;
import vn.motcham.database.MixedRows;
import vn.motcham.database.Rows;
import vn.motcham.database.Trip;
import vn.motcham.daykey.DayKey;
import vn.motcham.flag.Flag;
import vn.motcham.secret.Digest;
import vn.motcham.survey.Channel;

/**
 * The rows of responses, all in one trip, however many responses there are. Rows are only ever
 * added.
 */
final class ResponseTables {
  private final Trip trip;
  private final Supplier<byte[]> newId;

  /**
   * @param newId draws 16 random bytes
   */
  ResponseTables(Trip trip, Supplier<byte[]> newId) {
    this.trip = trip;
    this.newId = newId;
  }

  /**
   * Remembers the responses, keeps their answers, and marks the cells that have changed by it, when
   * the trip is made.
   *
   * @param flags of each response, in their order
   * @param today the key of the day on which they are received
   */
  void insert(List<ValidResponse> responses, List<Set<Flag>> flags, DayKey today) {
    remember(responses);
    List<Numbered> numbered = new ArrayList<>();
    for (int i = 0; i < responses.size(); i++) {
      numbered.add(new Numbered(newId.get(), responses.get(i), flags.get(i)));
    }
    numbered.sort(Comparator.comparing(Numbered::id, Arrays::compareUnsigned));
    insertResponses(numbered);
    insertFlags(numbered);
    new DemographicTable(trip, newId).insert(responses);
    insertProcedureRatings(responses);
    insertCodes(numbered, today);
    mark(responses);
  }

  private void remember(List<ValidResponse> responses) {
    try (MixedRows accepted =
            mixed("INSERT INTO accepted (day, id_mac, content_mac) VALUES (?, ?, ?)");
        MixedRows spent = mixed("INSERT INTO spent (day, token_mac) VALUES (?, ?)")) {
      for (ValidResponse response : responses) {
        LocalDate day = response.key().day();
        accepted.add(response.idMac(), day, response.idMac(), response.contentMac());
        byte[] token = response.tokenMac();
        if (token != null) {
          spent.add(token, day, token);
        }
      }
    }
  }

  private MixedRows mixed(String insert) {
    return new MixedRows(trip.into(insert));
  }

  private void insertCodes(List<Numbered> responses, DayKey today) {
    try (CodeTable codes = new CodeTable(trip, today)) {
      responses.forEach(row -> codes.add(row.response().id(), row.response().status(row.flags())));
    }
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
    Rows rows =
        trip.into(
            """
            INSERT INTO response (unit, survey, bucket, id, deciding_unit, field, channel, stage,
              language, complete, round, answers, helped)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """);
    try (MixedRows comments =
        mixed(
            """
            INSERT INTO comment (id, unit, survey, bucket, question, language, salt, text)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?)
            """)) {
      for (Numbered row : responses) {
        Submission submission = row.submission();
        rows.add(
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
            submission.round(),
            AnswersText.write(keep(row, comments)),
            submission.helped() ? Boolean.TRUE : null);
      }
    }
  }

  private List<KeptAnswer> keep(Numbered row, MixedRows comments) {
    List<KeptAnswer> kept = new ArrayList<>();
    for (Answer answer : row.response().ofTheService()) {
      switch (answer) {
        case Answer.Chosen(String question, List<String> options) ->
            options.forEach(option -> kept.add(new KeptAnswer.Chosen(question, option)));
        case Answer.Amount(String question, int number) ->
            kept.add(new KeptAnswer.Amount(question, number));
        case Answer.Words(String question, String text) -> {
          byte[] salt = newId.get();
          kept.add(new KeptAnswer.Words(question, commitment(salt, text)));
          addComment(comments, row.submission(), question, salt, text);
        }
      }
    }
    return kept;
  }

  private void insertFlags(List<Numbered> responses) {
    Rows rows =
        trip.into(
            """
            INSERT INTO response_flag (unit, survey, bucket, response, flag, rule)
            VALUES (?, ?, ?, ?, ?, ?)
            """);
    for (Numbered row : responses) {
      Submission submission = row.submission();
      for (Flag flag : row.flags()) {
        rows.add(
            submission.unit(),
            submission.survey(),
            row.bucket(),
            row.id(),
            flag.code(),
            flag.rule());
      }
    }
  }

  private static String commitment(byte[] salt, String text) {
    byte[] digest = Digest.sha256(salt, text.getBytes(StandardCharsets.UTF_8));
    return HexFormat.of().formatHex(digest);
  }

  private void addComment(
      MixedRows rows, Submission submission, String question, byte[] salt, String text) {
    byte[] id = newId.get();
    rows.add(
        id,
        id,
        submission.unit(),
        submission.survey(),
        submission.bucket().code(),
        question,
        submission.language(),
        salt,
        text);
  }

  private void insertProcedureRatings(List<ValidResponse> responses) {
    try (MixedRows rows =
        mixed(
            """
            INSERT INTO procedure_rating (unit, procedure_number, half_month, id, option_id)
            VALUES (?, ?, ?, ?, ?)
            """)) {
      for (ValidResponse response : responses) {
        Submission submission = response.submission();
        if (submission.procedure() != 0 && submission.channel() != Channel.TEST) {
          response.overall().ifPresent(option -> addProcedureRating(rows, submission, option));
        }
      }
    }
  }

  private void addProcedureRating(MixedRows rows, Submission submission, String option) {
    byte[] id = newId.get();
    int halfMonth = Bucket.halfMonthOf(submission.bucket().firstDay()).code();
    rows.add(id, submission.unit(), submission.procedure(), halfMonth, id, option);
  }

  /** A cell of the tallies. */
  private record Place(int unit, int survey, int bucket) {
    static Place of(Submission submission) {
      return new Place(submission.unit(), submission.survey(), submission.bucket().code());
    }
  }

  private void mark(List<ValidResponse> responses) {
    Stream<Place> changed = responses.stream().map(ValidResponse::submission).map(Place::of);
    Rows rows =
        trip.into("INSERT INTO changed_cell (unit, survey, bucket, mark) VALUES (?, ?, ?, ?)");
    for (Place place : changed.collect(Collectors.toSet())) {
      rows.add(place.unit(), place.survey(), place.bucket(), newId.get());
    }
  }
}

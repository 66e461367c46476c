package vn.motcham.response;

import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.motcham.answer.Answer;
import vn.motcham.database.MixedRows;
import vn.motcham.database.Trip;

/**
 * What respondents say of themselves. Each answer is a row of its own under an id of its own:
 * nothing joins it to the response, nor a person's age to their occupation.
 */
final class DemographicTable {
  private final Trip trip;
  private final Supplier<byte[]> newId;

  DemographicTable(Trip trip, Supplier<byte[]> newId) {
    this.trip = trip;
    this.newId = newId;
  }

  void insert(List<ValidResponse> responses) {
    try (MixedRows rows =
        new MixedRows(
            trip.into(
                """
            INSERT INTO demographic_answer (unit, survey, half_month, id, round, channel, question,
              option_id, number)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
            """))) {
      for (ValidResponse response : responses) {
        for (Answer answer : response.ofThePerson()) {
          add(rows, response.submission(), answer);
        }
      }
    }
  }

  private void add(MixedRows rows, Submission submission, Answer answer) {
    switch (answer) {
      case Answer.Chosen(String question, List<String> options) ->
          options.forEach(option -> add(rows, submission, question, option, null));
      case Answer.Amount(String question, int number) ->
          add(rows, submission, question, "", number);
      // Words about a person could name them, so definitions may not ask for any.
      case Answer.Words words -> throw new IllegalStateException(words.question());
    }
  }

  private void add(
      MixedRows rows,
      Submission submission,
      String question,
      String option,
      @Nullable Integer number) {
    byte[] id = newId.get();
    rows.add(
        id,
        submission.unit(),
        submission.survey(),
        Bucket.halfMonthOf(submission.bucket().firstDay()).code(),
        id,
        submission.round(),
        submission.channel().code(),
        question,
        option,
        number);
  }
}

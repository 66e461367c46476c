package vn.motcham.sheet;

import java.util.HexFormat;
import java.util.Map;
import vn.motcham.answer.Given;
import vn.motcham.response.Bucket;
import vn.motcham.response.Submission;
import vn.motcham.survey.Channel;

/** Turns sheets of one batch, whose day is known, into responses on their way in. */
record Submissions(Batch batch, Reading reading) {

  Submission of(byte[] id, Keyed keyed) {
    var day = batch.findFilledOn().orElseThrow();
    Map<String, Given> answers = reading.answers(keyed);
    return new Submission(
        HexFormat.of().formatHex(id),
        day,
        batch.unit(),
        batch.unit(),
        "",
        0,
        batch.survey(),
        batch.round(),
        Bucket.halfMonthOf(day),
        Channel.PAPER,
        batch.stage(),
        batch.language(),
        reading.isComplete(answers),
        answers,
        null);
  }
}

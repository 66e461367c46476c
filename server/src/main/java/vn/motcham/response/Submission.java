package vn.motcham.response;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.motcham.answer.Given;
import vn.motcham.flag.Flag;
import vn.motcham.flag.Session;
import vn.motcham.survey.Channel;
import vn.motcham.survey.Stage;

/**
 * A response on its way in.
 *
 * @param id made by the device or the form: 32 lower-case hex digits; remembered only as a HMAC
 * @param day the day whose key remembers it: of the answer for a kiosk, of issue for a token
 * @param unit number of the receiving unit
 * @param decidingUnit number of the deciding unit; the receiving one where none was named
 * @param field code of the field, empty where none is known
 * @param procedure number of the procedure, 0 where none is known; kept unjoined
 * @param survey number of the survey version
 * @param round number of the round that it belongs to; 0: none
 * @param complete whether the respondent came to the end
 * @param answers by question id, as given
 * @param token the right that this response spends; null where none is needed
 * @param session what the kiosk says of the sitting; null where there was no kiosk
 * @param helped whether they said that somebody helped them to answer
 * @param flags what looked suspicious at the door already; what a kiosk says is looked at later
 */
public record Submission(
    String id,
    LocalDate day,
    int unit,
    int decidingUnit,
    String field,
    int procedure,
    int survey,
    int round,
    Bucket bucket,
    Channel channel,
    Stage stage,
    String language,
    boolean complete,
    Map<String, Given> answers,
    byte @Nullable [] token,
    @Nullable Session session,
    boolean helped,
    Set<Flag> flags) {
  public Submission {
    answers = Map.copyOf(answers);
    flags = Set.copyOf(flags);
  }

  /** One about which nothing looked suspicious at the door. */
  public Submission(
      String id,
      LocalDate day,
      int unit,
      int decidingUnit,
      String field,
      int procedure,
      int survey,
      int round,
      Bucket bucket,
      Channel channel,
      Stage stage,
      String language,
      boolean complete,
      Map<String, Given> answers,
      byte @Nullable [] token,
      @Nullable Session session,
      boolean helped) {
    this(
        id,
        day,
        unit,
        decidingUnit,
        field,
        procedure,
        survey,
        round,
        bucket,
        channel,
        stage,
        language,
        complete,
        answers,
        token,
        session,
        helped,
        Set.of());
  }

  /** One that comes from no kiosk. */
  public Submission(
      String id,
      LocalDate day,
      int unit,
      int decidingUnit,
      String field,
      int procedure,
      int survey,
      int round,
      Bucket bucket,
      Channel channel,
      Stage stage,
      String language,
      boolean complete,
      Map<String, Given> answers,
      byte @Nullable [] token) {
    this(
        id,
        day,
        unit,
        decidingUnit,
        field,
        procedure,
        survey,
        round,
        bucket,
        channel,
        stage,
        language,
        complete,
        answers,
        token,
        null,
        false);
  }

  /** The same with what looked suspicious about it. */
  public Submission flagged(Set<Flag> why) {
    return new Submission(
        id,
        day,
        unit,
        decidingUnit,
        field,
        procedure,
        survey,
        round,
        bucket,
        channel,
        stage,
        language,
        complete,
        answers,
        token,
        session,
        helped,
        why);
  }
}

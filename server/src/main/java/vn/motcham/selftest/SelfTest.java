package vn.motcham.selftest;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.motcham.response.Bucket;
import vn.motcham.survey.Option;
import vn.motcham.survey.Survey;

/**
 * How the last try of a survey that kiosks ask now ended.
 *
 * @param answer the lowest one of the headline question, which is what was sent
 */
public record SelfTest(Survey survey, Option answer, Result result) {

  public sealed interface Result {}

  /** None was made so far. */
  public record Awaited() implements Result {}

  /** It was stored, for the test lane alone. */
  public record Arrived(Bucket.Hour at) implements Result {}

  /**
   * It was not, or it was counted.
   *
   * @param arrivedAt when another one arrived before; null: none ever did
   */
  public record Failed(Bucket.Hour sentAt, Bucket.@Nullable Hour arrivedAt) implements Result {
    public Optional<Bucket.Hour> findArrivedAt() {
      return Optional.ofNullable(arrivedAt);
    }
  }
}

package vn.motcham.survey;

import java.util.Map;
import java.util.OptionalInt;

/**
 * One choice of a scale.
 *
 * @param score 0 to 100; empty where the option is outside every denominator ("không sử dụng, không
 *     ý kiến")
 * @param audio language to the name of a recording
 */
public record Option(String id, Text text, OptionalInt score, Map<String, String> audio) {
  public Option {
    audio = Map.copyOf(audio);
  }

  Option mirrored(int sum) {
    OptionalInt other = score.isPresent() ? OptionalInt.of(sum - score.getAsInt()) : score;
    return new Option(id, text, other, audio);
  }
}

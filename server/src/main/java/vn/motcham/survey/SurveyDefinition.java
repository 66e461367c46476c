package vn.motcham.survey;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import vn.motcham.yaml.CanonicalJson;

/**
 * A survey together with the content it was read from.
 *
 * @param content canonical JSON: sorted keys, NFC, no white space. The hash is taken from what the
 *     author wrote, so a later release that learns new keys leaves it as it is.
 * @param since the day from which the state holds, where the survey's history names it
 */
public record SurveyDefinition(
    Survey survey, String content, State state, @Nullable LocalDate since) {

  /** From a checked tree, to be published. */
  public static SurveyDefinition of(JsonNode tree) {
    return new SurveyDefinition(
        SurveyReader.read(tree), CanonicalJson.write(tree), State.PUBLISHED, null);
  }

  public SurveyDefinition in(State other, @Nullable LocalDate from) {
    return new SurveyDefinition(survey, content, other, from);
  }

  /** SHA-256 of the content, 64 lower-case hexadecimal digits. */
  public String contentHash() {
    return hash(content);
  }

  /** The hash that a survey with this tree has, whether or not it can be read. */
  public static String hash(JsonNode tree) {
    return hash(CanonicalJson.write(tree));
  }

  private static String hash(String content) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(content.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}

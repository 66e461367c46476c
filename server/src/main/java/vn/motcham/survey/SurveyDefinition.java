package vn.motcham.survey;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A survey together with the content it was read from.
 *
 * @param content canonical JSON: sorted keys, NFC, no white space. The hash is taken from what the
 *     author wrote, so a later release that learns new keys leaves it as it is.
 */
public record SurveyDefinition(Survey survey, String content) {

  /** SHA-256 of the content, 64 lower-case hexadecimal digits. */
  public String contentHash() {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(content.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}

package vn.motcham.survey;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.motcham.yaml.CanonicalJson;

/**
 * A survey together with the content it was read from.
 *
 * @param content canonical JSON: sorted keys, NFC, no white space. The hash is taken from what the
 *     author wrote, so a later release that learns new keys leaves it as it is; and from the
 *     recordings, where there are any.
 * @param since the day from which the state holds, where the survey's history names it
 * @param recordings what the survey names, each once
 */
public record SurveyDefinition(
    Survey survey,
    String content,
    State state,
    @Nullable LocalDate since,
    List<Recording> recordings) {
  /** Where the content names the hashes of the recordings, by file; no author can write it. */
  static final String RECORDINGS = "recordings";

  public SurveyDefinition {
    recordings = List.copyOf(recordings);
  }

  /**
   * From a checked tree, to be published.
   *
   * @param recordings by the name of the file
   */
  public static SurveyDefinition of(JsonNode tree, Map<String, Recording> recordings) {
    JsonNode whole = with(recordings, tree);
    return new SurveyDefinition(
        SurveyReader.read(whole),
        CanonicalJson.write(whole),
        State.PUBLISHED,
        null,
        List.copyOf(recordings.values()));
  }

  public SurveyDefinition in(State other, @Nullable LocalDate from) {
    return new SurveyDefinition(survey, content, other, from, recordings);
  }

  /** SHA-256 of the content, 64 lower-case hexadecimal digits. */
  public String contentHash() {
    return hash(content);
  }

  /** Whether this is what was published under that hash. */
  boolean wasPublishedAs(String hash) {
    return hash.equals(contentHash()) || hash.equals(hash(withoutRecordings()));
  }

  private String withoutRecordings() {
    ObjectNode tree = (ObjectNode) CanonicalJson.read(content);
    tree.remove(RECORDINGS);
    return CanonicalJson.write(tree);
  }

  /**
   * The hashes that a survey with this tree may have been published under, whether or not it can be
   * read: its own, and the one that it had in releases which did not keep recordings.
   */
  public static List<String> hashes(JsonNode tree, Map<String, Recording> recordings) {
    return List.of(
        hash(CanonicalJson.write(with(recordings, tree))), hash(CanonicalJson.write(tree)));
  }

  private static JsonNode with(Map<String, Recording> recordings, JsonNode tree) {
    if (recordings.isEmpty()) {
      return tree;
    }
    ObjectNode whole = tree.deepCopy();
    ObjectNode hashes = whole.putObject(RECORDINGS);
    recordings.forEach((file, recording) -> hashes.put(file, recording.hash()));
    return whole;
  }

  private static String hash(String content) {
    return hash(content.getBytes(StandardCharsets.UTF_8));
  }

  static String hash(byte[] content) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}

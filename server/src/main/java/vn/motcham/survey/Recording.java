package vn.motcham.survey;

/**
 * A text as somebody has spoken it. It is known by its content: another recording is another one,
 * whatever its file is called.
 */
public record Recording(RecordingType type, byte[] content) {
  /** SHA-256 of the content, 64 lower-case hexadecimal digits. */
  public String hash() {
    return SurveyDefinition.hash(content);
  }
}

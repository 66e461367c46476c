package vn.motcham.http;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import vn.motcham.problem.ProblemType;

/** Reads a JSON body strictly: UTF-8 without a mark, one value, no key twice, no deep nesting. */
public final class JsonBody {
  private static final int DEPTH = 20;

  private static final ObjectMapper JSON =
      new ObjectMapper(
              JsonFactory.builder()
                  .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                  .streamReadConstraints(
                      StreamReadConstraints.builder().maxNestingDepth(DEPTH).build())
                  .build())
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

  private JsonBody() {}

  /**
   * @throws Refused {@code malformed-json}, {@code duplicate-key}
   */
  public static JsonNode read(byte[] body) {
    try {
      JsonNode node = JSON.readTree(text(body));
      if (node == null || node.isMissingNode() || node.isNull()) {
        throw new Refused(ProblemType.MALFORMED_JSON);
      }
      return node;
    } catch (MismatchedInputException e) {
      throw new Refused(ProblemType.MALFORMED_JSON);
    } catch (JacksonException e) {
      boolean twice = e.getOriginalMessage().startsWith("Duplicate field");
      throw new Refused(twice ? ProblemType.DUPLICATE_KEY : ProblemType.MALFORMED_JSON);
    } catch (NumberFormatException e) {
      // An exponent that no BigDecimal holds.
      throw new Refused(ProblemType.MALFORMED_JSON);
    }
  }

  /** Writes what is said in answer, its nulls included. */
  public static byte[] write(Map<String, Object> object) {
    try {
      return JSON.writeValueAsBytes(object);
    } catch (JacksonException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String text(byte[] body) {
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString();
      if (text.startsWith("\uFEFF")) {
        throw new Refused(ProblemType.MALFORMED_JSON);
      }
      return text;
    } catch (CharacterCodingException e) {
      throw new Refused(ProblemType.MALFORMED_JSON);
    }
  }
}

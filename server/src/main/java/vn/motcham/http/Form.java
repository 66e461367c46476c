package vn.motcham.http;

import io.netty.handler.codec.http.QueryStringDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.motcham.problem.ProblemType;

/** What a browser's form sent: every name with its values, in their order. */
public record Form(Map<String, List<String>> values) {
  private static final int MOST_VALUES = 500;

  public Form {
    values = Map.copyOf(values);
  }

  /**
   * @throws Refused {@code malformed-request}
   */
  public static Form read(byte[] body) {
    try {
      String text = new String(body, StandardCharsets.UTF_8);
      return new Form(
          new QueryStringDecoder(text, StandardCharsets.UTF_8, false, MOST_VALUES).parameters());
    } catch (IllegalArgumentException e) {
      throw new Refused(ProblemType.MALFORMED_REQUEST);
    }
  }

  public List<String> all(String name) {
    return values.getOrDefault(name, List.of());
  }

  /** The only value of a name; empty where there is none or more than one. */
  public String one(String name) {
    List<String> all = all(name);
    return all.size() == 1 ? all.getFirst() : "";
  }

  public Set<String> names() {
    return values.keySet();
  }
}

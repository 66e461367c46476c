package vn.motcham.load;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import vn.motcham.house.Reply;
import vn.motcham.house.Web;

/** The software of counters, which hand receipts out. */
final class Counter {
  private static final Pattern TOKEN = Pattern.compile("\"token\" *: *\"([^\"]+)\"");

  private final Web web;
  private final String authorization;
  private final int firstUnit;
  private final int units;

  /**
   * @param key its integration key
   * @param units how many it hands receipts out for, in turn
   */
  Counter(Web web, String key, int firstUnit, int units) {
    this.web = web;
    this.authorization = "Bearer " + key;
    this.firstUnit = firstUnit;
    this.units = units;
  }

  /** The tokens of so many receipts, which are asked for at once. */
  List<String> invite(int count) {
    String all =
        IntStream.range(0, count)
            .mapToObj(i -> "{\"unit\": %d, \"stage\": \"result\"}".formatted(firstUnit + i % units))
            .collect(Collectors.joining(","));
    Reply reply =
        web.post(
            "/api/v1/invitations/batch",
            "{\"invitations\": [" + all + "]}",
            "Authorization",
            authorization);
    List<String> tokens =
        TOKEN.matcher(reply.text()).results().map(found -> found.group(1)).toList();
    if (tokens.size() != count) {
      throw new IllegalStateException(reply.status() + " " + reply.text());
    }
    return tokens;
  }
}

package vn.motcham.kiosk;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import vn.motcham.http.JsonFields;
import vn.motcham.numbering.Counted;
import vn.motcham.numbering.Span;
import vn.motcham.problem.ProblemType;

/** What a kiosk says of its numbers. */
final class CountedJson {
  private CountedJson() {}

  /** Null when something is wrong, which is among the faults then. */
  static @Nullable Counted read(JsonFields fields) {
    OptionalLong first = fields.numberOrNull("first", 1, Integer.MAX_VALUE);
    OptionalLong next = fields.number("next", 1, Integer.MAX_VALUE);
    Optional<List<JsonNode>> held = fields.list("held");
    fields.require("first", "next", "held");
    if (held.filter(spans -> spans.size() > Counted.MOST_HELD).isPresent()) {
      fields.refuse("held", ProblemType.OUT_OF_RANGE);
    } else if (!held.stream().flatMap(List::stream).allMatch(CountedJson::isSpan)) {
      fields.refuse("held", ProblemType.BAD_FORMAT);
    }
    return fields.finished().isEmpty()
        ? new Counted(
            first.isPresent() ? (int) first.getAsLong() : null,
            (int) next.orElseThrow(),
            held.orElseThrow().stream().map(CountedJson::span).toList())
        : null;
  }

  /** The first one and the last. */
  private static boolean isSpan(JsonNode node) {
    return node.isArray()
        && node.size() == 2
        && node.valueStream().allMatch(end -> end.isInt() && end.intValue() >= 1)
        && node.path(0).intValue() <= node.path(1).intValue();
  }

  private static Span span(JsonNode node) {
    return new Span(node.path(0).intValue(), node.path(1).intValue());
  }
}

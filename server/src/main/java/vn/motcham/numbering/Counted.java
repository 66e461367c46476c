package vn.motcham.numbering;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a device says of the numbers that it gave, all of it at one moment.
 *
 * @param first the first one that it gave under its present key; null: it does not know
 * @param next the one that its next response will get
 * @param held those of the responses that it still has, waiting or set aside
 */
public record Counted(@Nullable Integer first, int next, List<Span> held) {
  /** As many as a device may name. */
  public static final int MOST_HELD = 20;

  public Counted {
    held = List.copyOf(held);
  }

  /** As it is kept. */
  public String heldText() {
    return held.stream()
        .map(span -> span.first() + "-" + span.last())
        .collect(Collectors.joining(","));
  }

  /**
   * @param held as {@link #heldText} wrote it
   */
  public static Counted of(@Nullable Integer first, int next, String held) {
    return new Counted(
        first,
        next,
        Stream.of(held.split(",")).filter(text -> !text.isEmpty()).map(Counted::span).toList());
  }

  private static Span span(String text) {
    int dash = text.indexOf('-');
    return new Span(
        Integer.parseInt(text.substring(0, dash)), Integer.parseInt(text.substring(dash + 1)));
  }
}

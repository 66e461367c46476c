package vn.motcham.numbering;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * Numbers in a row.
 *
 * @param last included
 */
public record Span(int first, int last) {
  public Span {
    if (last < first) {
      throw new IllegalArgumentException(first + " to " + last);
    }
  }

  static Span of(int number) {
    return new Span(number, number);
  }

  public long size() {
    return (long) last - first + 1;
  }

  /** The same numbers in as few spans as there can be, in their order. */
  static List<Span> merged(Collection<Span> spans) {
    List<Span> merged = new ArrayList<>();
    for (Span next : spans.stream().sorted(Comparator.comparingInt(Span::first)).toList()) {
      Span before = merged.isEmpty() ? null : merged.getLast();
      if (before != null && next.first <= before.last + 1L) {
        merged.set(merged.size() - 1, new Span(before.first, Math.max(before.last, next.last)));
      } else {
        merged.add(next);
      }
    }
    return merged;
  }

  /** What lies between these, which are merged. */
  static List<Span> between(List<Span> merged) {
    return merged.isEmpty()
        ? List.of()
        : without(merged.getFirst().first, merged.getLast().last, merged);
  }

  /**
   * What is left of these numbers without those, which are merged.
   *
   * @param last included; may lie before the first one, then nothing is left
   */
  static List<Span> without(int first, int last, List<Span> merged) {
    List<Span> left = new ArrayList<>();
    long next = first;
    for (Span span : merged) {
      if (span.first > next && next <= last) {
        left.add(new Span((int) next, Math.min(span.first - 1, last)));
      }
      next = Math.max(next, span.last + 1L);
    }
    if (next <= last) {
      left.add(new Span((int) next, last));
    }
    return left;
  }

  @Override
  public String toString() {
    return first == last ? Integer.toString(first) : first + "–" + last;
  }
}

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
    List<Span> gaps = new ArrayList<>();
    for (int i = 1; i < merged.size(); i++) {
      gaps.add(new Span(merged.get(i - 1).last + 1, merged.get(i).first - 1));
    }
    return gaps;
  }

  @Override
  public String toString() {
    return first == last ? Integer.toString(first) : first + "–" + last;
  }
}

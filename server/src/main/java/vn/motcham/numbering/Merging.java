package vn.motcham.numbering;

import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Puts the marks together to spans and deletes them. */
@Singleton
final class Merging {
  private static final Logger LOG = LoggerFactory.getLogger(Merging.class);
  private static final int AT_ONCE = 2_000;

  private final Jdbi jdbi;

  Merging(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /**
   * Any number of servers may do it at any time: it comes to the same. Where two of them want the
   * same kiosk at once the database has one make way, which leaves the rest to the next time.
   */
  @Scheduled(initialDelay = "1m", fixedDelay = "1m")
  void mergeAll() {
    try {
      Optional<Numbered> last = Optional.of(Numbered.BEFORE_ALL);
      while (last.isPresent()) {
        Numbered after = last.get();
        last = jdbi.inTransaction(handle -> mergeSome(handle, after));
      }
    } catch (JdbiException e) {
      LOG.warn("Numbers wait to be merged: {}", e.getMessage());
    }
  }

  /**
   * A mark goes by the transaction that makes a span hold its number, and a span by the one that
   * makes another hold its own: whoever came first, no number is ever lost.
   *
   * @param after the mark with which the last ones ended: from the first one on, what was just
   *     deleted would be passed over once more each time
   * @return with which these end, if there may be others behind it
   */
  private static Optional<Numbered> mergeSome(Handle handle, Numbered after) {
    NumberTables tables = new NumberTables(handle);
    List<Numbered> marks = tables.listMarks(after, AT_ONCE);
    if (marks.isEmpty()) {
      return Optional.empty();
    }
    Set<Integer> kiosks = new HashSet<>();
    SortedMap<NumberTables.Device, List<Span>> marked = new TreeMap<>();
    for (Numbered mark : marks) {
      kiosks.add(mark.kiosk());
      marked
          .computeIfAbsent(NumberTables.Device.of(mark), _ -> new ArrayList<>())
          .add(Span.of(mark.seq()));
    }
    SortedMap<NumberTables.Device, List<Span>> before = tables.lockSpans(kiosks);
    SortedMap<NumberTables.Device, List<Span>> grown = new TreeMap<>();
    List<Numbered> swallowed = new ArrayList<>();
    marked.forEach(
        (device, numbers) -> {
          List<Span> old = before.getOrDefault(device, List.of());
          List<Span> all = new ArrayList<>(old);
          all.addAll(numbers);
          List<Span> now = Span.merged(all);
          grown.put(device, now.stream().filter(span -> !old.contains(span)).toList());
          Set<Integer> firsts = new HashSet<>(now.stream().map(Span::first).toList());
          old.stream()
              .filter(span -> !firsts.contains(span.first()))
              .forEach(
                  span ->
                      swallowed.add(new Numbered(device.kiosk(), device.number(), span.first())));
        });
    tables.putSpans(grown);
    tables.removeSpans(swallowed);
    tables.removeMarks(marks);
    return marks.size() < AT_ONCE ? Optional.empty() : Optional.of(marks.getLast());
  }
}

package vn.motcham.fault;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What a driver counts while it sends. */
final class Figures {
  private long sent;
  private long acked;
  private long unknown;
  private long lastAck;
  private long silent;
  private final List<Long> answers = new ArrayList<>();
  private final List<String> breaches = new ArrayList<>();
  private final Map<Integer, Integer> refusals = new TreeMap<>();

  synchronized void sent(int count) {
    sent += count;
  }

  synchronized void acked(int count) {
    acked += count;
    if (count > 0) {
      lastAck = System.nanoTime();
      notifyAll();
    }
  }

  synchronized void unknown(int count) {
    unknown += count;
  }

  synchronized void answered(long nanos) {
    answers.add(nanos);
  }

  /** Nobody answered as long as the client waited. */
  synchronized void silence(long nanos) {
    answers.add(nanos);
    silent++;
  }

  synchronized void refused(int status) {
    refusals.merge(status, 1, Integer::sum);
  }

  /** Something that must not happen. */
  synchronized void breach(String what) {
    breaches.add(what);
  }

  /** Waits until something is acknowledged again, and says after how many seconds. */
  synchronized double awaitAckSince(long nanos, Duration most) throws InterruptedException {
    long end = nanos + most.toNanos();
    while (lastAck <= nanos) {
      long left = (end - System.nanoTime()) / 1_000_000;
      if (left <= 0) {
        breaches.add("no acknowledgement within " + most.toSeconds() + " s");
        return most.toSeconds();
      }
      wait(left);
    }
    return (lastAck - nanos) / 1e9;
  }

  /** How many sheets were sent, and what came of it; a sheet that goes twice counts twice. */
  record Totals(long sent, long acked, long unknown, long silent) {}

  synchronized Totals totals() {
    return new Totals(sent, acked, unknown, silent);
  }

  /** The time within which this share of the answers came, in milliseconds. */
  synchronized long millis(double share) {
    List<Long> sorted = answers.stream().sorted().toList();
    return sorted.isEmpty()
        ? 0
        : sorted.get((int) Math.ceil(share * sorted.size()) - 1) / 1_000_000;
  }

  synchronized String refusals() {
    return refusals.entrySet().stream()
        .map(entry -> entry.getKey() + " x " + entry.getValue())
        .collect(Collectors.joining(", "));
  }

  /** Each kind once, with how often it happened. */
  synchronized List<String> breaches() {
    return breaches.stream()
        .collect(Collectors.groupingBy(b -> b, TreeMap::new, Collectors.counting()))
        .entrySet()
        .stream()
        .map(entry -> entry.getKey() + " (" + entry.getValue() + ")")
        .toList();
  }
}

package vn.motcham.fault;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** A sheet as a ledger has it, and what was said of it. */
final class LedgerEntry {
  final String unit;
  final String bucket;
  final String day;
  final String token;
  final String rows;
  final String content;
  final Set<String> outcomes = new HashSet<>();
  boolean remembered;

  private LedgerEntry(List<String> words) {
    unit = words.get(4);
    bucket = words.get(5);
    day = words.get(6);
    token = words.get(7);
    rows = words.get(8);
    content = words.get(9);
  }

  boolean isAcknowledged() {
    return outcomes.contains("stored") || outcomes.contains("duplicate");
  }

  boolean isSetAside() {
    return outcomes.stream().anyMatch(outcome -> outcome.startsWith("quarantined"));
  }

  boolean isRefused() {
    return !outcomes.isEmpty() && !isAcknowledged();
  }

  String place() {
    return unit + " " + bucket + " " + (token.isEmpty() ? "kiosk" : "receipt");
  }

  /** By id. */
  static Map<String, LedgerEntry> read(Path ledger) throws IOException {
    Map<String, LedgerEntry> entries = new HashMap<>();
    for (String line : Files.readAllLines(ledger)) {
      List<String> words = List.of(line.split("\t", -1));
      switch (words.getFirst()) {
        case "sent" -> {
          if (!Hash.sha256(words.get(9)).equals(words.get(2))) {
            throw new IOException("the ledger is damaged: " + line);
          }
          entries.computeIfAbsent(words.get(1), _ -> new LedgerEntry(words));
        }
        case "ack" -> Objects.requireNonNull(entries.get(words.get(1))).outcomes.add(words.get(2));
        case "unknown", "again" -> {}
        default -> throw new IOException("the ledger is damaged: " + line);
      }
    }
    return entries;
  }
}

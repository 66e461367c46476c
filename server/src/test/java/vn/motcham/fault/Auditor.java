package vn.motcham.fault;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Holds a ledger against the database, by its own means: it has the day keys and the owner's
 * account, and asks nothing of the product. Ids are known to the database as HMACs only, and rows
 * carry none; so what is remembered and what is kept are compared each for itself.
 */
final class Auditor {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final String url;
  private final Path dayKeys;
  private final Map<String, byte[]> keys = new HashMap<>();

  /**
   * @param url of the schema's owner
   * @param dayKeys the directory of the day keys
   */
  Auditor(String url, Path dayKeys) {
    this.url = url;
    this.dayKeys = dayKeys;
  }

  Findings compare(Path ledger) throws IOException, SQLException, InterruptedException {
    Map<String, LedgerEntry> entries = LedgerEntry.read(ledger);
    try (Connection connection = DriverManager.getConnection(url);
        Statement statement = connection.createStatement()) {
      awaitTallies(statement);
      Findings remembered = remembered(statement, entries);
      Findings aside = aside(statement, entries);
      Map<String, Row> rows = rows(statement);
      Findings kept = kept(rows, entries);
      return new Findings(
          Math.max(remembered.lost(), kept.lost()) + aside.lost(),
          Math.max(remembered.twice(), kept.twice()) + aside.twice(),
          Math.max(remembered.ghost(), kept.ghost()) + aside.ghost(),
          Math.max(remembered.altered(), kept.altered()) + aside.altered(),
          new Recounted(rows.values()).differences(statement),
          entries.values().stream().filter(entry -> entry.outcomes.isEmpty()).count());
    }
  }

  /**
   * A response as the database has it.
   *
   * @param place unit, bucket, channel
   */
  record Row(String place, List<String> answers) {
    String text() {
      return String.join(";", answers);
    }
  }

  /**
   * After a storm over weeks of hours there are tens of thousands of cells to be counted; who never
   * ends is seen by the comparison.
   */
  private static void awaitTallies(Statement statement) throws SQLException, InterruptedException {
    for (int i = 0; i < 900; i++) {
      try (ResultSet row = statement.executeQuery("SELECT COUNT(*) FROM changed_cell")) {
        if (row.next() && row.getLong(1) == 0) {
          return;
        }
      }
      Thread.sleep(100);
    }
  }

  /** The tables {@code accepted} and {@code spent}. */
  private Findings remembered(Statement statement, Map<String, LedgerEntry> entries)
      throws SQLException, IOException {
    Map<String, String> accepted = new HashMap<>();
    try (ResultSet row =
        statement.executeQuery("SELECT day, HEX(id_mac), HEX(content_mac) FROM accepted")) {
      while (row.next()) {
        accepted.put(row.getString(1) + row.getString(2), row.getString(3));
      }
    }
    long lost = 0;
    long altered = 0;
    long ghost = accepted.size() - tried(statement);
    Map<String, Integer> tokens = new HashMap<>();
    for (Map.Entry<String, LedgerEntry> each : entries.entrySet()) {
      LedgerEntry entry = each.getValue();
      String content = accepted.get(entry.day + mac(entry.day, "id", each.getKey()));
      entry.remembered = content != null;
      if (content == null) {
        lost += entry.isAcknowledged() ? 1 : 0;
        continue;
      }
      ghost -= entry.isRefused() ? 0 : 1;
      boolean same = content.equals(mac(entry.day, "content " + each.getKey(), entry.content));
      altered += same && !entry.outcomes.contains("rejected:id-reused") ? 0 : 1;
      if (!entry.token.isEmpty()) {
        tokens.merge(entry.day + mac(entry.day, "token", entry.token), 1, Integer::sum);
      }
    }
    Set<String> spent = new HashSet<>();
    try (ResultSet row = statement.executeQuery("SELECT day, HEX(token_mac) FROM spent")) {
      while (row.next()) {
        spent.add(row.getString(1) + row.getString(2));
      }
    }
    long unspent = tokens.keySet().stream().filter(token -> !spent.contains(token)).count();
    long spentForNothing = spent.stream().filter(token -> !tokens.containsKey(token)).count();
    long twice = tokens.values().stream().mapToLong(times -> times - 1).sum();
    return new Findings(lost, twice + unspent, ghost + spentForNothing, altered, 0, 0);
  }

  /** What the product tries by itself lies in the test lane, which the harness never uses. */
  private static long tried(Statement statement) throws SQLException {
    try (ResultSet row =
        statement.executeQuery("SELECT COUNT(*) FROM response WHERE channel = 'test'")) {
      row.next();
      return row.getLong(1);
    }
  }

  /** The table {@code quarantine}: what was said to be there is there once, and nothing else. */
  private Findings aside(Statement statement, Map<String, LedgerEntry> entries)
      throws SQLException, IOException {
    Map<String, String> aside = new HashMap<>();
    Set<String> days = new HashSet<>();
    try (ResultSet row =
        statement.executeQuery("SELECT received_on, HEX(id_mac), content FROM quarantine")) {
      while (row.next()) {
        days.add(row.getString(1));
        aside.put(row.getString(1) + row.getString(2), row.getString(3));
      }
    }
    long lost = 0;
    long twice = 0;
    long altered = 0;
    long ghost = aside.size();
    for (Map.Entry<String, LedgerEntry> each : entries.entrySet()) {
      LedgerEntry entry = each.getValue();
      int times = 0;
      for (String day : days) {
        String content = aside.get(day + mac(day, "set aside", each.getKey()));
        if (content != null) {
          times++;
          ghost--;
          altered += content.equals(entry.content) ? 0 : 1;
        }
      }
      lost += times == 0 && entry.isSetAside() ? 1 : 0;
      twice += Math.max(0, times - (entry.remembered ? 0 : 1));
    }
    return new Findings(lost, twice, ghost, altered, 0, 0);
  }

  private String mac(String day, String purpose, String text) throws IOException {
    byte[] key = keys.get(day);
    if (key == null) {
      Path file = dayKeys.resolve(day + ".key");
      // A day none of whose responses arrived has no key, and nothing can be remembered of it.
      key = Files.exists(file) ? Files.readAllBytes(file) : new byte[32];
      if (Files.exists(file)) {
        keys.put(day, key);
      }
    }
    return Hash.hmac(key, purpose, text).toUpperCase(Locale.ROOT);
  }

  private static Map<String, Row> rows(Statement statement) throws SQLException, IOException {
    Map<String, Row> rows = new HashMap<>();
    try (ResultSet row =
        statement.executeQuery(
            "SELECT HEX(id), unit, bucket, channel, answers FROM response WHERE channel <> 'test'")) {
      while (row.next()) {
        String place = row.getString(2) + " " + row.getString(3) + " " + row.getString(4);
        rows.put(row.getString(1), new Row(place, answers(row.getString(5))));
      }
    }
    return rows;
  }

  private static List<String> answers(String text) throws IOException {
    List<String> answers = new ArrayList<>();
    for (Map.Entry<String, JsonNode> one : new TreeMap<>(asMap(JSON.readTree(text))).entrySet()) {
      List<String> values = new ArrayList<>();
      if (one.getValue().isArray()) {
        one.getValue().forEach(option -> values.add(option.asText()));
      } else {
        values.add(one.getValue().asText());
      }
      values.stream().sorted().forEach(value -> answers.add(one.getKey() + "=" + value));
    }
    return answers;
  }

  private static Map<String, JsonNode> asMap(JsonNode object) {
    Map<String, JsonNode> map = new HashMap<>();
    object.fields().forEachRemaining(field -> map.put(field.getKey(), field.getValue()));
    return map;
  }

  /** Rows against sheets: as many of each kind in each place, and no others. */
  private static Findings kept(Map<String, Row> rows, Map<String, LedgerEntry> entries) {
    Map<String, Map<String, Integer>> balance = new HashMap<>();
    Set<String> expected = new HashSet<>();
    for (LedgerEntry entry : entries.values()) {
      if (entry.remembered || entry.isAcknowledged()) {
        expected.add(entry.place() + entry.rows);
        balance
            .computeIfAbsent(entry.place(), _ -> new HashMap<>())
            .merge(entry.rows, -1, Integer::sum);
      }
    }
    for (Row row : rows.values()) {
      balance.computeIfAbsent(row.place(), _ -> new HashMap<>()).merge(row.text(), 1, Integer::sum);
    }
    long lost = 0;
    long twice = 0;
    long ghost = 0;
    long altered = 0;
    for (Map.Entry<String, Map<String, Integer>> place : balance.entrySet()) {
      long missing = 0;
      long strange = 0;
      for (Map.Entry<String, Integer> kind : place.getValue().entrySet()) {
        int more = kind.getValue();
        if (more < 0) {
          missing -= more;
        } else if (expected.contains(place.getKey() + kind.getKey())) {
          twice += more;
        } else {
          strange += more;
        }
      }
      long pairs = Math.min(missing, strange);
      altered += pairs;
      lost += missing - pairs;
      ghost += strange - pairs;
    }
    return new Findings(lost, twice, ghost, altered, 0, 0);
  }
}

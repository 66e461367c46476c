package vn.motcham.unit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.motcham.problem.Fault;
import vn.motcham.problem.ProblemType;
import vn.motcham.table.Row;
import vn.motcham.table.RowReader;
import vn.motcham.table.Table;

/**
 * One row of the units template, well-formed but not yet compared with anything.
 *
 * @param number as given, or null to take the next free one
 */
record UnitLine(
    int line,
    @Nullable Integer number,
    Unit.Key key,
    String name,
    UnitKind kind,
    Map<EdgeType, Parent> parents,
    LocalDate openedOn,
    @Nullable LocalDate closedOn,
    List<Unit.Key> successors,
    String legalSource,
    boolean verified) {

  UnitLine {
    parents = Map.copyOf(parents);
    successors = List.copyOf(successors);
  }

  static final List<String> REQUIRED = List.of("code_system", "code", "name", "kind", "opened_on");
  static final List<String> OPTIONAL =
      List.of(
          "number",
          "parent_code",
          "parent_since",
          "professional_parent_code",
          "professional_parent_since",
          "closed_on",
          "successor_codes",
          "legal_source",
          "verified");

  /** Leaves room for numbers that the server gives out itself. */
  private static final int LARGEST_NUMBER = 999_999_999;

  private static final int MOST_FAULTS = 100;
  private static final Pattern CODE_SYSTEM = Pattern.compile("[a-z][a-z0-9-]{0,15}");
  private static final Pattern CODE = Pattern.compile("[0-9A-Za-z][0-9A-Za-z._-]{0,31}");

  /** {@code code}, or {@code system:code} for a unit of another code system. */
  private static final Pattern REFERENCE = Pattern.compile("(?:" + CODE_SYSTEM + ":)?" + CODE);

  /**
   * Under whom it stands.
   *
   * @param since the first day; null when the row does not say
   */
  record Parent(Unit.Key key, @Nullable LocalDate since) {}

  Unit unit(int assigned) {
    return new Unit(assigned, key.codeSystem(), key.code(), name, kind, openedOn, closedOn);
  }

  Fault fault(String column, ProblemType type) {
    return Fault.at("line " + line + ", " + column, type);
  }

  Fault fault(String column, ProblemType type, String name, String value) {
    return Fault.at("line " + line + ", " + column, type, name, value);
  }

  /** Adds a fault for each thing that can be told wrong from the row alone. */
  static List<UnitLine> read(Table table, List<Fault> faults) {
    Optional<Fault> header = table.findHeaderFault(REQUIRED, OPTIONAL);
    if (header.isPresent()) {
      faults.add(header.get());
      return List.of();
    }
    List<UnitLine> lines = new ArrayList<>();
    for (Row row : table.rows()) {
      lines.add(read(new RowReader(row, faults)));
      if (faults.size() >= MOST_FAULTS) {
        break;
      }
    }
    return lines;
  }

  private static UnitLine read(RowReader row) {
    String system = row.code("code_system", CODE_SYSTEM);
    UnitLine line =
        new UnitLine(
            row.line(),
            row.optionalNumber("number", LARGEST_NUMBER),
            new Unit.Key(system, row.code("code", CODE)),
            row.text("name", 200),
            kind(row),
            parents(row, system),
            row.date("opened_on"),
            row.optionalDate("closed_on"),
            successors(row, system),
            row.optionalText("legal_source", 200),
            !row.optionalText("verified", 10).isEmpty());
    if (line.closedOn != null && !line.openedOn.isBefore(line.closedOn)) {
      row.refuse("closed_on", ProblemType.DATES_OUT_OF_ORDER);
    }
    return line;
  }

  private static UnitKind kind(RowReader row) {
    String text = row.text("kind", 50);
    Optional<UnitKind> kind = UnitKind.findByCodeOrName(text);
    if (kind.isEmpty() && !text.isEmpty()) {
      row.refuse("kind", ProblemType.UNKNOWN_UNIT_KIND);
    }
    return kind.orElse(UnitKind.COMMUNE);
  }

  private static Map<EdgeType, Parent> parents(RowReader row, String system) {
    Map<EdgeType, Parent> parents = new EnumMap<>(EdgeType.class);
    for (EdgeType type : EdgeType.values()) {
      String column = parentColumn(type);
      String text = row.optionalText(column, 50);
      if (!text.isEmpty() && !REFERENCE.matcher(text).matches()) {
        row.refuse(column, ProblemType.BAD_FORMAT);
      } else if (!text.isEmpty()) {
        LocalDate since = row.optionalDate(sinceColumn(type));
        parents.put(type, new Parent(key(text, system), since));
      }
    }
    return parents;
  }

  static String parentColumn(EdgeType type) {
    return switch (type) {
      case ADMINISTRATIVE -> "parent_code";
      case PROFESSIONAL -> "professional_parent_code";
    };
  }

  static String sinceColumn(EdgeType type) {
    return switch (type) {
      case ADMINISTRATIVE -> "parent_since";
      case PROFESSIONAL -> "professional_parent_since";
    };
  }

  private static List<Unit.Key> successors(RowReader row, String system) {
    List<Unit.Key> keys = new ArrayList<>();
    for (String text : row.optionalText("successor_codes", 500).split("[\\s,;|]+", -1)) {
      if (!text.isEmpty() && !REFERENCE.matcher(text).matches()) {
        row.refuse("successor_codes", ProblemType.BAD_FORMAT);
      } else if (!text.isEmpty()) {
        keys.add(key(text, system));
      }
    }
    return keys.stream().distinct().toList();
  }

  private static Unit.Key key(String reference, String ownSystem) {
    int colon = reference.indexOf(':');
    return colon < 0
        ? new Unit.Key(ownSystem, reference)
        : new Unit.Key(reference.substring(0, colon), reference.substring(colon + 1));
  }
}

package vn.motcham.unit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The tables of units, within one transaction. */
final class UnitRows {
  private final Handle handle;

  UnitRows(Handle handle) {
    this.handle = handle;
  }

  UnitTree read() {
    return new UnitTree(readUnits(), readEdges(), readSuccessions());
  }

  void write(UnitPlan.Changes changes) {
    writeUnits(changes.units());
    writeEdges(changes.edges());
    writeSuccessions(changes.successions());
  }

  private List<Unit> readUnits() {
    return handle
        .createQuery("SELECT number, code_system, code, name, kind, opened_on, closed_on FROM unit")
        .map((row, _) -> unit(row))
        .list();
  }

  private static Unit unit(ResultSet row) throws SQLException {
    String kind = row.getString("kind");
    return new Unit(
        row.getInt("number"),
        row.getString("code_system"),
        row.getString("code"),
        row.getString("name"),
        UnitKind.findByCode(kind)
            .orElseThrow(() -> new IllegalStateException("no unit kind " + kind)),
        row.getObject("opened_on", LocalDate.class),
        findDate(row, "closed_on").orElse(null));
  }

  private List<Edge> readEdges() {
    return handle
        .createQuery("SELECT child, parent, type, valid_from, valid_to FROM unit_edge")
        .map(
            (row, _) ->
                new Edge(
                    row.getInt("child"),
                    row.getInt("parent"),
                    EdgeType.get(row.getString("type")),
                    row.getObject("valid_from", LocalDate.class),
                    findDate(row, "valid_to").orElse(null)))
        .list();
  }

  private List<Succession> readSuccessions() {
    return handle
        .createQuery(
            """
            SELECT abolished, successor, on_date, legal_source, verified
            FROM unit_successor
            ORDER BY abolished, successor
            """)
        .map(
            (row, _) ->
                new Succession(
                    row.getInt("abolished"),
                    row.getInt("successor"),
                    row.getObject("on_date", LocalDate.class),
                    row.getString("legal_source"),
                    row.getBoolean("verified")))
        .list();
  }

  private static Optional<LocalDate> findDate(ResultSet row, String column) throws SQLException {
    @Nullable LocalDate date = row.getObject(column, LocalDate.class);
    return Optional.ofNullable(date);
  }

  private void writeUnits(List<Unit> units) {
    Batches.write(
        handle,
        """
        INSERT INTO unit (number, code_system, code, name, kind, opened_on, closed_on)
        VALUES (:number, :system, :code, :name, :kind, :opened, :closed)
        ON DUPLICATE KEY UPDATE
          name = VALUES(name), kind = VALUES(kind),
          opened_on = VALUES(opened_on), closed_on = VALUES(closed_on)
        """,
        units,
        (batch, unit) ->
            batch
                .bind("number", unit.number())
                .bind("system", unit.codeSystem())
                .bind("code", unit.code())
                .bind("name", unit.name())
                .bind("kind", unit.kind().code())
                .bind("opened", unit.openedOn())
                .bind("closed", unit.closedOn()));
  }

  private void writeEdges(List<Edge> edges) {
    Batches.write(
        handle,
        """
        INSERT INTO unit_edge (child, type, valid_from, parent, valid_to)
        VALUES (:child, :type, :from, :parent, :to)
        ON DUPLICATE KEY UPDATE parent = VALUES(parent), valid_to = VALUES(valid_to)
        """,
        edges,
        (batch, edge) ->
            batch
                .bind("child", edge.child())
                .bind("type", edge.type().code())
                .bind("from", edge.from())
                .bind("parent", edge.parent())
                .bind("to", edge.to()));
  }

  private void writeSuccessions(List<Succession> successions) {
    Batches.write(
        handle,
        """
        INSERT INTO unit_successor (abolished, successor, on_date, legal_source, verified)
        VALUES (:abolished, :successor, :date, :source, :verified)
        ON DUPLICATE KEY UPDATE
          on_date = VALUES(on_date), legal_source = VALUES(legal_source),
          verified = VALUES(verified)
        """,
        successions,
        (batch, succession) ->
            batch
                .bind("abolished", succession.abolished())
                .bind("successor", succession.successor())
                .bind("date", succession.date())
                .bind("source", succession.legalSource())
                .bind("verified", succession.verified()));
  }
}

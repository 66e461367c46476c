package vn.motcham.survey;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.SqlStatement;

/**
 * The tables {@code survey}, {@code survey_recording}, {@code survey_retirement} and {@code
 * deployment}. Rows are added and never change.
 */
final class SurveyTables {
  private final Jdbi jdbi;

  SurveyTables(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /**
   * The survey with its recordings. Leaves the row as it is when this id and version is there
   * already, whatever its content.
   */
  void insert(SurveyDefinition definition, Instant now) {
    jdbi.useTransaction(
        handle -> {
          insert(handle, definition.recordings());
          insert(handle, definition, now);
        });
  }

  private static void insert(Handle handle, List<Recording> recordings) {
    if (recordings.isEmpty()) {
      return;
    }
    PreparedBatch batch =
        handle.prepareBatch(
            "INSERT IGNORE INTO survey_recording (hash, content) VALUES (:hash, :content)");
    for (Recording recording : recordings) {
      batch.bind("hash", bytes(recording.hash())).bind("content", recording.content()).add();
    }
    batch.execute();
  }

  private static byte[] bytes(String hash) {
    return HexFormat.of().parseHex(hash);
  }

  private static void insert(Handle handle, SurveyDefinition definition, Instant now) {
    String sql =
        """
        INSERT IGNORE INTO survey (id, version, content_hash, content, published_at)
        VALUES (:id, :version, :hash, :content, :now)
        """;
    handle
        .createUpdate(sql)
        .bind("id", definition.survey().id())
        .bind("version", definition.survey().version())
        .bind("hash", definition.contentHash())
        .bind("content", definition.content())
        .bind("now", LocalDateTime.ofInstant(now, ZoneOffset.UTC))
        .execute();
  }

  /** Its type is told by its content. */
  Optional<Recording> findRecording(String hash) {
    return jdbi.withHandle(
            handle ->
                handle
                    .createQuery("SELECT content FROM survey_recording WHERE hash = :hash")
                    .bind("hash", bytes(hash))
                    .mapTo(byte[].class)
                    .findOne())
        .flatMap(content -> RecordingType.find(content).map(type -> new Recording(type, content)));
  }

  Optional<SurveyVersion> find(int number) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("SELECT content, content_hash FROM survey WHERE number = :number")
                .bind("number", number)
                .map(
                    (row, _) ->
                        new SurveyVersion(
                            number,
                            SurveyReader.readPublished(row.getString("content")),
                            row.getString("content_hash")))
                .findOne());
  }

  Optional<Integer> findNumber(String id, int version) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("SELECT number FROM survey WHERE id = :id AND version = :version")
                .bind("id", id)
                .bind("version", version)
                .mapTo(Integer.class)
                .findOne());
  }

  List<Integer> listNumbers() {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("SELECT number FROM survey ORDER BY number")
                .mapTo(Integer.class)
                .list());
  }

  /** A retirement is for good: one that is there already stands. */
  void retire(int number, LocalDate since) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    "INSERT IGNORE INTO survey_retirement (survey, retired_on)"
                        + " VALUES (:number, :since)")
                .bind("number", number)
                .bind("since", since)
                .execute());
  }

  Optional<LocalDate> findRetirement(int number) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("SELECT retired_on FROM survey_retirement WHERE survey = :number")
                .bind("number", number)
                .mapTo(LocalDate.class)
                .findOne());
  }

  void insert(Deployment deployment) {
    jdbi.useTransaction(
        handle -> {
          if (!exists(handle, deployment)) {
            String sql =
                """
                INSERT INTO deployment
                  (unit, procedure_code, field, channel, stage, survey, valid_from, valid_to)
                VALUES (:unit, :procedure, :field, :channel, :stage, :survey, :from, :to)
                """;
            bind(handle.createUpdate(sql), deployment).execute();
          }
        });
  }

  private static boolean exists(Handle handle, Deployment deployment) {
    String sql =
        """
        SELECT COUNT(*) FROM deployment
        WHERE unit <=> :unit AND procedure_code <=> :procedure AND field <=> :field
          AND channel = :channel AND stage = :stage AND survey = :survey
          AND valid_from = :from AND valid_to <=> :to
        """;
    return bind(handle.createQuery(sql), deployment).mapTo(Integer.class).one() > 0;
  }

  private static <S extends SqlStatement<S>> S bind(S statement, Deployment deployment) {
    return statement
        .bind("unit", deployment.unit())
        .bind("procedure", deployment.procedure())
        .bind("field", deployment.field())
        .bind("channel", deployment.channel().code())
        .bind("stage", deployment.stage().code())
        .bind("survey", deployment.survey())
        .bind("from", deployment.validFrom())
        .bind("to", deployment.validTo());
  }

  /** A retired survey's end with it; those that would begin later are none. */
  List<Deployment> listDeployments() {
    String sql =
        """
        SELECT d.unit, d.procedure_code, d.field, d.channel, d.stage, d.survey, d.valid_from,
          LEAST(COALESCE(d.valid_to, r.retired_on), COALESCE(r.retired_on, d.valid_to)) AS valid_to
        FROM deployment d LEFT JOIN survey_retirement r ON r.survey = d.survey
        WHERE r.retired_on IS NULL OR r.retired_on > d.valid_from
        ORDER BY d.id
        """;
    return jdbi.withHandle(
        handle -> handle.createQuery(sql).map((row, _) -> deployment(row)).list());
  }

  private static Deployment deployment(ResultSet row) throws SQLException {
    Long unit = row.getObject("unit", Long.class);
    return new Deployment(
        unit == null ? null : Math.toIntExact(unit),
        row.getString("procedure_code"),
        row.getString("field"),
        Channel.find(row.getString("channel")).orElseThrow(),
        Stage.find(row.getString("stage")).orElseThrow(),
        row.getInt("survey"),
        row.getObject("valid_from", LocalDate.class),
        row.getObject("valid_to", LocalDate.class));
  }
}

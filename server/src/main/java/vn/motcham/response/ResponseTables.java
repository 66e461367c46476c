package vn.motcham.response;

import java.time.LocalDate;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Update;

/** The rows of a response, within a transaction. They are only ever added. */
final class ResponseTables {
  private final Handle handle;

  ResponseTables(Handle handle) {
    this.handle = handle;
  }

  void accept(LocalDate day, byte[] idMac, byte[] contentMac) {
    handle.execute(
        "INSERT INTO accepted (day, id_mac, content_mac) VALUES (?, ?, ?)", day, idMac, contentMac);
  }

  byte[] findContent(LocalDate day, byte[] idMac) {
    return handle
        .createQuery("SELECT content_mac FROM accepted WHERE day = :day AND id_mac = :id")
        .bind("day", day)
        .bind("id", idMac)
        .mapTo(byte[].class)
        .one();
  }

  void spend(LocalDate day, byte[] tokenMac) {
    handle.execute("INSERT INTO spent (day, token_mac) VALUES (?, ?)", day, tokenMac);
  }

  void insert(Submission submission, byte[] id) {
    at(
            submission,
            """
            INSERT INTO response (unit, survey, bucket, id, deciding_unit, field, channel, stage,
              language, complete)
            VALUES (:unit, :survey, :bucket, :id, :decidingUnit, :field, :channel, :stage,
              :language, :complete)
            """)
        .bind("id", id)
        .bind("decidingUnit", submission.decidingUnit())
        .bind("field", submission.field())
        .bind("channel", submission.channel().code())
        .bind("stage", submission.stage().code())
        .bind("language", submission.language())
        .bind("complete", submission.complete())
        .execute();
  }

  void insertChosen(Submission submission, byte[] id, String question, String option) {
    at(
            submission,
            """
            INSERT INTO answer (unit, survey, bucket, response, question, option_id)
            VALUES (:unit, :survey, :bucket, :id, :question, :option)
            """)
        .bind("id", id)
        .bind("question", question)
        .bind("option", option)
        .execute();
  }

  void insertWords(Submission submission, byte[] id, String question, byte[] commitment) {
    at(
            submission,
            """
            INSERT INTO answer (unit, survey, bucket, response, question, option_id, commitment)
            VALUES (:unit, :survey, :bucket, :id, :question, '', :commitment)
            """)
        .bind("id", id)
        .bind("question", question)
        .bind("commitment", commitment)
        .execute();
  }

  void insertComment(Submission submission, byte[] id, String question, byte[] salt, String text) {
    at(
            submission,
            """
            INSERT INTO comment (id, unit, survey, bucket, question, language, salt, text)
            VALUES (:id, :unit, :survey, :bucket, :question, :language, :salt, :text)
            """)
        .bind("id", id)
        .bind("question", question)
        .bind("language", submission.language())
        .bind("salt", salt)
        .bind("text", text)
        .execute();
  }

  void insertProcedureRating(Submission submission, byte[] id, String option) {
    if (submission.procedure() == 0) {
      return;
    }
    handle.execute(
        """
        INSERT INTO procedure_rating (unit, procedure_number, half_month, id, option_id)
        VALUES (?, ?, ?, ?, ?)
        """,
        submission.unit(),
        submission.procedure(),
        Bucket.halfMonthOf(submission.bucket().firstDay()).code(),
        id,
        option);
  }

  void mark(Submission submission, byte[] mark) {
    at(
            submission,
            """
            INSERT INTO changed_cell (unit, survey, bucket, mark)
            VALUES (:unit, :survey, :bucket, :mark)
            """)
        .bind("mark", mark)
        .execute();
  }

  private Update at(Submission submission, String sql) {
    return handle
        .createUpdate(sql)
        .bind("unit", submission.unit())
        .bind("survey", submission.survey())
        .bind("bucket", submission.bucket().code());
  }
}

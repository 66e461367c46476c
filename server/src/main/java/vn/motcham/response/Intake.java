package vn.motcham.response;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.sql.SQLIntegrityConstraintViolationException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;
import vn.motcham.problem.ProblemType;
import vn.motcham.secret.Digest;
import vn.motcham.survey.Survey;

/**
 * Stores a response in one transaction: remembered, right spent, answers kept, cell marked; or
 * nothing.
 */
@Singleton
final class Intake {
  private static final int ID_BYTES = 16;
  private static final int TRIES = 4;

  private final Jdbi jdbi;
  private final SecureRandom random;

  Intake(Jdbi jdbi, SecureRandom random) {
    this.jdbi = jdbi;
    this.random = random;
  }

  Outcome store(
      Submission submission, Survey survey, List<Answer> answers, byte[] content, DayKey key) {
    for (int attempt = 1; ; attempt++) {
      try {
        return storeOnce(submission, survey, answers, content, key);
      } catch (JdbiException e) {
        // Rolled back by the database in favour of another transaction: the same may be tried
        // again.
        if (attempt == TRIES || !isDeadlock(e)) {
          throw e;
        }
      }
    }
  }

  private Outcome storeOnce(
      Submission submission, Survey survey, List<Answer> answers, byte[] content, DayKey key) {
    return jdbi.inTransaction(
        handle -> {
          ResponseTables tables = new ResponseTables(handle);
          byte[] idMac = key.ofId(submission.id());
          byte[] contentMac = key.ofContent(content);
          if (!isFirst(handle, h -> tables.accept(key.day(), idMac, contentMac))) {
            return isSame(tables.findContent(key.day(), idMac), contentMac)
                ? new Outcome.Duplicate()
                : new Outcome.Rejected(ProblemType.ID_REUSED.problem());
          }
          byte[] token = submission.token();
          if (token != null && !isFirst(handle, h -> tables.spend(key.day(), key.ofToken(token)))) {
            handle.rollback();
            return new Outcome.Rejected(ProblemType.TOKEN_USED.problem());
          }
          write(tables, submission, survey, answers);
          return new Outcome.Stored();
        });
  }

  private void write(
      ResponseTables tables, Submission submission, Survey survey, List<Answer> answers) {
    byte[] id = newId();
    tables.insert(submission, id);
    for (Answer answer : answers) {
      switch (answer) {
        case Answer.Chosen(String question, List<String> options) ->
            options.forEach(option -> tables.insertChosen(submission, id, question, option));
        case Answer.Words(String question, String text) -> {
          byte[] salt = newId();
          tables.insertWords(submission, id, question, commitment(salt, text));
          tables.insertComment(submission, newId(), question, salt, text);
        }
      }
    }
    overall(survey, answers)
        .ifPresent(option -> tables.insertProcedureRating(submission, newId(), option));
    tables.mark(submission, newId());
  }

  /** The option chosen on the question of the survey's first indicator. */
  private static Optional<String> overall(Survey survey, List<Answer> answers) {
    return survey.indicators().stream()
        .findFirst()
        .flatMap(
            headline ->
                answers.stream()
                    .filter(answer -> answer.question().equals(headline.questions().getFirst()))
                    .map(Answer.Chosen.class::cast)
                    .map(chosen -> chosen.options().getFirst())
                    .findFirst());
  }

  private byte[] newId() {
    byte[] id = new byte[ID_BYTES];
    random.nextBytes(id);
    return id;
  }

  private static byte[] commitment(byte[] salt, String text) {
    return Digest.sha256(salt, text.getBytes(StandardCharsets.UTF_8));
  }

  /** The unique key decides, in the database: no look before the leap. */
  private static boolean isFirst(Handle handle, Consumer<Handle> insert) {
    try {
      insert.accept(handle);
      return true;
    } catch (UnableToExecuteStatementException e) {
      if (e.getCause() instanceof SQLIntegrityConstraintViolationException) {
        return false;
      }
      throw e;
    }
  }

  private static boolean isSame(byte[] one, byte[] other) {
    return MessageDigest.isEqual(one, other);
  }

  private static boolean isDeadlock(JdbiException e) {
    return e.getCause() instanceof SQLException cause && "40001".equals(cause.getSQLState());
  }
}

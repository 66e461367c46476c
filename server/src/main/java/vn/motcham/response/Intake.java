package vn.motcham.response;

import jakarta.inject.Singleton;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.sql.SQLIntegrityConstraintViolationException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;
import vn.motcham.problem.ProblemType;

/**
 * Stores a response in one transaction: remembered, right spent, answers kept, cell marked; or
 * nothing. Several that come together share one, unless one of them stands in the way.
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

  /** Outcomes in the order of the responses. */
  List<Outcome> storeAll(List<ValidResponse> responses) {
    if (responses.size() > 1) {
      try {
        return storeTogether(responses);
      } catch (JdbiException e) {
        // One by one it will be seen which of them it was; what was committed after all is known
        // by its id.
      }
    }
    return responses.stream().map(this::store).toList();
  }

  private List<Outcome> storeTogether(List<ValidResponse> responses) {
    return jdbi.inTransaction(
        handle -> {
          ResponseTables tables = tables(handle);
          Map<String, byte[]> accepted = tables.findAccepted(responses);
          List<ValidResponse> fresh =
              responses.stream().filter(response -> !isKnown(response, accepted)).toList();
          tables.accept(fresh);
          tables.spend(fresh);
          tables.insert(fresh);
          return responses.stream()
              .map(
                  response ->
                      isKnown(response, accepted)
                          ? again(response, accepted)
                          : new Outcome.Stored())
              .toList();
        });
  }

  private static boolean isKnown(ValidResponse response, Map<String, byte[]> accepted) {
    return accepted.containsKey(HexFormat.of().formatHex(response.idMac()));
  }

  Outcome store(ValidResponse response) {
    for (int attempt = 1; ; attempt++) {
      try {
        return storeOnce(response);
      } catch (JdbiException e) {
        // Rolled back by the database in favour of another transaction: the same may be tried
        // again.
        if (attempt == TRIES || !isDeadlock(e)) {
          throw e;
        }
      }
    }
  }

  private Outcome storeOnce(ValidResponse response) {
    List<ValidResponse> alone = List.of(response);
    return jdbi.inTransaction(
        handle -> {
          ResponseTables tables = tables(handle);
          if (!isFirst(() -> tables.accept(alone))) {
            return again(response, tables.findAccepted(alone));
          }
          if (!isFirst(() -> tables.spend(alone))) {
            handle.rollback();
            return new Outcome.Rejected(ProblemType.TOKEN_USED.problem());
          }
          tables.insert(alone);
          return new Outcome.Stored();
        });
  }

  private static Outcome again(ValidResponse response, Map<String, byte[]> accepted) {
    byte[] content = accepted.get(HexFormat.of().formatHex(response.idMac()));
    return MessageDigest.isEqual(content, response.contentMac())
        ? new Outcome.Duplicate()
        : new Outcome.Rejected(ProblemType.ID_REUSED.problem());
  }

  private ResponseTables tables(Handle handle) {
    return new ResponseTables(handle, this::newId);
  }

  private byte[] newId() {
    byte[] id = new byte[ID_BYTES];
    random.nextBytes(id);
    return id;
  }

  /** The unique key decides, in the database: no look before the leap. */
  private static boolean isFirst(Runnable insert) {
    try {
      insert.run();
      return true;
    } catch (UnableToExecuteStatementException e) {
      if (isTaken(e)) {
        return false;
      }
      throw e;
    }
  }

  /** A batch wraps the refusal once more. */
  private static boolean isTaken(Throwable e) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLIntegrityConstraintViolationException) {
        return true;
      }
    }
    return false;
  }

  private static boolean isDeadlock(JdbiException e) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException sql && "40001".equals(sql.getSQLState())) {
        return true;
      }
    }
    return false;
  }
}

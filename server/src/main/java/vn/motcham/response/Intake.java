package vn.motcham.response;

import jakarta.inject.Singleton;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.sql.SQLIntegrityConstraintViolationException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;
import vn.motcham.flag.Flag;
import vn.motcham.flag.Flags;
import vn.motcham.flag.Sitting;
import vn.motcham.problem.ProblemType;
import vn.motcham.survey.Channel;

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
  private final Flags flags;
  private final DayKeys dayKeys;

  Intake(Jdbi jdbi, SecureRandom random, Flags flags, DayKeys dayKeys) {
    this.jdbi = jdbi;
    this.random = random;
    this.flags = flags;
    this.dayKeys = dayKeys;
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
          keep(handle, tables, fresh);
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
          keep(handle, tables, alone);
          return new Outcome.Stored();
        });
  }

  private void keep(Handle handle, ResponseTables tables, List<ValidResponse> responses) {
    List<Set<Flag>> decided = decide(handle, responses);
    tables.insert(responses, decided);
    List<CodeTable.Entry> entries = new ArrayList<>();
    for (int i = 0; i < responses.size(); i++) {
      entries.add(
          new CodeTable.Entry(responses.get(i).id(), status(responses.get(i), decided.get(i))));
    }
    new CodeTable(handle, dayKeys.getToday()).insert(entries);
  }

  /** Only kiosks say anything of a sitting that could be suspicious. */
  private List<Set<Flag>> decide(Handle handle, List<ValidResponse> responses) {
    List<Sitting> sittings =
        responses.stream().flatMap(response -> response.findSitting().stream()).toList();
    Iterator<Set<Flag>> decided = flags.decide(handle, sittings).iterator();
    return responses.stream()
        .map(response -> response.findSitting().isPresent() ? decided.next() : Set.<Flag>of())
        .toList();
  }

  private static Status status(ValidResponse response, Set<Flag> flags) {
    if (response.submission().channel() == Channel.TEST) {
      return Status.TEST;
    }
    return flags.isEmpty() ? Status.COUNTED : Status.MARKED;
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

package vn.motcham.response;

import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.motcham.database.Trip;
import vn.motcham.daykey.DayKeys;
import vn.motcham.flag.Decided;
import vn.motcham.flag.Flag;
import vn.motcham.flag.Flags;
import vn.motcham.flag.Sitting;
import vn.motcham.numbering.Numbered;
import vn.motcham.numbering.Numbers;
import vn.motcham.problem.ProblemType;

/**
 * Stores responses in one transaction: remembered, right spent, answers kept, cell marked, number
 * noted; or nothing. One that stands in the way of the others fails alone.
 */
@Singleton
final class Intake {
  private static final Logger LOG = LoggerFactory.getLogger(Intake.class);
  private static final int ID_BYTES = 16;
  private static final int TRIES = 4;

  private final Jdbi jdbi;
  private final SecureRandom random;
  private final Flags flags;
  private final DayKeys dayKeys;
  private final Numbers numbers;

  Intake(
      @Named("intake") Jdbi jdbi,
      SecureRandom random,
      Flags flags,
      DayKeys dayKeys,
      Numbers numbers) {
    this.jdbi = jdbi;
    this.random = random;
    this.flags = flags;
    this.dayKeys = dayKeys;
    this.numbers = numbers;
  }

  /** Stores them all and lets everybody hear. */
  void write(List<Waiting> together) {
    List<ValidResponse> all = together.stream().flatMap(w -> w.responses().stream()).toList();
    try {
      Iterator<Outcome> outcomes = storeAll(all).iterator();
      together.forEach(waiting -> waiting.tell(() -> take(outcomes, waiting.size())));
    } catch (RuntimeException e) {
      boolean alone = DatabaseRefusal.of(e) == DatabaseRefusal.ONE_OF_THEM;
      // One by one it will be seen which of them it was. A database that is away is away for all.
      together.forEach(waiting -> waiting.tell(() -> alone ? storeEach(waiting) : fail(e)));
    }
  }

  private static List<Outcome> take(Iterator<Outcome> outcomes, int count) {
    List<Outcome> taken = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      taken.add(outcomes.next());
    }
    return taken;
  }

  private List<Outcome> storeEach(Waiting waiting) {
    return waiting.responses().stream().map(this::storeAlone).toList();
  }

  /**
   * What the database will never take must not come back for ever, nor hold up what is behind it.
   */
  private Outcome storeAlone(ValidResponse response) {
    try {
      return storeAll(List.of(response)).getFirst();
    } catch (JdbiException e) {
      if (DatabaseRefusal.of(e) != DatabaseRefusal.ONE_OF_THEM) {
        throw e;
      }
      LOG.error("A valid response can't be stored", e);
      return new Outcome.Rejected(ProblemType.NOT_STORABLE.problem());
    }
  }

  private static List<Outcome> fail(RuntimeException e) {
    throw e;
  }

  /**
   * Outcomes in the order of the responses, all of them or none. Hardly one in a thousand was here
   * before; so nobody waits for a look at what is remembered until the database has said so.
   */
  private List<Outcome> storeAll(List<ValidResponse> responses) {
    boolean look = false;
    for (int attempt = 1; ; attempt++) {
      try {
        boolean looking = look;
        Written written = jdbi.inTransaction(handle -> store(handle, responses, looking));
        flags.committed(written.decided());
        return written.outcomes();
      } catch (JdbiException e) {
        // Rolled back by the database in favour of another transaction, or there is something like
        // it already: what that is is seen now.
        DatabaseRefusal refusal = DatabaseRefusal.of(e);
        boolean known = refusal == DatabaseRefusal.ONE_OF_THEM && !look;
        if (attempt == TRIES || !(known || refusal.isWorthAnotherTry(responses.size()))) {
          throw e;
        }
        look |= known;
      }
    }
  }

  /** What a transaction did, if it stands. */
  private record Written(List<Outcome> outcomes, Decided decided) {}

  private Written store(Handle handle, List<ValidResponse> responses, boolean look) {
    Remembered remembered = new Remembered(handle);
    // In this order: whoever spent a token meanwhile is then remembered, too, so a copy is no
    // thief.
    Set<String> spent = look ? remembered.spentTokens(responses) : new HashSet<>();
    Map<String, byte[]> known = look ? remembered.contents(responses) : new HashMap<>();
    List<ValidResponse> fresh = new ArrayList<>();
    List<Outcome> outcomes = new ArrayList<>();
    for (ValidResponse response : responses) {
      Outcome outcome = outcome(response, known, spent);
      if (outcome instanceof Outcome.Stored) {
        fresh.add(response);
      }
      outcomes.add(outcome);
    }
    Trip trip = new Trip(handle);
    Decided decided = flags.decide(handle, trip, sittings(fresh));
    if (!fresh.isEmpty()) {
      new ResponseTables(trip, this::newId)
          .insert(fresh, flagged(fresh, decided), dayKeys.getToday());
      numbers.mark(trip, numbered(fresh));
      trip.writeAndCommit();
    }
    return new Written(outcomes, decided);
  }

  private static List<Numbered> numbered(List<ValidResponse> responses) {
    return responses.stream()
        .map(response -> response.submission().session())
        .filter(Objects::nonNull)
        .map(session -> new Numbered(session.kiosk(), session.device(), session.seq()))
        .toList();
  }

  /** Takes note of it, for there may be copies among those that came together. */
  private static Outcome outcome(
      ValidResponse response, Map<String, byte[]> known, Set<String> spent) {
    byte[] content =
        known.putIfAbsent(HexFormat.of().formatHex(response.idMac()), response.contentMac());
    if (content != null) {
      return MessageDigest.isEqual(content, response.contentMac())
          ? new Outcome.Duplicate()
          : new Outcome.Rejected(ProblemType.ID_REUSED.problem());
    }
    byte[] token = response.tokenMac();
    if (token != null && !spent.add(HexFormat.of().formatHex(token))) {
      known.remove(HexFormat.of().formatHex(response.idMac()));
      return new Outcome.Rejected(ProblemType.TOKEN_USED.problem());
    }
    return new Outcome.Stored();
  }

  private static List<Sitting> sittings(List<ValidResponse> responses) {
    return responses.stream().flatMap(response -> response.findSitting().stream()).toList();
  }

  /** Only kiosks say anything of a sitting; of the others it is known already. */
  private static List<Set<Flag>> flagged(List<ValidResponse> responses, Decided decided) {
    Iterator<Set<Flag>> flags = decided.flags().iterator();
    return responses.stream()
        .map(
            response ->
                response.findSitting().isPresent() ? flags.next() : response.submission().flags())
        .toList();
  }

  private byte[] newId() {
    byte[] id = new byte[ID_BYTES];
    random.nextBytes(id);
    return id;
  }
}

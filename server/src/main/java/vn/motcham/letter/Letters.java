package vn.motcham.letter;

import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import vn.motcham.calendar.Days;
import vn.motcham.code.LookupCode;

/**
 * The letters. Only who has the look-up code finds one by it; the database has a keyed hash, and
 * nothing in it leads to the response that the code came with.
 */
@Singleton
public final class Letters {
  private static final int ID_BYTES = 16;

  /** More open ones than that are no list that anybody works through. */
  private static final int MOST_OPEN = 1000;

  private static final int MOST_SETTLED = 100;
  private static final int MOST_PUBLISHED = 100;

  private final Jdbi jdbi;
  private final LetterKeys keys;
  private final Deadlines deadlines;
  private final SecureRandom random;
  private final InstantSource clock;

  Letters(
      Jdbi jdbi, LetterKeys keys, Deadlines deadlines, SecureRandom random, InstantSource clock) {
    this.jdbi = jdbi;
    this.keys = keys;
    this.deadlines = deadlines;
    this.random = random;
    this.clock = clock;
  }

  /**
   * Whether there is the key that letters were written under. Without it none is found by a code,
   * none is taken in and none is answered.
   */
  public boolean areReadable() {
    return keys.find().isPresent();
  }

  /**
   * What stands on the page of thanks, so that it needs no look-up of what may not be seen yet;
   * empty as long as no letter can be taken in.
   */
  public Optional<String> ticket(LookupCode code, int unit) {
    return keys.find().map(key -> key.ticket(code, unit));
  }

  boolean isTicket(LookupCode code, int unit, String ticket) {
    return keys.find().filter(key -> key.isTicket(code, unit, ticket)).isPresent();
  }

  /**
   * Keeps a letter; the same one sent twice is one.
   *
   * @return false where the code has another one already
   */
  boolean leave(LookupCode code, int unit, Letter.Kind kind, String language, String text) {
    LetterKey key = key();
    Letter letter = new Letter(newId(), unit, kind, language, today(), text, true, List.of());
    boolean kept =
        jdbi.withHandle(
            handle ->
                new LetterTable(handle, key)
                    .insert(key.ofCode(code), letter, key.encrypt(text, random)));
    return kept
        || find(code)
            .filter(there -> there.text().equals(text) && there.unit() == unit)
            .isPresent();
  }

  public Optional<Letter> find(LookupCode code) {
    return keys.find()
        .flatMap(
            key ->
                jdbi.withHandle(
                    handle ->
                        new LetterTable(handle, key)
                            .findByCode(key.ofCode(code)).stream().findFirst()));
  }

  /**
   * @param id 32 hexadecimal digits
   */
  public Optional<Letter> findById(String id) {
    return jdbi.withHandle(handle -> table(handle).findById(id).stream().findFirst());
  }

  /**
   * Takes a step that stands or falls with the caller's transaction.
   *
   * @param account empty: whoever wrote the letter
   * @return false where somebody was faster, or it may not be done any more
   */
  public boolean take(Handle handle, Letter letter, Act act, String text, OptionalInt account) {
    LocalDate today = today();
    Optional<LetterKey> found = keys.find();
    if (found.isEmpty() || !deadlines.moves(letter.state(), today).contains(act)) {
      return false;
    }
    LetterKey key = found.get();
    return new LetterTable(handle, key)
        .append(letter, new Letter.Step(act, today, account, text), key.encrypt(text, random));
  }

  /**
   * Takes in one with what was done about it, as of its own days: the demonstration's. Its id is
   * drawn anew.
   *
   * @return false where the code has one already
   */
  public boolean restore(LookupCode code, Letter old) {
    LetterKey key = key();
    Letter letter =
        new Letter(
            newId(),
            old.unit(),
            old.kind(),
            old.language(),
            old.receivedOn(),
            old.text(),
            true,
            List.of());
    return jdbi.inTransaction(
        handle -> {
          LetterTable table = new LetterTable(handle, key);
          boolean fresh =
              table.insert(key.ofCode(code), letter, key.encrypt(letter.text(), random));
          for (int i = 0; fresh && i < old.steps().size(); i++) {
            Letter.Step step = old.steps().get(i);
            table.append(letter.id(), i + 1, step, key.encrypt(step.text(), random));
          }
          return fresh;
        });
  }

  /** What whoever wrote it says more. */
  boolean add(Letter letter, String text) {
    return jdbi.withHandle(handle -> take(handle, letter, Act.ADD, text, OptionalInt.empty()));
  }

  /** Those on which there is something to do, the oldest first. */
  public List<Letter> listOpen(Collection<Integer> units) {
    return units.isEmpty()
        ? List.of()
        : jdbi.withHandle(handle -> table(handle).listOpen(units, MOST_OPEN));
  }

  /** Those that are refused, closed, or answered and published or not to be; the newest first. */
  public List<Letter> listSettled(Collection<Integer> units) {
    return units.isEmpty()
        ? List.of()
        : jdbi.withHandle(handle -> table(handle).listSettled(units, MOST_SETTLED));
  }

  List<Published> listPublished() {
    return jdbi.withHandle(handle -> table(handle).listPublished(MOST_PUBLISHED));
  }

  /**
   * @param open how many wait for an answer, or for more from whoever wrote them
   * @param overdue of which so many are late
   * @param answered how many were ever answered
   */
  public record Counts(long open, long overdue, long answered) {
    public boolean isNone() {
      return open + answered == 0;
    }
  }

  public Counts count(Collection<Integer> units) {
    List<LetterState> open =
        listOpen(units).stream()
            .map(Letter::state)
            .filter(s -> s instanceof LetterState.Received || s instanceof LetterState.Asked)
            .toList();
    LocalDate today = today();
    return new Counts(
        open.size(),
        open.stream().filter(state -> deadlines.isOverdue(state, today)).count(),
        jdbi.withHandle(handle -> table(handle).countAnswered(units)));
  }

  /** What is read here is read without its texts where there is no key. */
  private LetterTable table(Handle handle) {
    return new LetterTable(handle, keys.find().orElse(null));
  }

  /**
   * @throws IllegalStateException where letters aren't readable
   */
  LetterKey key() {
    return keys.find().orElseThrow(() -> new IllegalStateException("no key of letters"));
  }

  private LocalDate today() {
    return Days.today(clock);
  }

  private String newId() {
    byte[] id = new byte[ID_BYTES];
    random.nextBytes(id);
    return HexFormat.of().formatHex(id);
  }
}

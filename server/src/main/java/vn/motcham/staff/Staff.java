package vn.motcham.staff;

import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import vn.motcham.problem.Fault;
import vn.motcham.problem.Problem;
import vn.motcham.problem.ProblemType;

/** The accounts. */
@Singleton
public final class Staff {
  private static final Pattern USERNAME = Pattern.compile("[a-z][a-z0-9.-]{1,62}[a-z0-9]");
  private static final String FIRST = "admin";

  private final Jdbi jdbi;
  private final Passwords passwords;
  private final Audit audit;
  private final InstantSource clock;

  Staff(Jdbi jdbi, Passwords passwords, Audit audit, InstantSource clock) {
    this.jdbi = jdbi;
    this.passwords = passwords;
    this.audit = audit;
    this.clock = clock;
  }

  /** What became of a new account. */
  public sealed interface Addition {}

  /**
   * @param password shown once; only its hash is kept
   */
  public record Added(String username, String password) implements Addition {}

  public record Refusal(Problem problem) implements Addition {}

  /** Makes an account with a generated password. */
  public Addition add(String username, String name, List<StaffMember.Duty> duties) {
    return add(username, name, duties, passwords.generate());
  }

  /** Makes an account with a password that is known to everybody: for a demonstration only. */
  public Addition addForTrial(TrialAccounts.Account account, List<StaffMember.Duty> duties) {
    return add(account.username(), account.name(), duties, account.password());
  }

  /** What the person is called; accounts never go away. */
  public String nameOf(int account) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("SELECT name FROM staff_account WHERE id = :account")
                .bind("account", account)
                .mapTo(String.class)
                .one());
  }

  /** Someone as they act when nobody is signed in: without duties. */
  public Optional<StaffMember> find(String username) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("SELECT id, name FROM staff_account WHERE username = :username")
                .bind("username", username)
                .map(
                    (row, _) ->
                        new StaffMember(row.getInt(1), username, row.getString(2), List.of(), ""))
                .findOne());
  }

  public boolean isKnown(String username) {
    return jdbi.withHandle(
        handle ->
            handle
                    .createQuery("SELECT COUNT(*) FROM staff_account WHERE username = :username")
                    .bind("username", username)
                    .mapTo(Integer.class)
                    .one()
                > 0);
  }

  private Addition add(
      String username, String name, List<StaffMember.Duty> duties, String password) {
    if (!USERNAME.matcher(username).matches()) {
      return refusal("username", ProblemType.BAD_FORMAT);
    }
    String hash = passwords.hash(password);
    boolean added = jdbi.inTransaction(handle -> insert(handle, username, name, hash, duties));
    if (!added) {
      return refusal("username", ProblemType.USERNAME_TAKEN);
    }
    audit.recordOperator("staff-added", username);
    return new Added(username, password);
  }

  private static Refusal refusal(String place, ProblemType type) {
    return new Refusal(Problem.of(List.of(Fault.at(place, type))));
  }

  private boolean insert(
      Handle handle, String username, String name, String hash, List<StaffMember.Duty> duties) {
    int rows =
        handle.execute(
            """
            INSERT INTO staff_account (username, name, password_hash, created_at)
            SELECT ?, ?, ?, ? FROM (SELECT 1) AS one
            WHERE NOT EXISTS (SELECT 1 FROM staff_account WHERE username = ?)
            """,
            username,
            name,
            hash,
            clock.instant(),
            username);
    for (StaffMember.Duty duty : rows == 0 ? List.<StaffMember.Duty>of() : duties) {
      handle.execute(
          "INSERT INTO staff_role (account, role, unit) SELECT id, ?, ? FROM staff_account WHERE username = ?",
          duty.role().code(),
          duty.unit(),
          username);
    }
    return rows == 1;
  }

  /** The first account of a new installation; empty when there are accounts already. */
  public Optional<Added> addFirst() {
    boolean none =
        jdbi.withHandle(
            h -> h.createQuery("SELECT COUNT(*) FROM staff_account").mapTo(Long.class).one() == 0);
    if (!none) {
      return Optional.empty();
    }
    int everywhere = StaffMember.Duty.EVERYWHERE;
    Addition addition =
        add(
            FIRST,
            "Quản trị viên",
            List.of(
                new StaffMember.Duty(Role.ADMINISTRATOR, everywhere),
                new StaffMember.Duty(Role.SUPERVISOR, everywhere)));
    return addition instanceof Added added ? Optional.of(added) : Optional.empty();
  }

  /** Replaces the password by a generated one and ends the account's sessions. */
  public Addition renewPassword(String username) {
    String password = passwords.generate();
    String hash = passwords.hash(password);
    int changed =
        jdbi.inTransaction(
            handle -> {
              endSessions(handle, username);
              return handle.execute(
                  "UPDATE staff_account SET password_hash = ? WHERE username = ?", hash, username);
            });
    if (changed == 0) {
      return refusal("username", ProblemType.UNKNOWN_VALUE);
    }
    audit.recordOperator("password-renewed", username);
    return new Added(username, password);
  }

  /** Closes an account and ends its sessions; false if there is none of this name that is open. */
  public boolean disable(String username) {
    int changed =
        jdbi.inTransaction(
            handle -> {
              endSessions(handle, username);
              return handle.execute(
                  """
                  UPDATE staff_account SET disabled_at = ?
                  WHERE username = ? AND disabled_at IS NULL
                  """,
                  clock.instant(),
                  username);
            });
    if (changed > 0) {
      audit.recordOperator("staff-disabled", username);
    }
    return changed > 0;
  }

  private static void endSessions(Handle handle, String username) {
    handle.execute(
        """
        DELETE FROM staff_session
        WHERE account IN (SELECT id FROM staff_account WHERE username = ?)
        """,
        username);
  }

  /** The account that this name and password open, if any. */
  Optional<Integer> authenticate(String username, String password) {
    Optional<Credentials> credentials =
        jdbi.withHandle(
            handle ->
                handle
                    .createQuery(
                        """
                        SELECT id, password_hash FROM staff_account
                        WHERE username = :username AND disabled_at IS NULL
                        """)
                    .bind("username", username)
                    .map((row, _) -> new Credentials(row.getInt(1), row.getString(2)))
                    .findOne());
    if (credentials.isEmpty()) {
      passwords.matchesNobody(password);
      return Optional.empty();
    }
    return credentials
        .filter(found -> passwords.matches(password, found.hash()))
        .map(Credentials::account);
  }

  private record Credentials(int account, String hash) {}
}

package vn.motcham.staff;

import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.OptionalInt;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** What was done, by whom and when. The database lets it be added to, and nothing else. */
@Singleton
public final class Audit {
  private final Jdbi jdbi;
  private final InstantSource clock;

  Audit(Jdbi jdbi, InstantSource clock) {
    this.jdbi = jdbi;
    this.clock = clock;
  }

  /**
   * @param action a stable code, such as {@code sign-in}
   * @param subject what it was done to
   */
  public void record(StaffMember member, String action, String subject) {
    record(OptionalInt.of(member.account()), action, subject);
  }

  /** An act of the operator at the command line. */
  public void recordOperator(String action, String subject) {
    record(OptionalInt.empty(), action, subject);
  }

  void record(OptionalInt account, String action, String subject) {
    jdbi.useHandle(handle -> record(handle, account, action, subject));
  }

  /**
   * An act that stands or falls with the transaction it was done in.
   *
   * @param account empty: the operator
   */
  public void record(Handle handle, OptionalInt account, String action, String subject) {
    handle
        .createUpdate(
            """
                    INSERT INTO audit (at, account, action, subject)
                    VALUES (:at, :account, :action, :subject)
                    """)
        .bind("at", clock.instant())
        .bind("account", account.isPresent() ? account.getAsInt() : null)
        .bind("action", action)
        .bind("subject", subject)
        .execute();
  }
}

package vn.motcham.kiosk;

import java.util.OptionalInt;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import vn.motcham.staff.Audit;
import vn.motcham.staff.StaffMember;

/** Who does something with a kiosk. */
sealed interface Actor {
  record Member(StaffMember member) implements Actor {}

  record Operator() implements Actor {}

  /** As it is written down; null: the operator. */
  default @Nullable Integer account() {
    return switch (this) {
      case Member(StaffMember member) -> member.account();
      case Operator _ -> null;
    };
  }

  /** Within the transaction in which it is done. */
  default void record(Audit audit, Handle handle, String action, String subject) {
    Integer account = account();
    OptionalInt who = account == null ? OptionalInt.empty() : OptionalInt.of(account);
    audit.record(handle, who, action, subject);
  }
}

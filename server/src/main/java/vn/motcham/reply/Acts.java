package vn.motcham.reply;

import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.OptionalInt;
import org.jdbi.v3.core.Jdbi;
import vn.motcham.answer.Mask;
import vn.motcham.answer.PlainText;
import vn.motcham.letter.Act;
import vn.motcham.letter.Letter;
import vn.motcham.letter.Letters;
import vn.motcham.staff.Audit;
import vn.motcham.staff.StaffMember;

/** Does what somebody decided about a letter, and says so in the audit log. */
@Singleton
final class Acts {
  private static final int LONGEST = 2000;

  private final Jdbi jdbi;
  private final Letters letters;
  private final Audit audit;

  Acts(Jdbi jdbi, Letters letters, Audit audit) {
    this.jdbi = jdbi;
    this.letters = letters;
    this.audit = audit;
  }

  /**
   * Step and audit line stand or fall together. What leaves the supervising level is covered once
   * more, whatever stood in the field.
   *
   * @param cover what stands for what is covered
   * @return the key of what is wrong; empty: it is done
   */
  Optional<String> act(Letter letter, Act act, String typed, String cover, StaffMember by) {
    String words = PlainText.normalised(typed).strip();
    if (PlainText.isBlank(words)) {
      return Optional.of("reply.fault.words");
    }
    if (!PlainText.isClean(words) || words.codePointCount(0, words.length()) > LONGEST) {
      return Optional.of("reply.fault.unfit");
    }
    if (!letter.readable()) {
      return Optional.of("reply.fault.unreadable");
    }
    String text = act == Act.PASS_ON || act == Act.PUBLISH ? Mask.over(words, cover) : words;
    boolean done =
        act.isOfStaff()
            && jdbi.inTransaction(
                handle -> {
                  OptionalInt account = OptionalInt.of(by.account());
                  boolean taken = letters.take(handle, letter, act, text, account);
                  if (taken) {
                    audit.record(handle, account, "letter-" + act.code(), letter.id());
                  }
                  return taken;
                });
    return done ? Optional.empty() : Optional.of("reply.fault.taken");
  }
}

package vn.motcham.staff;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import vn.motcham.http.Form;
import vn.motcham.http.Refused;
import vn.motcham.problem.ProblemType;

/** A form sent by a page of this member's own session. */
public final class StaffForm {
  private StaffForm() {}

  /**
   * @throws Refused {@code foreign-form} without the session's token
   */
  public static Form read(byte[] body, StaffMember member) {
    return read(Form.read(body), member);
  }

  /**
   * The same of one that was read already.
   *
   * @throws Refused {@code foreign-form} without the session's token
   */
  public static Form read(Form form, StaffMember member) {
    byte[] given = form.one("csrf").getBytes(StandardCharsets.UTF_8);
    if (!MessageDigest.isEqual(given, member.csrf().getBytes(StandardCharsets.UTF_8))) {
      throw new Refused(ProblemType.FOREIGN_FORM);
    }
    return form;
  }
}

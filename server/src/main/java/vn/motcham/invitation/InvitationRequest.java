package vn.motcham.invitation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.motcham.survey.Stage;

/**
 * What an invitation is asked for.
 *
 * @param unit number of the receiving unit
 * @param decidingUnit number of the deciding unit; null: the receiving one
 * @param procedure code of the procedure, if one is named
 * @param field code of the field, if one is named; else that of the procedure
 * @param notBefore the first day of use; null: today
 * @param expiresOn the last day of use; null: 30 days from today
 */
public record InvitationRequest(
    int unit,
    @Nullable Integer decidingUnit,
    @Nullable String procedure,
    @Nullable String field,
    Stage stage,
    @Nullable LocalDate notBefore,
    @Nullable LocalDate expiresOn) {

  /** For the result of a procedure at one unit, with the usual dates. */
  public static InvitationRequest forResult(int unit, String procedure) {
    return new InvitationRequest(unit, null, procedure, null, Stage.RESULT, null, null);
  }
}

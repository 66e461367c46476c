package vn.motcham.invitation;

import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import vn.motcham.survey.Stage;

/**
 * What an invitation is asked for.
 *
 * @param unit number of the receiving unit
 * @param decidingUnit number of the deciding unit; null: the receiving one
 * @param procedure code of the procedure, if one is named
 * @param field code of the field, if one is named; else that of the procedure
 * @param survey which of those in use there; null: the one that the deployments choose
 * @param notBefore the first day of use; null: today
 * @param expiresOn the last day of use; null: 30 days from the first
 * @param needsActivation whether it is to become valid only when it is activated
 */
public record InvitationRequest(
    int unit,
    @Nullable Integer decidingUnit,
    @Nullable String procedure,
    @Nullable String field,
    Stage stage,
    @Nullable Version survey,
    @Nullable LocalDate notBefore,
    @Nullable LocalDate expiresOn,
    boolean needsActivation) {

  /** For anything at one unit, for what is left of a month, as tickets from a roll are. */
  public static InvitationRequest forMonth(
      int unit,
      @Nullable String procedure,
      @Nullable String field,
      Stage stage,
      YearMonth month,
      LocalDate today) {
    LocalDate first = month.atDay(1);
    LocalDate last = month.atEndOfMonth();
    LocalDate longest = today.plusDays(Token.LONGEST_DAYS);
    return new InvitationRequest(
        unit,
        null,
        procedure,
        field,
        stage,
        null,
        first.isBefore(today) ? today : first,
        last.isAfter(longest) ? longest : last,
        false);
  }

  /** A survey as its definition names it. */
  public record Version(String id, int version) {}

  /** For a procedure at one unit, with the usual survey and dates. */
  public static InvitationRequest of(int unit, String procedure, Stage stage) {
    return new InvitationRequest(unit, null, procedure, null, stage, null, null, null, false);
  }
}

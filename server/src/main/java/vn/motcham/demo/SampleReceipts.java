package vn.motcham.demo;

import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.util.List;
import vn.motcham.invitation.InvitationRequest;
import vn.motcham.invitation.Invitations;
import vn.motcham.survey.Stage;
import vn.motcham.unit.Procedure;
import vn.motcham.unit.Procedures;
import vn.motcham.unit.Unit;

/**
 * Papers of the invented province, each with an invitation of its own, made anew when asked for.
 */
@Singleton
@Requires(env = "demo")
final class SampleReceipts {
  private static final List<Paper> PAPERS =
      List.of(
          new Paper("SL.P01.TTHCC", "9.000012", Stage.RESULT),
          new Paper("SL.P02.TTHCC", "9.000016", Stage.RESULT),
          new Paper("SL.P03.TTHCC", "9.000010", Stage.RESULT),
          new Paper("SL.X01.TTHCC", "9.000001", Stage.RECEPTION),
          new Paper("SL.X05.TTHCC", "9.000003", Stage.SUPPLEMENT),
          new Paper("SL.X06.TTHCC", "9.000005", Stage.REFUSAL),
          new Paper("SL.TTHCC", "9.000008", Stage.RESULT),
          new Paper("SL.BVDK", "9.100001", Stage.RESULT),
          new Paper("SL.P01.TYT", "9.100003", Stage.RESULT),
          new Paper("SL.P02.THCS01", "9.100004", Stage.RESULT));

  private final SampleProvince province;
  private final Procedures procedures;
  private final Invitations invitations;

  SampleReceipts(SampleProvince province, Procedures procedures, Invitations invitations) {
    this.province = province;
    this.procedures = procedures;
    this.invitations = invitations;
  }

  private record Paper(String unit, String procedure, Stage stage) {}

  /** One for each kind of place and stage. */
  List<Receipt> print() {
    List<Receipt> receipts = PAPERS.stream().map(this::print).toList();
    invitations.countPrinted(receipts.stream().map(Receipt::invitation).toList());
    return receipts;
  }

  private Receipt print(Paper paper) {
    Unit unit = province.unit(paper.unit());
    Procedure procedure = procedures.find(paper.procedure()).orElseThrow();
    InvitationRequest request =
        InvitationRequest.of(unit.number(), procedure.code(), paper.stage());
    return switch (invitations.issue(request)) {
      case Invitations.Issued issued ->
          new Receipt(unit, procedure, paper.stage(), issued.invitation());
      case Invitations.Refusal refusal -> throw new IllegalStateException(refusal.toString());
    };
  }
}

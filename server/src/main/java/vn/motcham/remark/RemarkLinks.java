package vn.motcham.remark;

import jakarta.inject.Singleton;
import vn.motcham.http.PublicAddress;
import vn.motcham.invitation.QrCode;

/** Where people write about a unit. Nothing in it says who was sent there, or from which answer. */
@Singleton
public final class RemarkLinks {
  private final PublicAddress address;

  RemarkLinks(PublicAddress address) {
    this.address = address;
  }

  /**
   * @param shown the address as one types it
   * @param code the same, to be scanned
   */
  public record RemarkLink(String shown, QrCode code) {}

  /**
   * @param unit number of the unit
   */
  public RemarkLink of(int unit) {
    String shown = address.of("/w/" + UnitCode.shown(unit)).replaceFirst("^https?://", "");
    return new RemarkLink(shown, QrCode.of(address.inCapitals("/w/" + UnitCode.of(unit))));
  }
}

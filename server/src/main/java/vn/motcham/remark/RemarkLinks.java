package vn.motcham.remark;

import jakarta.inject.Singleton;
import vn.motcham.http.PublicAddress;
import vn.motcham.invitation.QrCode;
import vn.motcham.unit.UnitCode;

/** Where people write about a unit. Nothing in it says who was sent there, or from which answer. */
@Singleton
public final class RemarkLinks {
  private final PublicAddress address;

  RemarkLinks(PublicAddress address) {
    this.address = address;
  }

  /**
   * @param shown the address as one types it
   * @param size how many modules its QR code is wide and high
   * @param path of the drawing of that
   */
  public record RemarkLink(String shown, int size, String path) {}

  /**
   * @param unit number of the unit
   */
  public RemarkLink of(int unit) {
    String shown = address.of("/w/" + UnitCode.shown(unit)).replaceFirst("^https?://", "");
    QrCode code = QrCode.of(address.inCapitals("/w/" + UnitCode.of(unit)));
    return new RemarkLink(shown, code.size(), code.path());
  }
}

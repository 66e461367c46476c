package vn.motcham.unit;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A body or service point that citizens rate (cơ quan, đơn vị).
 *
 * @param number permanent, from 1, never given to another unit; short enough for a QR code
 * @param codeSystem the list its code comes from, such as {@code qd19} for QĐ 19/2025/QĐ-TTg
 * @param code unique within its code system
 * @param openedOn its first day
 * @param closedOn the first day on which it is no more; null while it has no end
 */
public record Unit(
    int number,
    String codeSystem,
    String code,
    String name,
    UnitKind kind,
    LocalDate openedOn,
    @Nullable LocalDate closedOn) {

  /** Whether it exists on that day. */
  public boolean isOpenOn(LocalDate date) {
    return !date.isBefore(openedOn) && (closedOn == null || date.isBefore(closedOn));
  }

  Key key() {
    return new Key(codeSystem, code);
  }

  /** What identifies a unit outside this installation. */
  record Key(String codeSystem, String code) {
    @Override
    public String toString() {
      return codeSystem + ":" + code;
    }
  }
}

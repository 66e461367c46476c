package vn.motcham.unit;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An administrative procedure (thủ tục hành chính), or a service of health or education in the same
 * place.
 *
 * @param number permanent, 1 to 65535
 * @param code such as {@code 1.004199}, as published and as printed on receipts
 * @param field the code of its field
 * @param validFrom its first day; null when not known
 * @param validTo the first day on which it is no more; null while it has no end
 */
public record Procedure(
    int number,
    String code,
    String name,
    String field,
    @Nullable LocalDate validFrom,
    @Nullable LocalDate validTo) {

  /** Whether it is in force on that day. */
  public boolean isValidOn(LocalDate date) {
    return (validFrom == null || !date.isBefore(validFrom))
        && (validTo == null || date.isBefore(validTo));
  }
}

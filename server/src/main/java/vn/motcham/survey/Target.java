package vn.motcham.survey;

import java.math.BigDecimal;
import java.util.List;
import java.util.OptionalInt;

/**
 * What a plan or programme set out to reach, quoted.
 *
 * @param programme the file it stands in
 * @param fields the fields (lĩnh vực) it is limited to; empty: all
 * @param value percent, 0 to 100
 * @param year the year by which, if the plan names one
 * @param quotation the sentence of the plan, word for word
 */
public record Target(
    String programme,
    String id,
    Construct construct,
    List<String> fields,
    Comparator comparator,
    BigDecimal value,
    OptionalInt year,
    String quotation) {
  public Target {
    fields = List.copyOf(fields);
  }

  /** "Tối thiểu" and "đạt" are at least; "trên" is more than. */
  public enum Comparator {
    AT_LEAST(">="),
    MORE_THAN(">");

    private final String sign;

    Comparator(String sign) {
      this.sign = sign;
    }

    public String sign() {
      return sign;
    }
  }
}

package vn.motcham.report;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.motcham.indicator.ReportingPeriod;
import vn.motcham.problem.Language;
import vn.motcham.unit.Unit;

/**
 * What is asked of a table of units.
 *
 * @param listed which units may be seen
 * @param beside whether the figures stand beside each other for readers who could subtract them
 * @param live which units this reader may see as they are now; of others only what their own pages
 *     show
 * @param url the address of a unit's page; null: none
 * @param search part of a name, with or without its marks; empty: all
 */
record Wish(
    ReportingPeriod period,
    IntPredicate listed,
    boolean beside,
    IntPredicate live,
    IntFunction<@Nullable String> url,
    String search,
    Order order,
    Language language) {

  enum Order {
    NAME("name"),
    /** By bands beside the whole, in place of ranks. */
    BAND("band");

    private final String code;

    Order(String code) {
      this.code = code;
    }

    String code() {
      return code;
    }

    /** As an address names it; by name where it says nothing. */
    static Optional<Order> find(String code) {
      return code.isEmpty()
          ? Optional.of(NAME)
          : Stream.of(values()).filter(order -> order.code.equals(code)).findFirst();
    }
  }

  Figures figures() {
    return Figures.in(language);
  }

  boolean searches() {
    return !search.isBlank();
  }

  boolean finds(Unit unit) {
    return plain(unit.name()).contains(plain(search.strip()));
  }

  /** Without marks and capitals: people type "ben lanh" for "Bến Lành". */
  private static String plain(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFD)
        .replaceAll("\\p{M}", "")
        .replace('đ', 'd')
        .replace('Đ', 'D')
        .toLowerCase(Locale.ROOT);
  }
}

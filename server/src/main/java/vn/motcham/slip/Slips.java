package vn.motcham.slip;

import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.motcham.calendar.Days;
import vn.motcham.http.InlineStyle;
import vn.motcham.http.PublicAddress;
import vn.motcham.invitation.PrintedCode;
import vn.motcham.problem.Language;
import vn.motcham.unit.Units;

/** Prints slips. */
@Singleton
final class Slips {
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

  private static final InlineStyle SINGLE = InlineStyle.of("slip.css", "slip-a6.css");
  private static final InlineStyle SHEETS = InlineStyle.of("slip.css", "slip-a4.css");

  private final Press press;
  private final Units units;
  private final PublicAddress address;
  private final InstantSource clock;

  Slips(Press press, Units units, PublicAddress address, InstantSource clock) {
    this.press = press;
    this.units = units;
    this.address = address;
    this.clock = clock;
  }

  Slip slip(PrintedCode code) {
    LocalDate from = code.notBefore();
    return new Slip(
        code.address(),
        units.get(code.unit()).name(),
        from.isAfter(Days.today(clock)) ? DAY.format(from) : null,
        DAY.format(code.expiresOn()),
        address.host());
  }

  /** One slip, on A6; empty: too many wait already. */
  Optional<byte[]> print(Slip slip, Language language) {
    return print("slip/single", language, SINGLE, List.of(List.of(slip)));
  }

  /** Many of them, on A4, to be cut; empty: too many wait already. */
  Optional<byte[]> printSheets(List<Slip> slips, Language language) {
    List<List<Slip>> sheets = new ArrayList<>();
    for (int from = 0; from < slips.size(); from += SlipsPage.ON_A_SHEET) {
      sheets.add(slips.subList(from, Math.min(from + SlipsPage.ON_A_SHEET, slips.size())));
    }
    return print("slip/sheets", language, SHEETS, sheets);
  }

  private Optional<byte[]> print(
      String view, Language language, InlineStyle style, List<List<Slip>> sheets) {
    return press.print(view, language, new SlipsPage(style.css(), language, sheets));
  }
}

package vn.motcham.fieldwork;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.motcham.http.Form;
import vn.motcham.paper.PrintedQuestion;
import vn.motcham.problem.Language;
import vn.motcham.problem.Texts;
import vn.motcham.sheet.Batch;
import vn.motcham.sheet.Keyed;
import vn.motcham.sheet.Reading;
import vn.motcham.sheet.Sheet;
import vn.motcham.sheet.Sheets;
import vn.motcham.staff.Staff;

/** Makes and reads the page on which two readings of a sheet stand side by side. */
@Singleton
final class SheetPages {
  static final String FIRST = "first";
  static final String SECOND = "second";
  static final String OTHER = "other";
  private static final String CHOICE = "q-";
  private static final String WHOLE = "whole";

  private final Sheets sheets;
  private final Staff staff;

  SheetPages(Sheets sheets, Staff staff) {
    this.sheets = sheets;
    this.staff = staff;
  }

  static String url(Batch batch, int sheet) {
    return BatchPages.url(batch) + "/sheets/" + sheet;
  }

  SheetPage page(Batch batch, Sheet sheet, Form typed, @Nullable String fault, Language language) {
    Names names = new Names(staff);
    boolean shown = sheet.state() == Sheet.State.DIFFERENT;
    boolean whole = shown && differsAsAWhole(sheet);
    return new SheetPage(
        batch.number(),
        sheet.number(),
        sheet.state().name().toLowerCase(Locale.ROOT),
        names.of(sheet.first()),
        names.orNull(sheet.findSecond()),
        names.orNull(sheet.findSettled()),
        sheet.isOnePersons(),
        whole,
        shown ? differences(batch, sheet, typed, language) : List.of(),
        fault);
  }

  private static boolean differsAsAWhole(Sheet sheet) {
    return !sheet.first().keyed().findFlaw().equals(second(sheet).findFlaw());
  }

  private static Keyed second(Sheet sheet) {
    return sheet.findSecond().orElseThrow().keyed();
  }

  private List<SheetPage.Difference> differences(
      Batch batch, Sheet sheet, Form typed, Language language) {
    Keyed first = sheet.first().keyed();
    Keyed second = second(sheet);
    if (differsAsAWhole(sheet)) {
      String text = Texts.get(language, "sheet.whole");
      return List.of(
          new SheetPage.Difference(
              WHOLE,
              "",
              text,
              null,
              whole(first, language),
              whole(second, language),
              typed.one(CHOICE + WHOLE)));
    }
    Set<String> different = first.differencesFrom(second);
    List<SheetPage.Difference> differences = new ArrayList<>();
    for (PrintedQuestion printed : sheets.reading(batch).questions()) {
      if (different.contains(printed.id())) {
        Map<String, String> values =
            Map.of(printed.id(), typed.one(EntryPages.ANSWER + printed.id()));
        differences.add(
            new SheetPage.Difference(
                printed.id(),
                printed.number(),
                printed.question().text().in(language.code()),
                EntryPages.field(
                    printed, new EntryPages.Typed("", "", values, null, Map.of()), language),
                told(printed, first, language),
                told(printed, second, language),
                typed.one(CHOICE + printed.id())));
      }
    }
    return differences;
  }

  private static String whole(Keyed keyed, Language language) {
    String code = keyed.findFlaw().map(Keyed.Flaw::code).orElse("none");
    return Texts.get(language, "sheet.flaw." + code);
  }

  /** The codes with what they mean, or that there is nothing. */
  private static String told(PrintedQuestion printed, Keyed keyed, Language language) {
    String codes = keyed.code(printed.id());
    if (codes.isEmpty()) {
      return Texts.get(language, "sheet.left-blank");
    }
    return printed.codes().isEmpty()
        ? codes
        : Stream.of(codes.split(" ", -1))
            .map(code -> meaning(printed, code, language))
            .collect(Collectors.joining("; "));
  }

  private static String meaning(PrintedQuestion printed, String number, Language language) {
    return printed.codes().stream()
        .filter(code -> Integer.toString(code.number()).equals(number))
        .findFirst()
        .map(code -> number + " – " + code.option().text().in(language.code()))
        .orElse(number);
  }

  /** What was decided; empty where a decision is missing or can't stand on the sheet. */
  Optional<Keyed> read(Batch batch, Sheet sheet, Form form) {
    Keyed first = sheet.first().keyed();
    Keyed second = second(sheet);
    if (differsAsAWhole(sheet)) {
      return switch (form.one(CHOICE + WHOLE)) {
        case FIRST -> Optional.of(first);
        case SECOND -> Optional.of(second);
        default -> Optional.empty();
      };
    }
    Map<String, String> codes = new HashMap<>(first.codes());
    Reading reading = sheets.reading(batch);
    Set<String> different = first.differencesFrom(second);
    for (PrintedQuestion printed : reading.questions()) {
      if (different.contains(printed.id())) {
        Optional<String> code = decided(printed, reading, first, second, form);
        if (code.isEmpty()) {
          return Optional.empty();
        }
        codes.put(printed.id(), code.get());
      }
    }
    codes.values().removeIf(String::isEmpty);
    return Optional.of(new Keyed(null, codes, first.words()));
  }

  private static Optional<String> decided(
      PrintedQuestion printed, Reading reading, Keyed first, Keyed second, Form form) {
    return switch (form.one(CHOICE + printed.id())) {
      case FIRST -> Optional.of(first.code(printed.id()));
      case SECOND -> Optional.of(second.code(printed.id()));
      case OTHER -> reading.normalise(printed, form.one(EntryPages.ANSWER + printed.id()));
      default -> Optional.empty();
    };
  }
}

package vn.motcham.fieldwork;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.motcham.http.Form;
import vn.motcham.paper.PrintedQuestion;
import vn.motcham.problem.Language;
import vn.motcham.problem.ProblemType;
import vn.motcham.problem.Texts;
import vn.motcham.sheet.Batch;
import vn.motcham.sheet.Keyed;
import vn.motcham.sheet.Reading;
import vn.motcham.sheet.Sheet;
import vn.motcham.sheet.Sheets;
import vn.motcham.staff.StaffMember;
import vn.motcham.survey.Question;
import vn.motcham.unit.Units;

/** Makes and reads the page on which sheets are keyed. */
@Singleton
final class EntryPages {
  static final String ANSWER = "a-";
  private static final int LONGEST_NUMBER = 7;

  private final Sheets sheets;
  private final Units units;

  EntryPages(Sheets sheets, Units units) {
    this.sheets = sheets;
    this.units = units;
  }

  /**
   * What was typed.
   *
   * @param keyed null where something was typed that can't stand on the sheet
   * @param faults question to what is wrong there
   */
  record Typed(
      String sheet,
      String flaw,
      Map<String, String> values,
      @Nullable Keyed keyed,
      Map<String, ProblemType> faults) {
    static final Typed NOTHING = new Typed("", "", Map.of(), null, Map.of());

    static Typed ready(String sheet) {
      return new Typed(sheet, "", Map.of(), null, Map.of());
    }
  }

  Typed read(Batch batch, Form form) {
    Map<String, String> values = new HashMap<>();
    Map<String, String> codes = new HashMap<>();
    Map<String, String> words = new HashMap<>();
    Map<String, ProblemType> faults = new HashMap<>();
    Reading reading = sheets.reading(batch);
    for (PrintedQuestion printed : reading.questions()) {
      String typed = form.one(ANSWER + printed.id());
      values.put(printed.id(), typed);
      Optional<String> code = reading.normalise(printed, typed);
      if (code.isEmpty()) {
        faults.put(printed.id(), ProblemType.CODE_UNKNOWN);
      } else if (!code.get().isEmpty()) {
        (printed.question() instanceof Question.Words ? words : codes)
            .put(printed.id(), code.get());
      }
    }
    Optional<Keyed.Flaw> flaw = Keyed.Flaw.find(form.one("flaw"));
    Keyed keyed =
        flaw.map(Keyed::flawed)
            .orElseGet(() -> faults.isEmpty() ? new Keyed(null, codes, words) : null);
    return new Typed(form.one("sheet").strip(), form.one("flaw"), values, keyed, faults);
  }

  /** A page for the next sheet after this one that this member may key. */
  EntryPage next(Batch batch, int after, StaffMember member, Language language) {
    List<Sheet> keyed = sheets.list(batch);
    Set<Integer> done = new HashSet<>();
    for (Sheet sheet : keyed) {
      boolean mine = sheet.first().account() == member.account() && !batch.alone();
      if (sheet.findSecond().isPresent() || mine) {
        done.add(sheet.number());
      }
    }
    String next =
        IntStream.concat(
                IntStream.rangeClosed(after + 1, batch.sheets()), IntStream.rangeClosed(1, after))
            .filter(number -> !done.contains(number))
            .mapToObj(Integer::toString)
            .findFirst()
            .orElse("");
    EntryPage.Kept kept =
        keyed.stream()
            .filter(sheet -> sheet.number() == after)
            .findFirst()
            .map(sheet -> kept(batch, sheet))
            .orElse(null);
    return page(batch, Typed.ready(next), null, kept, language);
  }

  EntryPage again(Batch batch, Typed typed, @Nullable String sheetFault, Language language) {
    return page(batch, typed, sheetFault, null, language);
  }

  private EntryPage page(
      Batch batch,
      Typed typed,
      @Nullable String sheetFault,
      EntryPage.@Nullable Kept kept,
      Language language) {
    List<EntryPage.Field> fields = new ArrayList<>();
    List<EntryPage.Field> words = new ArrayList<>();
    for (PrintedQuestion printed : sheets.reading(batch).questions()) {
      (printed.question() instanceof Question.Words ? words : fields)
          .add(field(printed, typed, language));
    }
    return new EntryPage(
        batch.number(),
        units.get(batch.unit()).name(),
        batch.sheets(),
        batch.alone(),
        typed.sheet(),
        sheetFault,
        flaws(typed, language),
        fields,
        words,
        kept);
  }

  private static EntryPage.Kept kept(Batch batch, Sheet sheet) {
    return new EntryPage.Kept(
        sheet.number(),
        sheet.state().name().toLowerCase(Locale.ROOT),
        SheetPages.url(batch, sheet.number()));
  }

  private static List<Choice> flaws(Typed typed, Language language) {
    List<Choice> flaws = new ArrayList<>();
    flaws.add(new Choice("", Texts.get(language, "sheet.flaw.none"), typed.flaw().isEmpty()));
    for (Keyed.Flaw flaw : Keyed.Flaw.values()) {
      flaws.add(
          new Choice(
              flaw.code(),
              Texts.get(language, "sheet.flaw." + flaw.code()),
              flaw.code().equals(typed.flaw())));
    }
    return flaws;
  }

  static EntryPage.Field field(PrintedQuestion printed, Typed typed, Language language) {
    Question question = printed.question();
    boolean several = question instanceof Question.MultipleChoice;
    String codes =
        printed.codes().stream().map(c -> c.number() + "").collect(Collectors.joining(" "));
    ProblemType fault = typed.faults().get(printed.id());
    return new EntryPage.Field(
        printed.id(),
        printed.number(),
        question.text().in(language.code()),
        printed.codes().stream()
            .map(c -> new EntryPage.Meaning(c.number(), c.option().text().in(language.code())))
            .toList(),
        question instanceof Question.SingleChoice ? codes : null,
        several,
        switch (question) {
          case Question.SingleChoice _ -> 3;
          case Question.MultipleChoice _ -> 40;
          case Question.Number _ -> LONGEST_NUMBER;
          case Question.Words text -> text.maximum();
        },
        question instanceof Question.Number number
            ? number.findSuffix().map(text -> text.in(language.code())).orElse(null)
            : null,
        typed.values().getOrDefault(printed.id(), ""),
        fault == null ? null : Texts.get(language, key(question)));
  }

  private static String key(Question question) {
    return question instanceof Question.Number ? "sheet.fault.number" : "sheet.fault.code";
  }
}

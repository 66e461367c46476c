package vn.motcham.reply;

import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.motcham.calendar.Days;
import vn.motcham.calendar.Deadline;
import vn.motcham.letter.Act;
import vn.motcham.letter.Deadlines;
import vn.motcham.letter.Letter;
import vn.motcham.letter.LetterState;
import vn.motcham.letter.Letters;
import vn.motcham.problem.Language;
import vn.motcham.problem.Texts;
import vn.motcham.staff.StaffMember;
import vn.motcham.unit.Units;

/** Makes the list of letters, by what is due. */
@Singleton
final class LettersPages {
  static final String PATH = "/staff/letters";

  private final Letters letters;
  private final Deadlines deadlines;
  private final Desk desk;
  private final Units units;
  private final InstantSource clock;

  LettersPages(Letters letters, Deadlines deadlines, Desk desk, Units units, InstantSource clock) {
    this.letters = letters;
    this.deadlines = deadlines;
    this.desk = desk;
    this.units = units;
    this.clock = clock;
  }

  /**
   * @param unit number of the unit that is wanted, with those below; empty: all
   */
  LettersPage page(StaffMember member, String unit, Language language) {
    Desk.Wanted wanted = desk.require(member, unit, Days.today(clock));
    List<Desk.Seen> open =
        seen(member, letters.listOpen(wanted.numbers())).sorted(byDeadline()).toList();
    List<LettersPage.Row> rows = open.stream().map(one -> row(one, language)).toList();
    List<LettersPage.Row> settled =
        seen(member, letters.listSettled(wanted.numbers())).map(one -> row(one, language)).toList();
    long late = rows.stream().filter(LettersPage.Row::late).count();
    boolean passedOn = !open.isEmpty() && open.stream().noneMatch(Desk.Seen::whole);
    return new LettersPage(
        Texts.get(
            language,
            passedOn ? "reply.counts.passed-on" : "reply.counts",
            Map.of("0", Integer.toString(rows.size()), "1", Long.toString(late))),
        choices(wanted, language),
        unreadable(Stream.concat(rows.stream(), settled.stream())),
        yearMissing(open),
        rows,
        settled);
  }

  private Stream<Desk.Seen> seen(StaffMember member, List<Letter> all) {
    return all.stream().flatMap(letter -> desk.find(member, letter).stream());
  }

  private static List<LettersPage.Choice> choices(Desk.Wanted wanted, Language language) {
    if (wanted.all().size() == 1) {
      return List.of();
    }
    String everywhere = Texts.get(language, "review.everywhere");
    Stream<LettersPage.Choice> units =
        wanted.all().stream()
            .map(
                unit ->
                    new LettersPage.Choice(
                        Integer.toString(unit.number()),
                        unit.name(),
                        wanted.chosen().filter(unit::equals).isPresent()));
    return Stream.concat(
            Stream.of(new LettersPage.Choice("", everywhere, wanted.chosen().isEmpty())), units)
        .toList();
  }

  private @Nullable String unreadable(Stream<LettersPage.Row> rows) {
    return rows.allMatch(LettersPage.Row::readable) ? null : why();
  }

  /** Why a letter can't be opened: the last part of a key. */
  String why() {
    return letters.areReadable() ? "altered" : "key";
  }

  /** What has no deadline waits for somebody else, and stands last. */
  private Comparator<Desk.Seen> byDeadline() {
    return Comparator.comparing(
        seen ->
            deadlines
                .next(seen.letter().state())
                .map(due -> due instanceof Deadline.By(LocalDate day) ? day : LocalDate.MIN)
                .orElse(LocalDate.MAX));
  }

  private @Nullable String yearMissing(List<Desk.Seen> open) {
    return open.stream()
        .filter(Desk.Seen::whole)
        .flatMap(seen -> deadlines.next(seen.letter().state()).stream())
        .flatMap(
            due -> due instanceof Deadline.YearMissing(int year) ? Stream.of(year) : Stream.empty())
        .min(Comparator.naturalOrder())
        .map(Object::toString)
        .orElse(null);
  }

  /** Who only reads what was passed on learns no day. */
  LettersPage.Row row(Desk.Seen seen, Language language) {
    LocalDate today = Days.today(clock);
    Letter letter = seen.letter();
    LetterState state = letter.state();
    Act next = state instanceof LetterState.Asked ? Act.ADD : Act.ANSWER;
    Optional<Deadline> due = seen.whole() ? deadlines.of(state, next) : Optional.empty();
    return new LettersPage.Row(
        PATH + "/" + letter.id(),
        units.get(letter.unit()).name(),
        letter.kind().code(),
        state.code(),
        DueWords.halfMonth(letter.receivedOn()),
        new DueWords(language, today).of(due),
        seen.whole() && deadlines.isOverdue(state, today),
        letter.readable());
  }
}

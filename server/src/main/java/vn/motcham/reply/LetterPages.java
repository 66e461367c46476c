package vn.motcham.reply;

import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import vn.motcham.answer.Mask;
import vn.motcham.calendar.Days;
import vn.motcham.letter.Act;
import vn.motcham.letter.Deadlines;
import vn.motcham.letter.Letter;
import vn.motcham.letter.LetterState;
import vn.motcham.problem.Language;
import vn.motcham.problem.Texts;
import vn.motcham.staff.Staff;

/** Makes the page of one letter. */
@Singleton
final class LetterPages {
  private final LettersPages lists;
  private final Deadlines deadlines;
  private final Staff staff;
  private final InstantSource clock;

  LetterPages(LettersPages lists, Deadlines deadlines, Staff staff, InstantSource clock) {
    this.lists = lists;
    this.deadlines = deadlines;
    this.staff = staff;
    this.clock = clock;
  }

  /** What somebody typed, and what is wrong with it, in words. */
  record Typed(Act act, String text, String fault) {}

  LetterPage page(Desk.Seen seen, @Nullable Typed typed, Language language) {
    Letter letter = seen.letter();
    String unreadable = letter.readable() ? null : lists.why();
    String answer = letter.last(Act.ANSWER).map(Letter.Step::text).orElse(null);
    if (!seen.whole()) {
      String passedOn = letter.last(Act.PASS_ON).map(Letter.Step::text).orElseThrow();
      return new LetterPage(
          lists.row(seen, language),
          false,
          passedOn,
          List.of(),
          answer,
          List.of(),
          unreadable,
          null);
    }
    return new LetterPage(
        lists.row(seen, language),
        true,
        letter.text(),
        letter.steps().stream().map(step -> said(step, language)).toList(),
        answer,
        unreadable == null ? moves(letter, typed, language) : List.of(),
        unreadable,
        typed == null ? null : typed.fault());
  }

  private LetterPage.Said said(Letter.Step step, Language language) {
    OptionalInt account = step.account();
    String nobody = step.act() == Act.CLOSE ? "reply.by-nobody" : "reply.by-writer";
    String by =
        account.isPresent() ? staff.nameOf(account.getAsInt()) : Texts.get(language, nobody);
    return new LetterPage.Said(step.act().code(), DueWords.day(step.on()), by, step.text());
  }

  private List<LetterPage.Move> moves(Letter letter, @Nullable Typed typed, Language language) {
    LocalDate today = Days.today(clock);
    LetterState state = letter.state();
    DueWords due = new DueWords(language, today);
    return deadlines.moves(state, today).stream()
        .filter(Act::isOfStaff)
        .map(
            act -> {
              boolean faulty = typed != null && typed.act() == act;
              String text = typed != null && faulty ? typed.text() : begun(letter, act, language);
              return new LetterPage.Move(
                  act.code(), due.of(deadlines.of(state, act)), text, faulty);
            })
        .toList();
  }

  /** What is passed on begins as the letter, covered; what is published as the answer. */
  private static String begun(Letter letter, Act act, Language language) {
    return switch (act) {
      case PASS_ON -> Mask.over(letter.text(), Texts.get(language, "review.remarks.covered"));
      case PUBLISH ->
          Mask.over(
              letter.last(Act.ANSWER).map(Letter.Step::text).orElse(""),
              Texts.get(language, "review.remarks.covered"));
      case REFUSE, ASK, ADD, ANSWER, FIX, WITHHOLD, CLOSE -> "";
    };
  }
}

package vn.motcham.citizen;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import vn.motcham.answer.Given;
import vn.motcham.response.Bucket;
import vn.motcham.response.Submission;
import vn.motcham.survey.Channel;
import vn.motcham.survey.Stage;

/** One place on one day, from the first visitor to the last. */
final class OpenDay {
  private static final List<Integer> WEEKDAY_HOURS = List.of(8, 9, 10, 14, 15, 7, 13, 16, 11);
  private static final List<Integer> SATURDAY_HOURS = List.of(8, 9, 10, 7, 11);
  private static final List<Stage> STAGES =
      List.of(Stage.RESULT, Stage.RECEPTION, Stage.SUPPLEMENT, Stage.REFUSAL);

  private static final Matter NOTHING_KNOWN = new Matter("", List.of(), 0, OptionalInt.empty());

  private final Place place;
  private final LocalDate day;
  private final LocalDate end;
  private final LocalDate keyDay;
  private final Remarks remarks;
  private final Chance chance;
  private final List<Submission> submissions = new ArrayList<>();

  OpenDay(
      Place place, LocalDate day, LocalDate end, LocalDate keyDay, Remarks remarks, Chance chance) {
    this.place = place;
    this.day = day;
    this.end = end;
    this.keyDay = keyDay;
    this.remarks = remarks;
    this.chance = chance;
  }

  /** What is known of one visit besides the answers. */
  private record Visit(
      Bucket bucket, Channel channel, Stage stage, Matter matter, int procedure, String language) {
    boolean inVietnamese() {
      return language.equals("vi");
    }
  }

  List<Submission> submissions() {
    double visits = Season.visits(place.errand(), day);
    int atKiosk = chance.times(place.kioskPerDay() * visits);
    for (int person = 0; person < atKiosk; person++) {
      atKiosk();
    }
    int byReceipt = chance.times(place.receiptsPerDay() * visits);
    for (int person = 0; person < byReceipt; person++) {
      byReceipt();
    }
    if (visits > 0 && chance.happens(place.story().burst(day, end))) {
      burst();
    }
    return submissions;
  }

  /** A kiosk knows neither field nor procedure; but they are what puts people in their mood. */
  private void atKiosk() {
    Stage stage =
        place.errand().isAtCounter() && chance.happens(0.15) ? Stage.RECEPTION : Stage.RESULT;
    Visit visit = new Visit(hour(), Channel.KIOSK, stage, NOTHING_KNOWN, 0, language());
    int level = level(matter().mood() + place.story().moodAtKiosk());
    if (chance.happens(0.55)) {
      boolean writes = visit.inVietnamese() && chance.happens(0.02);
      Map<String, Given> answers =
          Replies.all(place, Channel.KIOSK, level, writes, remarks, chance);
      add(visit, chance.happens(0.9), answers);
    } else {
      add(visit, false, tap(level));
    }
  }

  private void byReceipt() {
    Matter matter = matter();
    Stage stage = stage();
    int procedure = chance.oneOf(matter.procedures());
    Visit visit =
        new Visit(Bucket.halfMonthOf(day), Channel.RECEIPT, stage, matter, procedure, language());
    int level = level(matter.mood() + mood(stage));
    boolean writes = visit.inVietnamese() && chance.happens(0.06);
    add(visit, true, Replies.all(place, Channel.RECEIPT, level, writes, remarks, chance));
  }

  /** Somebody taps the best face again and again, within one hour. */
  private void burst() {
    Bucket hour = new Bucket.Hour(day, chance.oneOf(hours()));
    int taps = chance.between(9, 19);
    Visit visit = new Visit(hour, Channel.KIOSK, Stage.RESULT, NOTHING_KNOWN, 0, "vi");
    for (int tap = 0; tap < taps; tap++) {
      add(visit, false, tap(chance.happens(0.97) ? 5 : 4));
    }
  }

  private Map<String, Given> tap(int level) {
    return Replies.tap(place.survey().survey(), level, chance);
  }

  private String language() {
    return chance.happens(0.02) ? "en" : "vi";
  }

  private Matter matter() {
    return chance.oneOf(place.matters(), Matter::weight);
  }

  private Stage stage() {
    return place.errand().isAtCounter() ? chance.oneOf(STAGES, OpenDay::weight) : Stage.RESULT;
  }

  private static double weight(Stage stage) {
    return switch (stage) {
      case RESULT -> 0.8;
      case RECEPTION -> 0.13;
      case SUPPLEMENT -> 0.05;
      case REFUSAL -> 0.02;
    };
  }

  private static double mood(Stage stage) {
    return switch (stage) {
      case RESULT -> 0.005;
      case RECEPTION -> 0;
      case SUPPLEMENT -> -0.12;
      case REFUSAL -> -0.35;
    };
  }

  private List<Integer> hours() {
    return day.getDayOfWeek() == DayOfWeek.SATURDAY ? SATURDAY_HOURS : WEEKDAY_HOURS;
  }

  private Bucket hour() {
    List<Integer> hours = hours();
    return new Bucket.Hour(day, chance.oneOf(hours, hour -> hours.size() - hours.indexOf(hour)));
  }

  /** 1 to 5. */
  private int level(double mood) {
    double satisfied =
        place.satisfied() + place.story().mood(day, end) + Season.mood(place.errand(), day) + mood;
    if (chance.happens(Math.clamp(satisfied, 0.05, 0.985))) {
      return chance.happens(Math.clamp(2 * satisfied - 1.25, 0.2, 0.7)) ? 5 : 4;
    }
    return chance.happens(0.55) ? 3 : chance.happens(0.66) ? 2 : 1;
  }

  private void add(Visit visit, boolean complete, Map<String, Given> answers) {
    submissions.add(
        new Submission(
            chance.id(),
            keyDay,
            place.unit(),
            visit.matter().decidedBy().orElse(place.unit()),
            visit.matter().field(),
            visit.procedure(),
            place.survey().number(),
            0,
            visit.bucket(),
            visit.channel(),
            visit.stage(),
            visit.language(),
            complete,
            answers,
            null));
  }
}

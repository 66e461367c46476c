package vn.motcham.fleet;

import static java.util.stream.Collectors.groupingBy;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.motcham.calendar.WorkingDays;
import vn.motcham.kiosk.Concern;
import vn.motcham.kiosk.Contact;
import vn.motcham.kiosk.Kiosk;
import vn.motcham.kiosk.Place;
import vn.motcham.numbering.Numbering;
import vn.motcham.numbering.Numbers;
import vn.motcham.numbering.Span;
import vn.motcham.problem.Texts;
import vn.motcham.response.Bucket;
import vn.motcham.setting.UnitHours;
import vn.motcham.unit.Units;

/** Says which kiosks somebody has to look at today, why, and what to do there. */
@Singleton
final class Concerns {
  /** More would tell nobody more. */
  private static final int MOST_SPANS = 12;

  private final Numbers numbers;
  private final Units units;
  private final UnitHours hours;
  private final WorkingDays calendar;

  Concerns(Numbers numbers, Units units, UnitHours hours, WorkingDays calendar) {
    this.numbers = numbers;
    this.units = units;
    this.hours = hours;
    this.calendar = calendar;
  }

  /** Those of these kiosks, in their order. */
  List<KiosksPage.Concerned> list(List<Kiosk> kiosks, Moments moments) {
    Map<Integer, List<Numbering>> numberings =
        numbers.list().stream().collect(groupingBy(Numbering::kiosk));
    LocalDate today = LocalDate.ofInstant(moments.now(), Bucket.ZONE);
    return kiosks.stream()
        .flatMap(
            kiosk -> {
              List<Numbering> own = numberings.getOrDefault(kiosk.number(), List.of());
              List<Span> missing = missing(kiosk, ofItsDevice(kiosk, own));
              int unit = kiosk.assignment().place().unit();
              return Concern.of(
                  kiosk,
                  hours.find(unit, today).orElse(null),
                  calendar::isHoliday,
                  !missing.isEmpty(),
                  moments.now())
                  .map(concern -> concerned(kiosk, concern, missing, moments))
                  .stream();
            })
        .toList();
  }

  /** Of those of the devices at one place, that of the one that stands there. */
  static Numbering ofItsDevice(Kiosk kiosk, List<Numbering> devices) {
    int device = kiosk.device().number();
    return devices.stream()
        .filter(one -> one.device() == device)
        .findFirst()
        .orElseGet(() -> Numbering.none(kiosk.number(), device));
  }

  /**
   * The numbers that are missing of what stands there.
   *
   * @param own of that device
   */
  static List<Span> missing(Kiosk kiosk, Numbering own) {
    return kiosk
        .findContact()
        .flatMap(Contact::findCounted)
        .map(own::missing)
        .orElseGet(() -> own.missing(waiting(kiosk)));
  }

  /** How many answers it said that it has yet to send. */
  static int waiting(Kiosk kiosk) {
    return kiosk.findContact().map(Contact::waiting).orElse(0);
  }

  /** Numbers as people write them: 5, 9–12. */
  static String words(List<Span> spans) {
    Stream<String> shown = spans.stream().limit(MOST_SPANS).map(Span::toString);
    Stream<String> more = spans.size() > MOST_SPANS ? Stream.of("…") : Stream.empty();
    return Stream.concat(shown, more).collect(Collectors.joining(", "));
  }

  private KiosksPage.Concerned concerned(
      Kiosk kiosk, Concern concern, List<Span> missing, Moments moments) {
    Place place = kiosk.assignment().place();
    boolean never = concern == Concern.SILENT && kiosk.findContact().isEmpty();
    String key = "kiosk.concern." + (never ? "never" : concern.code());
    String detail =
        never
            ? moments.moment(kiosk.device().since()).exact()
            : kiosk
                .findContact()
                .map(contact -> detail(concern, contact, missing, moments))
                .orElseGet(() -> words(missing));
    Map<String, String> details = Map.of("0", detail, "1", Integer.toString(waiting(kiosk)));
    return new KiosksPage.Concerned(
        KiosksPages.url(kiosk.number()),
        units.get(place.unit()).name(),
        place.counter(),
        Texts.get(moments.language(), key, details),
        Texts.get(moments.language(), "kiosk.concern." + concern.code() + ".do"));
  }

  private static String detail(
      Concern concern, Contact contact, List<Span> missing, Moments moments) {
    return switch (concern) {
      case SILENT -> moments.moment(contact.seenAt()).ago();
      case UNSENT -> {
        Instant oldest = contact.oldestWaitingAt();
        yield Objects.requireNonNullElse(moments.hour(oldest), "");
      }
      case MISSING -> words(missing);
      case SET_ASIDE -> Integer.toString(contact.setAside());
      case CLOCK -> {
        long off = Math.abs(Objects.requireNonNullElse(contact.clockOffsetMs(), 0L));
        yield Long.toString(Duration.ofMillis(off).toMinutes());
      }
    };
  }
}

package vn.motcham.fleet;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.motcham.correction.HourWords;
import vn.motcham.http.Refused;
import vn.motcham.kiosk.Assignment;
import vn.motcham.kiosk.Contact;
import vn.motcham.kiosk.Kiosk;
import vn.motcham.kiosk.Kiosks;
import vn.motcham.kiosk.Place;
import vn.motcham.kiosk.ResendRequests;
import vn.motcham.numbering.Numbering;
import vn.motcham.numbering.Numbers;
import vn.motcham.numbering.Span;
import vn.motcham.problem.Language;
import vn.motcham.problem.Problem;
import vn.motcham.problem.ProblemType;
import vn.motcham.problem.Texts;
import vn.motcham.staff.Gate;
import vn.motcham.staff.Permission;
import vn.motcham.staff.StaffMember;
import vn.motcham.survey.Stage;
import vn.motcham.survey.Survey;
import vn.motcham.survey.Surveys;
import vn.motcham.tally.UnitCorrection;
import vn.motcham.tally.UnitCorrections;
import vn.motcham.unit.Units;

/** Makes the page of one kiosk, for those who look after it. */
@Singleton
final class KioskPages {
  private final Kiosks kiosks;
  private final Gate gate;
  private final Units units;
  private final Surveys surveys;
  private final PlaceForms forms;
  private final UnitCorrections corrections;
  private final Numbers numbers;
  private final ResendRequests resendRequests;
  private final WakeLines wakes;
  private final InstantSource clock;

  KioskPages(
      Kiosks kiosks,
      Gate gate,
      Units units,
      Surveys surveys,
      PlaceForms forms,
      UnitCorrections corrections,
      Numbers numbers,
      ResendRequests resendRequests,
      WakeLines wakes,
      InstantSource clock) {
    this.kiosks = kiosks;
    this.gate = gate;
    this.units = units;
    this.surveys = surveys;
    this.forms = forms;
    this.corrections = corrections;
    this.numbers = numbers;
    this.resendRequests = resendRequests;
    this.wakes = wakes;
    this.clock = clock;
  }

  /**
   * The kiosk, if this member looks after it.
   *
   * @throws Refused {@code not-found} otherwise, the same as for one that is not there
   */
  Kiosk require(StaffMember member, String number) {
    Optional<Kiosk> kiosk =
        number.matches("[1-9][0-9]{0,8}")
            ? kiosks.find(Integer.parseInt(number))
            : Optional.empty();
    return kiosk
        .filter(
            found ->
                gate.allows(member, Permission.MANAGE_KIOSKS, found.assignment().place().unit()))
        .orElseThrow(() -> new Refused(ProblemType.NOT_FOUND_HERE));
  }

  /**
   * What was typed into the forms of the page.
   *
   * @param problem what is wrong with the place
   * @param wordsFault what is wrong with the words
   */
  record Typing(
      PlaceForms.Typed place,
      @Nullable Problem problem,
      String words,
      @Nullable String wordsFault) {
    static Typing nothing(Kiosk kiosk) {
      return ofWords(kiosk, "", null);
    }

    static Typing ofWords(Kiosk kiosk, String words, @Nullable String fault) {
      return new Typing(PlaceForms.Typed.of(kiosk.assignment().place()), null, words, fault);
    }

    static Typing ofPlace(PlaceForms.Typed place, Problem problem) {
      return new Typing(place, problem, "", null);
    }
  }

  KioskPage page(Kiosk kiosk, StaffMember member, Typing typing, Language language) {
    Moments moments = new Moments(clock.instant(), language);
    Place place = kiosk.assignment().place();
    Survey survey = surveys.get(kiosk.assignment().survey()).survey();
    return new KioskPage(
        kiosk.number(),
        units.get(place.unit()).name(),
        place.counter(),
        stage(place.stage(), language),
        kiosk.state().code(),
        moments.moment(kiosk.stateSince()),
        presence(kiosk, moments.now()),
        kiosk.device().number(),
        kiosk.device().number() == 1 ? null : moments.moment(kiosk.device().since()),
        survey.title().in(language.code()) + " (" + survey.version() + ")",
        kiosk.findContact().map(contact -> moments.moment(contact.seenAt())).orElse(null),
        kiosk.findContact().map(contact -> facts(contact, moments)).orElse(null),
        missing(kiosk, language),
        kiosk.isRevoked() ? null : resend(kiosk, moments),
        wakes.of(kiosk.number(), language),
        kiosks.listAssignments(kiosk.number()).stream().map(stay -> stay(stay, moments)).toList(),
        corrections.listOfKiosk(kiosk.number()).stream()
            .map(one -> corrected(one, language))
            .toList(),
        Turn.listFor(kiosk),
        kiosk.state() == Kiosk.State.RETIRED
            ? null
            : new KioskPage.Replacing(typing.words(), typing.wordsFault()),
        kiosk.isRevoked() ? null : forms.form(typing.place(), typing.problem(), member, language));
  }

  /** Code of it; null for one that is not to be heard of. */
  static @Nullable String presence(Kiosk kiosk, Instant now) {
    return kiosk.isRevoked() ? null : kiosk.presenceAt(now).code();
  }

  /**
   * @param turn code of it
   */
  TurnPage turnPage(Kiosk kiosk, String turn, boolean unconfirmed) {
    Place place = kiosk.assignment().place();
    return new TurnPage(
        kiosk.number(), units.get(place.unit()).name(), place.counter(), turn, unconfirmed);
  }

  private static KioskPage.@Nullable Facts facts(Contact contact, Moments moments) {
    Long offset = contact.clockOffsetMs();
    String version = contact.appVersion();
    return version == null
        ? null
        : new KioskPage.Facts(
            version,
            contact.waiting(),
            contact.setAside(),
            moments.hour(contact.oldestWaitingAt()),
            moments.hour(contact.lastAnswerAt()),
            moments.hour(contact.lastSentAt()),
            offset == null ? null : Math.round(Math.abs(offset) / 1000.0));
  }

  private List<String> missing(Kiosk kiosk, Language language) {
    List<Numbering> devices = new ArrayList<>(numbers.list(kiosk.number()));
    Numbering present = Concerns.ofItsDevice(kiosk, devices);
    if (!devices.contains(present)) {
      devices.add(present);
    }
    boolean counted = kiosk.findContact().flatMap(Contact::findCounted).isPresent();
    List<String> sentences = new ArrayList<>();
    for (Numbering device : devices) {
      // Only the one that stands there says what it has yet to send, or which numbers that are.
      boolean stands = device.equals(present);
      int waiting = stands && !counted ? Concerns.waiting(kiosk) : 0;
      List<Span> missing = stands ? Concerns.missing(kiosk, device) : device.missing(0);
      if (!missing.isEmpty()) {
        String key =
            "kiosk.missing"
                + (devices.size() > 1 ? ".device" : "")
                + (waiting > 0 ? ".waiting" : "");
        Map<String, String> details =
            Map.of(
                "0", Concerns.words(missing),
                "1", Integer.toString(waiting),
                "2", Integer.toString(device.device()));
        sentences.add(Texts.get(language, key, details));
      }
    }
    return sentences;
  }

  private String resend(Kiosk kiosk, Moments moments) {
    return resendRequests
        .find(kiosk)
        .map(
            request -> {
              String asked = moments.moment(request.askedAt()).exact();
              Instant doneAt = request.doneAt();
              return doneAt == null
                  ? Texts.get(moments.language(), "kiosk.resend.asked", Map.of("0", asked))
                  : Texts.get(
                      moments.language(),
                      "kiosk.resend.done",
                      Map.of("0", asked, "1", moments.moment(doneAt).exact()));
            })
        .orElseGet(() -> Texts.get(moments.language(), "kiosk.resend.never"));
  }

  private KioskPage.Stay stay(Assignment assignment, Moments moments) {
    Instant until = assignment.until();
    Place place = assignment.place();
    return new KioskPage.Stay(
        units.get(place.unit()).name(),
        place.counter(),
        stage(place.stage(), moments.language()),
        moments.moment(assignment.from()).exact(),
        until == null ? null : moments.moment(until).exact());
  }

  private KioskPage.Corrected corrected(UnitCorrection correction, Language language) {
    String sentence =
        Texts.get(
            language,
            "kiosk.corrections.line",
            Map.of(
                "0", HourWords.begin(correction.draft().first(), language),
                "1", HourWords.end(correction.draft().last(), language),
                "2", units.get(correction.unit()).name(),
                "3", units.get(correction.countsAt()).name()));
    return new KioskPage.Corrected(
        correction.id(),
        sentence,
        Texts.get(language, "kiosk.corrections.reason", Map.of("0", correction.draft().reason())),
        revoked(correction, language));
  }

  private static @Nullable String revoked(UnitCorrection correction, Language language) {
    UnitCorrection.Revocation revocation = correction.revocation();
    return revocation == null
        ? null
        : Texts.get(
            language,
            "kiosk.corrections.revoked",
            Map.of("0", Moments.day(revocation.at()), "1", revocation.reason()));
  }

  private static String stage(Stage stage, Language language) {
    return Texts.get(language, "kiosk.stage." + stage.code());
  }
}

package vn.motcham.fleet;

import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import vn.motcham.http.Refused;
import vn.motcham.kiosk.Contact;
import vn.motcham.kiosk.Kiosk;
import vn.motcham.kiosk.Kiosks;
import vn.motcham.kiosk.Place;
import vn.motcham.problem.Language;
import vn.motcham.problem.ProblemType;
import vn.motcham.problem.Texts;
import vn.motcham.response.Bucket;
import vn.motcham.staff.Gate;
import vn.motcham.staff.Permission;
import vn.motcham.staff.StaffMember;
import vn.motcham.unit.EdgeType;
import vn.motcham.unit.Unit;
import vn.motcham.unit.Units;

/** Makes the list of the kiosks that a member looks after. */
@Singleton
final class KiosksPages {
  static final String PATH = "/staff/kiosks";

  private final Kiosks kiosks;
  private final Gate gate;
  private final Units units;
  private final Concerns concerns;
  private final InstantSource clock;

  KiosksPages(Kiosks kiosks, Gate gate, Units units, Concerns concerns, InstantSource clock) {
    this.kiosks = kiosks;
    this.gate = gate;
    this.units = units;
    this.concerns = concerns;
    this.clock = clock;
  }

  /**
   * @param unit number of the unit whose kiosks are wanted, and of those below; empty: all
   * @param state code of the state that is wanted; empty: all
   * @throws Refused {@code not-found} for those who look after none
   */
  KiosksPage page(StaffMember member, String unit, String state, Language language) {
    List<Kiosk> all = managed(member);
    List<Unit> places = places(member, all);
    Optional<Unit> wanted =
        places.stream().filter(u -> Integer.toString(u.number()).equals(unit)).findFirst();
    Optional<Kiosk.State> standing =
        Stream.of(Kiosk.State.values()).filter(one -> one.code().equals(state)).findFirst();
    if ((wanted.isEmpty() && !unit.isEmpty()) || (standing.isEmpty() && !state.isEmpty())) {
      throw new Refused(ProblemType.NOT_FOUND_HERE);
    }
    List<Kiosk> there =
        wanted
            .map(chosen -> all.stream().filter(kiosk -> isBelow(kiosk, chosen)).toList())
            .orElse(all);
    Moments moments = new Moments(clock.instant(), language);
    return new KiosksPage(
        choices(places, wanted, language),
        choices(standing, language),
        concerns.list(there, moments),
        counts(Kiosk.State.values(), Kiosk.State::code, Kiosk::state, there),
        counts(
            Kiosk.Presence.values(),
            Kiosk.Presence::code,
            kiosk -> kiosk.presenceAt(moments.now()),
            there.stream().filter(kiosk -> kiosk.state() == Kiosk.State.ACTIVE).toList()),
        kiosks.countWaiting(),
        there.stream()
            .filter(kiosk -> standing.isEmpty() || kiosk.state() == standing.get())
            .map(kiosk -> row(kiosk, moments))
            .toList(),
        there.isEmpty());
  }

  /**
   * Those that are in use first, each group by place.
   *
   * @throws Refused {@code not-found} for those who look after none
   */
  List<Kiosk> managed(StaffMember member) {
    if (!gate.allowsSome(member, Permission.MANAGE_KIOSKS)) {
      throw new Refused(ProblemType.NOT_FOUND_HERE);
    }
    return kiosks.list().stream()
        .filter(kiosk -> gate.allows(member, Permission.MANAGE_KIOSKS, unit(kiosk)))
        .sorted(
            Comparator.comparing(Kiosk::state)
                .thenComparing(KiosksPages::unit)
                .thenComparing(kiosk -> kiosk.assignment().place().counter())
                .thenComparing(Kiosk::number))
        .toList();
  }

  private static int unit(Kiosk kiosk) {
    return kiosk.assignment().place().unit();
  }

  /** The units that have kiosks, and those above them that this member may name. */
  private List<Unit> places(StaffMember member, List<Kiosk> all) {
    List<Integer> standing = all.stream().map(KiosksPages::unit).distinct().toList();
    return units.list().stream()
        .filter(unit -> gate.allows(member, Permission.MANAGE_KIOSKS, unit.number()))
        .filter(unit -> standing.stream().anyMatch(below(unit)::contains))
        .toList();
  }

  private Set<Integer> below(Unit unit) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), Bucket.ZONE);
    return units.subtree(unit.number(), EdgeType.ADMINISTRATIVE, today);
  }

  private boolean isBelow(Kiosk kiosk, Unit unit) {
    return below(unit).contains(unit(kiosk));
  }

  private static List<PlaceForm.Choice> choices(
      List<Unit> places, Optional<Unit> wanted, Language language) {
    List<PlaceForm.Choice> choices = new ArrayList<>();
    String everywhere = Texts.get(language, "kiosk.list.everywhere");
    choices.add(new PlaceForm.Choice("", everywhere, wanted.isEmpty()));
    for (Unit unit : places) {
      boolean chosen = wanted.filter(unit::equals).isPresent();
      choices.add(new PlaceForm.Choice(Integer.toString(unit.number()), unit.name(), chosen));
    }
    return choices;
  }

  private static List<PlaceForm.Choice> choices(Optional<Kiosk.State> wanted, Language language) {
    List<PlaceForm.Choice> choices = new ArrayList<>();
    String any = Texts.get(language, "kiosk.list.any-state");
    choices.add(new PlaceForm.Choice("", any, wanted.isEmpty()));
    for (Kiosk.State state : Kiosk.State.values()) {
      String text = Texts.get(language, "kiosk.state." + state.code());
      boolean chosen = wanted.filter(state::equals).isPresent();
      choices.add(new PlaceForm.Choice(state.code(), text, chosen));
    }
    return choices;
  }

  private static <T> List<KiosksPage.Count> counts(
      T[] sorts, Function<T, String> code, Function<Kiosk, T> sort, List<Kiosk> kiosks) {
    return Stream.of(sorts)
        .map(
            one ->
                new KiosksPage.Count(
                    code.apply(one),
                    (int) kiosks.stream().filter(kiosk -> sort.apply(kiosk) == one).count()))
        .filter(count -> count.kiosks() > 0)
        .toList();
  }

  private KiosksPage.Row row(Kiosk kiosk, Moments moments) {
    Place place = kiosk.assignment().place();
    return new KiosksPage.Row(
        url(kiosk.number()),
        units.get(place.unit()).name(),
        place.counter(),
        kiosk.state().code(),
        KioskPages.presence(kiosk, moments.now()),
        kiosk.findContact().map(contact -> moments.moment(contact.seenAt())).orElse(null),
        kiosk
            .findContact()
            .filter(contact -> contact.appVersion() != null)
            .map(Contact::waiting)
            .orElse(null));
  }

  static String url(int number) {
    return PATH + "/" + number;
  }
}

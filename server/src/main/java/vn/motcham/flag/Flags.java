package vn.motcham.flag;

import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import vn.motcham.database.Trip;

/** Decides which responses are flagged. */
@Singleton
public final class Flags {
  private final UsualPaces usualPaces;
  private final FlagSettings settings;
  private final Rules rules;
  private final Followed followed;
  private final InstantSource clock;

  Flags(UsualPaces usualPaces, FlagSettings settings, InstantSource clock) {
    this.usualPaces = usualPaces;
    this.settings = settings;
    this.rules = new Rules(settings);
    this.followed = new Followed(clock);
    this.clock = clock;
  }

  /**
   * Decides, within the transaction that stores them, what is suspicious about these, and keeps
   * what the next ones are held against.
   *
   * @param trip by which that is kept
   * @return to be handed to {@link #committed} when they are
   */
  public Decided decide(Handle handle, Trip trip, List<Sitting> sittings) {
    if (sittings.isEmpty()) {
      return new Decided(List.of(), Map.of());
    }
    PaceTables tables = new PaceTables(handle, trip);
    SortedMap<Integer, KioskWatch> watches = watches(tables, sittings);
    Map<Integer, UsualPace> usual =
        usualPaces.of(handle, sittings.stream().map(Sitting::unit).collect(Collectors.toSet()));
    Map<Sitting, Set<Flag>> decided = new IdentityHashMap<>();
    sittings.stream()
        .sorted(Comparator.comparingInt(sitting -> sitting.session().seq()))
        .forEach(
            sitting -> {
              KioskWatch watch = Objects.requireNonNull(watches.get(sitting.session().kiosk()));
              UsualPace pace = usual.getOrDefault(sitting.unit(), UsualPace.UNKNOWN);
              decided.put(sitting, watch.see(sitting, pace, rules, settings));
            });
    tables.write(watches, DailyPace.hourOf(clock.instant()));
    return new Decided(
        sittings.stream().map(sitting -> decided.getOrDefault(sitting, Set.of())).toList(),
        watches);
  }

  /** Notes that what was decided stands. */
  public void committed(Decided decided) {
    followed.keep(decided.watches());
  }

  /** The tables are asked of those kiosks alone that are not followed. */
  private SortedMap<Integer, KioskWatch> watches(PaceTables tables, List<Sitting> sittings) {
    SortedMap<Integer, KioskWatch> watches = new TreeMap<>();
    List<Sitting> others = new ArrayList<>();
    sittings.stream()
        .sorted(Comparator.comparingInt(sitting -> sitting.session().seq()))
        .collect(Collectors.groupingBy(sitting -> sitting.session().kiosk()))
        .forEach(
            (kiosk, own) ->
                followed
                    .find(kiosk, own)
                    .ifPresentOrElse(watch -> watches.put(kiosk, watch), () -> others.addAll(own)));
    if (!others.isEmpty()) {
      watches.putAll(tables.read(others));
    }
    return watches;
  }

  /** The thresholds that a rule's sentence names, as they are set now. */
  public Map<String, String> thresholds(Flag flag) {
    return switch (flag) {
      case TOO_QUICK ->
          Map.of(
              "answers", Integer.toString(settings.severalAnswers()),
              "seconds", Double.toString(settings.perAnswer().toMillis() / 1e3));
      case NO_PAUSE ->
          Map.of(
              "same", Integer.toString(settings.samePresses()),
              "any", Integer.toString(settings.presses()),
              "least", Long.toString(settings.leastGap().toSeconds()),
              "seconds", Long.toString(settings.step().toSeconds()));
      case BURST ->
          Map.of(
              "times", Double.toString(settings.burstTimes()),
              "least", Integer.toString(settings.burstLeast()),
              "unknown", Integer.toString(settings.burstUnknown()));
      case ALIKE -> Map.of("cases", Long.toString(Math.round(1 / settings.alikeChance())));
      case AFTER_HOURS ->
          Map.of(
              "minutes", Long.toString(settings.grace().toMinutes()),
              "hours", settings.openHours());
      case CLOCK -> Map.of("minutes", Long.toString(settings.clockAhead().toMinutes()));
      case RUSH -> Map.of();
    };
  }
}

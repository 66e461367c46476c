package vn.motcham.citizen;

import java.time.LocalDate;
import java.util.List;
import vn.motcham.response.Submission;

/**
 * The people of a province that does not exist. What they say on a day depends on the seed, the
 * places and the last day of their story, and on nothing else.
 */
public final class Citizens {
  private static final long DAYS_APART = 1_000_003;

  private final long seed;
  private final List<Place> places;
  private final Remarks remarks;
  private final LocalDate end;
  private final LocalDate keyDay;

  /**
   * @param end the day at which every story has arrived; afterwards it goes on as it is
   * @param keyDay the day whose key remembers these responses
   */
  public Citizens(long seed, List<Place> places, Remarks remarks, LocalDate end, LocalDate keyDay) {
    this.seed = seed;
    this.places = List.copyOf(places);
    this.remarks = remarks;
    this.end = end;
    this.keyDay = keyDay;
  }

  /** All that is said on one day, place by place. */
  public List<Submission> submissionsOn(LocalDate day) {
    return places.stream()
        .filter(place -> place.isOpenOn(day))
        .flatMap(place -> openDay(place, day).submissions().stream())
        .toList();
  }

  private OpenDay openDay(Place place, LocalDate day) {
    long own = (seed + place.unit()) * DAYS_APART + day.toEpochDay();
    LocalDate told = day.isAfter(end) ? day : end;
    return new OpenDay(place, day, told, keyDay, remarks, new Chance(own));
  }
}

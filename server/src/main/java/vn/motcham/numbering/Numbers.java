package vn.motcham.numbering;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import org.jdbi.v3.core.Jdbi;
import vn.motcham.database.Trip;

/** The numbers that have arrived, and those that have not. */
@Singleton
public final class Numbers {
  private final Jdbi jdbi;

  Numbers(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /** Notes these down when the trip is made; again changes nothing. */
  public void mark(Trip trip, Collection<Numbered> arrived) {
    NumberTables.mark(trip, arrived);
  }

  /** Notes these down at once; again changes nothing. */
  public void mark(Collection<Numbered> arrived) {
    if (!arrived.isEmpty()) {
      jdbi.useHandle(
          handle -> {
            Trip trip = new Trip(handle);
            mark(trip, arrived);
            trip.write();
          });
    }
  }

  /** Of every device of which something arrived, in the order of the kiosks and their devices. */
  public List<Numbering> list() {
    return numberings(jdbi.withHandle(handle -> new NumberTables(handle).listArrived()));
  }

  /** Of the devices that stood at one kiosk's place. */
  public List<Numbering> list(int kiosk) {
    return numberings(jdbi.withHandle(handle -> new NumberTables(handle).listArrived(kiosk)));
  }

  private static List<Numbering> numberings(SortedMap<NumberTables.Device, List<Span>> arrived) {
    return arrived.entrySet().stream()
        .map(one -> new Numbering(one.getKey().kiosk(), one.getKey().number(), one.getValue()))
        .toList();
  }
}

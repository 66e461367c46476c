package vn.motcham.demo;

import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.util.function.Consumer;
import vn.motcham.staff.Staff;

/** Fills an empty installation with the invented province. */
@Singleton
@Requires(env = "demo")
public final class Demonstration {
  private final SampleProvince province;
  private final SimulatedYears years;
  private final SampleFleet fleet;
  private final SampleAfternoon afternoon;
  private final SampleRound round;
  private final SampleLetters letters;
  private final SampleReceipts receipts;
  private final Staff staff;

  Demonstration(
      SampleProvince province,
      SimulatedYears years,
      SampleFleet fleet,
      SampleAfternoon afternoon,
      SampleRound round,
      SampleLetters letters,
      SampleReceipts receipts,
      Staff staff) {
    this.province = province;
    this.years = years;
    this.fleet = fleet;
    this.afternoon = afternoon;
    this.round = round;
    this.letters = letters;
    this.receipts = receipts;
    this.staff = staff;
  }

  /**
   * Loads what is not there yet.
   *
   * @param progress hears how far it is
   */
  public void load(Consumer<String> progress) {
    province.refuseToMix();
    province.establish();
    SampleStaff.hire(staff, province);
    fleet.enrol();
    years.load(progress);
    afternoon.load();
    round.load();
    letters.load();
  }

  /** The address of a paper's rating page. */
  public String ratingPage() {
    return receipts.print().getFirst().invitation().url();
  }
}

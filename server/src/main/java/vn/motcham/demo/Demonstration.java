package vn.motcham.demo;

import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.util.function.Consumer;

/** Fills an empty installation with the invented province. */
@Singleton
@Requires(env = "demo")
public final class Demonstration {
  private final SampleProvince province;
  private final SimulatedYears years;
  private final SampleReceipts receipts;

  Demonstration(SampleProvince province, SimulatedYears years, SampleReceipts receipts) {
    this.province = province;
    this.years = years;
    this.receipts = receipts;
  }

  /**
   * Loads what is not there yet.
   *
   * @param progress hears how far it is
   */
  public void load(Consumer<String> progress) {
    province.refuseToMix();
    province.establish();
    years.load(progress);
  }

  /** The address of a paper's rating page. */
  public String ratingPage() {
    return receipts.print().getFirst().invitation().url();
  }
}

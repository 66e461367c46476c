package vn.motcham.report;

import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Property;
import jakarta.inject.Singleton;
import vn.motcham.indicator.Disclosure;
import vn.motcham.indicator.Indicators;
import vn.motcham.indicator.ReportingGrid;

/** How this installation reports: the limit of disclosure, and where its months begin. */
@Factory
final class ReportSettings {
  @Singleton
  Disclosure disclosure(@Property(name = "motcham.disclosure.k", defaultValue = "10") int k) {
    return new Disclosure(k);
  }

  @Singleton
  Indicators indicators(Disclosure disclosure) {
    return new Indicators(disclosure);
  }

  @Singleton
  ReportingGrid grid(
      @Property(name = "motcham.reporting-grid", defaultValue = "calendar") String code) {
    for (ReportingGrid grid : ReportingGrid.values()) {
      if (grid.code().equals(code)) {
        return grid;
      }
    }
    throw new IllegalArgumentException("motcham.reporting-grid is calendar or fifteenth: " + code);
  }
}

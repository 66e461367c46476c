package vn.motcham.load;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import vn.motcham.database.TestDatabase;

/** A furnished installation under measurement. */
final class Bench implements AutoCloseable {
  private final Report report;
  private final Schema schema;
  private final Fleet fleet;
  private final Meter meter;
  private final Ceiling ceiling;
  private final RunningProduct product;

  private Bench(Report report, Schema schema, RunningProduct product, Path home, int kiosks)
      throws Exception {
    this.report = report;
    this.schema = schema;
    this.product = product;
    report.step("pairing %d kiosks".formatted(kiosks));
    this.fleet = new Founding(product, schema).found(home, kiosks);
    this.meter = new Meter(schema, product.pid());
    this.ceiling =
        new Ceiling(schema, fleet.kiosks().getFirst().response(new SplittableRandom()).length());
  }

  /** Starts it on a fresh database: the embedded one, or the one that the environment names. */
  static Bench open(int kiosks, List<String> java) throws Exception {
    Report report = new Report();
    report.step("starting");
    Map<String, String> settings = new HashMap<>(TestDatabase.properties());
    settings.put("motcham.definitions-dir", Founding.definitions().toString());
    // Five hundred kiosks come from one address here.
    settings.put("motcham.limits.pairings", "1000000");
    settings.put("motcham.limits.invitations-per-minute", "1000000");
    settings.put("motcham.limits.writes-per-minute", "1000000");
    settings.put("motcham.flags.open-hours", "MON-SUN 00:00-00:00");
    Path home = Files.createDirectories(Path.of("target/load"));
    RunningProduct product = RunningProduct.start(settings, home, java);
    return new Bench(report, Schema.open(settings), product, home, kiosks);
  }

  Report report() {
    return report;
  }

  Schema schema() {
    return schema;
  }

  Fleet fleet() {
    return fleet;
  }

  Meter meter() {
    return meter;
  }

  Ceiling ceiling() {
    return ceiling;
  }

  RunningProduct product() {
    return product;
  }

  @Override
  public void close() throws SQLException, InterruptedException {
    product.close();
    schema.close();
  }
}

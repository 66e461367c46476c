package vn.motcham.fault;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.micronaut.context.annotation.Property;
import io.micronaut.context.annotation.Requires;
import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.runtime.server.event.ServerStartupEvent;
import jakarta.inject.Singleton;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import vn.motcham.integration.IntegrationKeys;
import vn.motcham.kiosk.Kiosks;
import vn.motcham.kiosk.Place;
import vn.motcham.survey.Channel;
import vn.motcham.survey.Deployment;
import vn.motcham.survey.Stage;
import vn.motcham.survey.Surveys;
import vn.motcham.unit.ImportOutcome;
import vn.motcham.unit.Units;

/**
 * Furnishes the installation that the harness tries, from within and through the product's own
 * doors: a unit for each kiosk, the survey in use, a key for the one-stop software.
 */
@Singleton
@Requires(property = Furnishing.KIOSKS)
final class Furnishing implements ApplicationEventListener<ServerStartupEvent> {
  /** A file with a public key per line, beside which the answers are written. */
  static final String KIOSKS = "fault.kiosks";

  private static final LocalDate OPENED = LocalDate.of(2020, 1, 1);
  private static final String CODES = "test";

  private final Path file;
  private final Units units;
  private final Surveys surveys;
  private final Kiosks kiosks;
  private final IntegrationKeys keys;

  Furnishing(
      @Property(name = KIOSKS) Path file,
      Units units,
      Surveys surveys,
      Kiosks kiosks,
      IntegrationKeys keys) {
    this.file = file;
    this.units = units;
    this.surveys = surveys;
    this.kiosks = kiosks;
    this.keys = keys;
  }

  @Override
  public void onApplicationEvent(ServerStartupEvent event) {
    if (!Files.exists(furnished(file))) {
      furnish();
    }
  }

  private void furnish() {
    try {
      List<String> publicKeys = Files.readAllLines(file);
      importUnits(publicKeys.size());
      deploy();
      List<String> lines = new ArrayList<>();
      lines.add(keys.add("one-stop software", List.of(unit("P"))));
      for (int i = 0; i < publicKeys.size(); i++) {
        lines.add(enrol(Base64.getDecoder().decode(publicKeys.get(i)), unit("P" + i)));
      }
      Path part = file.resolveSibling("furnished.part");
      Files.write(part, lines);
      Files.move(part, furnished(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The integration key, then a line per kiosk: its number, its assignment, its unit. */
  static Path furnished(Path kiosks) {
    return kiosks.resolveSibling("furnished");
  }

  private void importUnits(int count) throws IOException {
    StringBuilder csv =
        new StringBuilder(
            """
            code_system,code,name,kind,opened_on,parent_code
            test,P,Tỉnh thử,"Tỉnh, thành phố",2020-01-01,
            """);
    for (int i = 0; i < count; i++) {
      csv.append("test,P%d,Điểm tiếp nhận %d,Điểm tiếp nhận,2020-01-01,test:P\n".formatted(i, i));
    }
    var outcome =
        units.importFile("units.csv", new ByteArrayInputStream(csv.toString().getBytes(UTF_8)));
    if (outcome instanceof ImportOutcome.Refused refused) {
      throw new IllegalStateException(refused.toString());
    }
  }

  private int unit(String code) {
    return units.findByCode(CODES, code).orElseThrow().number();
  }

  private void deploy() {
    int survey = surveys.find(Sheet.SURVEY, 1).orElseThrow().number();
    for (Channel channel : List.of(Channel.KIOSK, Channel.RECEIPT)) {
      surveys.deploy(Deployment.everywhere(survey, channel, Stage.RESULT, OPENED));
    }
  }

  private String enrol(byte[] key, int unit) {
    return switch (kiosks.enrol(key, new Place(unit, "Quầy 1", Stage.RESULT), null)) {
      case Kiosks.Placed(var kiosk) ->
          "%d %d %d".formatted(kiosk.number(), kiosk.assignment().id(), unit);
      case Kiosks.Refusal(var problem) -> throw new IllegalStateException(problem.toString());
    };
  }
}

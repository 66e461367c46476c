package vn.motcham;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.EnumSource;
import picocli.CommandLine;
import vn.motcham.definition.Definitions;
import vn.motcham.problem.Fault;
import vn.motcham.problem.Language;

/**
 * A directory of files that are wrong in one thing each. All of them are read in one run, as {@code
 * motcham check} does.
 */
class BrokenDefinitionsTest {
  private static final Path BROKEN = broken();
  private static final List<Fault> FAULTS = faults();

  private static Path broken() {
    try {
      return Path.of(
          Objects.requireNonNull(BrokenDefinitionsTest.class.getResource("/broken")).toURI());
    } catch (URISyntaxException e) {
      throw new AssertionError(e);
    }
  }

  private static List<Fault> faults() {
    return switch (new Definitions(BROKEN.toString()).read()) {
      case Definitions.Complete complete -> throw new AssertionError(complete);
      case Definitions.Faulty(var faults) -> faults;
    };
  }

  @ParameterizedTest(name = "{0}:{1} {2}")
  @CsvFileSource(resources = "/broken/expected.csv", numLinesToSkip = 1)
  void eachIsRefusedForItsOneFaultAtItsPlace(String file, String place, String code) {
    assertThat(FAULTS)
        .filteredOn(fault -> fault.place().startsWith(file + ":"))
        .extracting(fault -> fault.place() + " " + fault.type().code())
        .containsExactly(file + ":" + place + " " + code);
  }

  @Test
  void oneRunNamesThemAllAndNothingElse() throws IOException {
    long expected = Files.readAllLines(BROKEN.resolve("expected.csv")).size() - 1;
    System.out.printf("Broken definitions: %d, faults named: %d%n", expected, FAULTS.size());
    assertThat(expected).isGreaterThanOrEqualTo(60);
    assertThat(FAULTS).hasSize((int) expected);
  }

  @ParameterizedTest
  @EnumSource
  void everyFaultIsAWholeSentence(Language language) {
    assertThat(FAULTS)
        .extracting(fault -> Terminal.line(fault, language))
        .allSatisfy(line -> assertThat(line).doesNotContainPattern("\\{[a-z]+}"));
  }

  @Test
  void aFaultIsToldWithItsLineItsPathAndTheWordThatWasMeant() {
    String line = "surveys/condition-on-unknown/1.yaml:23:16";
    Fault fault = FAULTS.stream().filter(one -> one.place().equals(line)).findFirst().orElseThrow();
    assertThat(Terminal.line(fault, Language.EN))
        .isEqualTo(
            line
                + ": sections[0].questions[1].when.question:"
                + " \"overal\" is not known here. Did you mean \"overall\"?");
    assertThat(Terminal.line(fault, Language.VI)).endsWith("Có phải ý là \"overall\"?");
  }

  @Test
  void theCommandSaysSoByItsExitCode() {
    assertThat(check(BROKEN.toString())).isEqualTo(2);
    assertThat(check(BROKEN.resolve("surveys").toString())).as("nothing to check").isEqualTo(2);
    assertThat(check("--language", "fr")).isEqualTo(2);
    assertThat(check()).as("what comes with the product").isZero();
  }

  private static int check(String... arguments) {
    CommandLine command = new CommandLine(new CheckCommand());
    return command.execute(arguments);
  }
}

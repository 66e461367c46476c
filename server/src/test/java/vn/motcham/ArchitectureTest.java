package vn.motcham;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitCallTarget;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/** The house of the design, as the compiled classes have it. */
class ArchitectureTest {
  /** Randomness begins here and is handed on; time begins in Micronaut's own InstantSource. */
  private static final String SOURCES = "vn.motcham.http.Sources";

  private static final List<String> VAGUE =
      List.of("Manager", "Helper", "Util", "Utils", "Impl", "Dto", "Service");

  private static final JavaClasses HOUSE =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("vn.motcham");

  @Test
  void packagesUseExactlyWhatTheMapSays() {
    assertThat(PackageGraph.of(HOUSE).differencesFrom(Agreed.GRAPH)).isEmpty();
  }

  @Test
  void aUseThatTheMapLacksIsFound() {
    assertThat(
            PackageGraph.of(HOUSE)
                .differencesFrom(agreedBut("unit", Set.of("database", "problem"))))
        .containsExactly("unit uses table, which the map does not let it");
  }

  @Test
  void aUseThatTheMapHasTooMuchIsFound() {
    assertThat(PackageGraph.of(HOUSE).differencesFrom(agreedBut("problem", Set.of("unit"))))
        .containsExactly("problem does not use unit (any more), so take it out of the map");
  }

  @Test
  void aPackageThatTheMapDoesNotKnowIsFound() {
    Map<String, Set<String>> uses = new HashMap<>(Agreed.GRAPH.uses());
    uses.remove("secret");
    assertThat(PackageGraph.of(HOUSE).differencesFrom(new PackageGraph(uses)))
        .containsExactly("secret is not in the map; it uses []");
  }

  private static PackageGraph agreedBut(String name, Set<String> used) {
    Map<String, Set<String>> uses = new HashMap<>(Agreed.GRAPH.uses());
    uses.put(name, used);
    return new PackageGraph(uses);
  }

  @Test
  void noTwoPackagesUseEachOther() {
    slices().matching("vn.motcham.(*)..").should().beFreeOfCycles().check(HOUSE);
  }

  @Test
  void theClassesOfTheHouseWereReallyRead() {
    assertThat(HOUSE.size()).isGreaterThan(150);
    assertThat(HOUSE.contain("vn.motcham.Application")).isTrue();
    assertThat(HOUSE.contain("vn.motcham.ArchitectureTest")).isFalse();
  }

  @Test
  void everyPackageIsNullMarked() {
    assertThat(HOUSE.stream().map(JavaClass::getPackage).collect(toSet()))
        .allSatisfy(
            house ->
                assertThat(house.isAnnotatedWith(NullMarked.class)).as(house.getName()).isTrue());
  }

  @Test
  void noClassHasAVagueName() {
    assertThat(written())
        .extracting(JavaClass::getSimpleName)
        .noneMatch(name -> VAGUE.stream().anyMatch(name::endsWith));
  }

  @Test
  void timeAndRandomnessArePassedIn() {
    SOURCELESS.check(HOUSE);
  }

  @Test
  void aClockReadInPassingIsFound() {
    JavaClasses impatient = new ClassFileImporter().importClasses(Impatient.class);
    assertThat(SOURCELESS.evaluate(impatient).getFailureReport().getDetails()).hasSize(4);
  }

  /** What nobody may write. */
  private record Impatient(Instant now, long millis, int die, UUID id) {
    @SuppressWarnings("unused")
    static Impatient roll() {
      return new Impatient(
          InstantSource.system().instant(),
          System.currentTimeMillis(),
          new Random().nextInt(6),
          UUID.randomUUID());
    }
  }

  private static final ArchRule SOURCELESS =
      noClasses()
          .that(not(describe("are " + SOURCES, type -> type.getName().equals(SOURCES))))
          .should()
          .callCodeUnitWhere(
              describe(
                  "it makes time or randomness",
                  call -> makesTime(call.getTarget()) || makesRandomness(call.getTarget())));

  private static boolean makesTime(CodeUnitCallTarget target) {
    String owner = target.getOwner().getName();
    String name = target.getName();
    return switch (owner) {
      case "java.lang.System" -> name.equals("currentTimeMillis");
      case "java.time.InstantSource" -> name.equals("system");
      default ->
          target.getOwner().isEquivalentTo(Clock.class) && name.startsWith("system")
              || owner.startsWith("java.time.") && name.equals("now")
              || owner.equals("java.util.Date")
                  && name.equals("<init>")
                  && target.getRawParameterTypes().isEmpty();
    };
  }

  private static boolean makesRandomness(CodeUnitCallTarget target) {
    JavaClass owner = target.getOwner();
    return switch (target.getName()) {
      case "<init>" ->
          owner.isEquivalentTo(Random.class) || owner.isEquivalentTo(SecureRandom.class);
      case "random" -> owner.isEquivalentTo(Math.class);
      case "randomUUID" -> owner.isEquivalentTo(UUID.class);
      case "current" -> owner.isEquivalentTo(ThreadLocalRandom.class);
      default -> owner.isEquivalentTo(SecureRandom.class) && target.getName().startsWith("get");
    };
  }

  @Test
  void theArithmeticNeedsNothingButTheLanguageAndRecords() {
    noClasses()
        .that(resideInAPackage("vn.motcham.indicator"))
        .should()
        .dependOnClassesThat(not(LANGUAGE.or(VALUES)))
        .check(HOUSE);
  }

  private static final DescribedPredicate<JavaClass> LANGUAGE =
      resideInAnyPackage("java.lang..", "java.math", "java.time..", "java.util..", "org.jspecify..")
          .or(resideInAPackage("vn.motcham.indicator"));

  private static final DescribedPredicate<JavaClass> VALUES =
      describe(
          "records, enums and sealed types",
          type -> type.isRecord() || type.isEnum() || type.reflect().isSealed());

  @Test
  void mostTypesStayInTheirPackage() {
    List<JavaClass> types = written();
    long shown = types.stream().filter(t -> t.getModifiers().contains(JavaModifier.PUBLIC)).count();
    System.out.printf(
        "Public types: %d of %d (%d %%)%n", shown, types.size(), shown * 100 / types.size());
    assertThat(shown * 100).isLessThan(types.size() * 60L);
  }

  /** The top-level types that somebody wrote; the framework's generated ones have a dollar sign. */
  private static List<JavaClass> written() {
    return HOUSE.stream()
        .filter(type -> !type.getName().contains("$"))
        .filter(type -> !type.getSimpleName().equals("package-info"))
        .toList();
  }
}

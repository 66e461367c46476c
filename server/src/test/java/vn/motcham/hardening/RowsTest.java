package vn.motcham.hardening;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Every row of {@code rows.txt} has a test that says so by {@link Row}. */
class RowsTest {
  /** Number to what it is. */
  private static Map<Integer, String> rows() {
    try (var file = Objects.requireNonNull(RowsTest.class.getResourceAsStream("rows.txt"))) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .map(line -> line.split("\t", 2))
          .collect(
              Collectors.toMap(
                  row -> Integer.valueOf(row[0]), row -> row[1], (a, _) -> a, TreeMap::new));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void everyRowHasItsTest() {
    TreeSet<Integer> covered = new TreeSet<>();
    new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.ONLY_INCLUDE_TESTS)
            .importPackages("vn.motcham")
            .stream()
            .flatMap(type -> type.getMethods().stream())
            .filter(method -> method.isAnnotatedWith(Row.class))
            .map(JavaMethod::reflect)
            .forEach(
                method -> {
                  for (int row : method.getAnnotation(Row.class).value()) {
                    covered.add(row);
                  }
                });
    assertThat(covered).isEqualTo(new TreeSet<>(rows().keySet()));
  }
}

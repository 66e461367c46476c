package vn.motcham.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Definitions with a second version of the counter rating that is still written on. */
final class Drafts {
  private static final Path SHIPPED = Path.of("..", "survey-definitions", "surveys");

  private Drafts() {}

  /** A new directory with them; nothing in it is published but the counter rating's version 1. */
  static Path write() {
    try {
      Path directory = Files.createTempDirectory("drafts");
      Path rating = copy(directory, "counter-rating");
      Files.writeString(
          rating.resolve("2.yaml"), second(Files.readString(rating.resolve("1.yaml"))));
      history(
          rating,
          "  - {version: 1, state: published, since: 2026-10-01}\n  - {version: 2, state: draft}\n");
      history(copy(directory, "sipas-2022"), "  - {version: 1, state: draft}\n");
      history(copy(directory, "qd-2640"), "  - {version: 1, state: draft}\n");
      return directory;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path copy(Path directory, String survey) throws IOException {
    Path folder = Files.createDirectories(directory.resolve("surveys").resolve(survey));
    Files.copy(SHIPPED.resolve(survey).resolve("1.yaml"), folder.resolve("1.yaml"));
    return folder;
  }

  private static void history(Path folder, String versions) throws IOException {
    Files.writeString(folder.resolve("history.yaml"), "versions:\n" + versions);
  }

  private static String second(String first) {
    return first
            .replace("version: 1\n", "version: 2\n")
            .replace("languages: [vi, en]\n", "languages: [vi, en]\nfurther-languages: [km]\n")
            .replace("{vi: Hài lòng, en: Satisfied}", "{vi: Hài lòng, en: Satisfied, km: ពេញចិត្ត}")
            .replace("có thái độ giao tiếp lịch sự.", "có thái độ giao tiếp lịch sự, đúng mực.")
            .replace("id: bodies", "id: places")
        + """
        follows:
          - survey: counter-rating
            version: 1
            questions: {overall: overall, reasons: reasons, politeness: politeness, guidance: guidance, time-limit: time-limit, contacts: contacts, comment: comment}
            indicators:
              - {indicator: satisfaction, was: satisfaction}
        """;
  }
}

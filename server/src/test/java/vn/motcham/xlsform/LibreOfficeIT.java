package vn.motcham.xlsform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.motcham.survey.SurveyDefinition;

/** LibreOffice opens the forms and finds in them what we wrote, where there is a LibreOffice. */
class LibreOfficeIT {
  private static final int SECONDS = 300;

  @TempDir Path directory;

  @Test
  void everyFormIsTheSameAfterLibreOfficeHasSavedIt() throws Exception {
    assumeThat(hasLibreOffice()).as("there is no soffice on the PATH").isTrue();
    List<XlsForm> forms =
        Stream.concat(Samples.shipped().stream(), Stream.of(Samples.everyFeature()))
            .map(LibreOfficeIT::form)
            .toList();
    saveAgain(forms);
    for (XlsForm form : forms) {
      byte[] saved = Files.readAllBytes(directory.resolve("saved").resolve(form.fileName()));
      assertThat(ReadForm.of(saved)).as(form.fileName()).isEqualTo(ReadForm.of(form.workbook()));
    }
  }

  private static XlsForm form(SurveyDefinition definition) {
    return XlsForm.of(definition.survey(), definition.contentHash(), definition.state());
  }

  private static boolean hasLibreOffice() {
    String path = String.valueOf(System.getenv("PATH"));
    return Pattern.compile(File.pathSeparator, Pattern.LITERAL)
        .splitAsStream(path)
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, "soffice")));
  }

  private void saveAgain(List<XlsForm> forms) throws IOException, InterruptedException {
    ProcessBuilder soffice =
        new ProcessBuilder(
            "soffice",
            "-env:UserInstallation=" + directory.resolve("profile").toUri(),
            "--headless",
            "--convert-to",
            "xlsx",
            "--outdir",
            directory.resolve("saved").toString());
    for (XlsForm form : forms) {
      Path file = directory.resolve(form.fileName());
      Files.write(file, form.workbook());
      soffice.command().add(file.toString());
    }
    Process process =
        soffice.redirectErrorStream(true).redirectOutput(new File("/dev/null")).start();
    assertThat(process.waitFor(SECONDS, TimeUnit.SECONDS)).isTrue();
  }
}

package vn.motcham;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ProgressBarTest {
  private final ByteArrayOutputStream written = new ByteArrayOutputStream();

  private String told(boolean terminal, int all) {
    ProgressBar bar =
        new ProgressBar(new PrintStream(written, true, StandardCharsets.UTF_8), terminal);
    for (int done = 0; done <= all; done++) {
      bar.tell(done, all);
    }
    return written.toString(StandardCharsets.UTF_8);
  }

  @Test
  void onATerminalABarGrowsInOneLine() {
    String told = told(true, 1_000);
    assertThat(told.lines().filter(line -> !line.isEmpty()).toList().getLast())
        .endsWith("[" + "#".repeat(40) + "] 100 %");
    assertThat(told.chars().filter(c -> c == '\n').count()).isEqualTo(1);
  }

  @Test
  void elsewhereEachTenthHasALine() {
    assertThat(told(false, 1_000).lines())
        .hasSize(11)
        .startsWith("  0 %", " 10 %")
        .endsWith("100 %");
  }

  @Test
  void nothingToDoIsDone() {
    assertThat(told(false, 0).lines()).containsExactly("100 %");
  }
}

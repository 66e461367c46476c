package vn.motcham.response;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DayKeysTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 10, 1);
  private static final Instant NOON = TODAY.atTime(12, 0).atZone(Bucket.ZONE).toInstant();

  @TempDir Path directory;
  private Instant now = NOON;

  @Test
  void eachDayHasAKeyOfItsOwn() {
    DayKeys keys = server();
    assertThat(mark(keys, TODAY)).isEqualTo(mark(keys, TODAY));
    assertThat(mark(keys, TODAY)).isNotEqualTo(mark(keys, TODAY.minusDays(1)));
  }

  @Test
  void serversThatShareTheDirectoryShareTheKeys() throws Exception {
    List<DayKeys> servers = List.of(server(), server(), server(), server());
    try (var threads = Executors.newFixedThreadPool(4)) {
      var marks = threads.invokeAll(servers.stream().map(s -> callable(s)).toList());
      for (var mark : marks) {
        assertThat(mark.get()).isEqualTo(mark(server(), TODAY));
      }
    }
    assertThat(files()).hasSize(1);
  }

  @Test
  void aKeyIsReadableByItsOwnerAlone() throws IOException {
    mark(server(), TODAY);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(files().getFirst())))
        .isEqualTo("rw-------");
  }

  @Test
  void aDayOutOfReachHasNoKey() {
    assertThat(server().find(TODAY.minusDays(91))).isEmpty();
    assertThat(server().find(TODAY.plusDays(2))).isEmpty();
    assertThat(server().find(TODAY.minusDays(90))).isPresent();
    assertThat(server().find(TODAY.plusDays(1))).isPresent();
  }

  @Test
  void aDestroyedKeyIsNeverMadeAnew() throws IOException {
    DayKeys keys = server();
    mark(keys, TODAY);
    mark(keys, TODAY.plusDays(1));
    now = NOON.plusSeconds(90 * 86_400);
    assertThat(keys.destroyOld()).isZero();
    assertThat(keys.find(TODAY)).isPresent();

    now = NOON.plusSeconds(91 * 86_400);
    assertThat(keys.destroyOld()).isEqualTo(1);
    assertThat(files())
        .extracting(f -> f.getFileName().toString())
        .containsExactly("2026-10-02.key");
    assertThat(keys.find(TODAY)).isEmpty();
    assertThat(server().find(TODAY)).isEmpty();
    assertThat(files()).hasSize(1);
  }

  @Test
  void whatIsNoKeyIsLeftAlone() throws IOException {
    mark(server(), TODAY);
    Path other = files().getFirst().resolveSibling("notes.key");
    Files.writeString(other, "not ours");
    now = NOON.plusSeconds(200L * 86_400);
    server().destroyOld();
    assertThat(files()).containsExactly(other);
  }

  @Test
  void theDayBeginsAtMidnightInVietnam() {
    now = Instant.parse("2026-10-01T16:59:59Z");
    assertThat(server().find(TODAY.plusDays(2))).isEmpty();
    now = Instant.parse("2026-10-01T17:00:00Z");
    assertThat(server().find(TODAY.plusDays(2))).isPresent();
  }

  private Callable<String> callable(DayKeys keys) {
    return () -> mark(keys, TODAY);
  }

  private DayKeys server() {
    return new DayKeys(directory, new SecureRandom(), () -> now);
  }

  private static String mark(DayKeys keys, LocalDate day) {
    return HexFormat.of().formatHex(keys.find(day).orElseThrow().ofId("0".repeat(32)));
  }

  private List<Path> files() throws IOException {
    try (var files = Files.walk(directory)) {
      return files.filter(Files::isRegularFile).sorted().toList();
    }
  }
}

package vn.motcham.daykey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.motcham.calendar.Days;
import vn.motcham.problem.Unavailable;

class DayKeysTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 10, 1);
  private static final Instant NOON = TODAY.atTime(12, 0).atZone(Days.ZONE).toInstant();

  @TempDir Path directory;
  @TempDir Path elsewhere;
  @TempDir Path backup;
  private final NotedInMemory register = new NotedInMemory();
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
    assertThat(keys.destroyOld()).isEmpty();
    assertThat(keys.find(TODAY)).isPresent();

    now = NOON.plusSeconds(91 * 86_400);
    assertThat(keys.destroyOld()).containsExactly(TODAY);
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

  @Test
  void aServerWithAnotherKeyForTheDayTakesNothing() {
    mark(server(), TODAY);
    DayKeys alone = server(elsewhere);
    assertThatThrownBy(() -> alone.find(TODAY)).isInstanceOf(Unavailable.class);
  }

  @Test
  void aLostKeyIsNotReplacedUntilSomebodyGivesItUp() throws IOException {
    mark(server(), TODAY);
    Files.delete(files().getFirst());
    DayKeys keys = server();
    assertThatThrownBy(() -> keys.find(TODAY)).isInstanceOf(Unavailable.class);
    assertThat(files()).isEmpty();
    assertThat(keys.giveUp(TODAY)).isTrue();
    assertThat(keys.giveUp(TODAY)).isFalse();
    assertThat(keys.find(TODAY)).isEmpty();
  }

  @Test
  void keysAreMadeAheadBackedUpAndDestroyedInBothPlaces() throws IOException {
    DayKeys keys = server();
    keys.lookAfter();
    assertThat(backup.resolve("days"))
        .isDirectoryContaining("glob:**/2026-10-01.key")
        .isDirectoryContaining("glob:**/2026-10-02.key");
    Files.copy(backup.resolve("days/2026-10-01.key"), elsewhere.resolve("restored"));
    assertThat(files().getFirst()).hasSameBinaryContentAs(elsewhere.resolve("restored"));
    now = NOON.plusSeconds(91 * 86_400);
    keys.lookAfter();
    assertThat(backup.resolve("days/2026-10-01.key")).doesNotExist();
    assertThat(register.find(TODAY).orElseThrow().destroyed()).isTrue();
  }

  @Test
  void aClockThatLeapsAYearAheadCostsNoKey() {
    DayKeys keys = server();
    keys.lookAfter();
    String before = mark(keys, TODAY);
    register.leapt = true;
    now = NOON.plusSeconds(365L * 86_400);
    keys.lookAfter();
    now = NOON;
    assertThat(mark(keys, TODAY)).isEqualTo(before);
    assertThat(mark(server(), TODAY)).isEqualTo(before);
    assertThat(server().getToday().day()).isEqualTo(TODAY);
  }

  /** The register of one database, without the database. */
  private static final class NotedInMemory implements DayKeys.Register {
    private boolean leapt;
    private final Map<LocalDate, DayKeys.Entry> entries = new ConcurrentHashMap<>();

    @Override
    public byte[] note(LocalDate day, byte[] fingerprint) {
      entries.putIfAbsent(day, new DayKeys.Entry(fingerprint, false));
      return entries.get(day).fingerprint();
    }

    @Override
    public Optional<DayKeys.Entry> find(LocalDate day) {
      return Optional.ofNullable(entries.get(day));
    }

    @Override
    public boolean hasLeapt() {
      return leapt;
    }

    @Override
    public void destroyed(LocalDate before, LocalDate today) {
      entries.replaceAll(
          (day, entry) ->
              new DayKeys.Entry(entry.fingerprint(), entry.destroyed() || day.isBefore(before)));
    }

    @Override
    public boolean giveUp(LocalDate day, LocalDate today) {
      DayKeys.Entry entry = entries.get(day);
      if (entry == null || entry.destroyed()) {
        return false;
      }
      entries.put(day, new DayKeys.Entry(entry.fingerprint(), true));
      return true;
    }
  }

  private Callable<String> callable(DayKeys keys) {
    return () -> mark(keys, TODAY);
  }

  private DayKeys server() {
    return server(directory);
  }

  private DayKeys server(Path keys) {
    return new DayKeys(new DayKeyFiles(keys, backup, new SecureRandom()), register, () -> now);
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

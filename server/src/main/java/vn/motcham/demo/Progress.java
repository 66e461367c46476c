package vn.motcham.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.function.Consumer;

/** Tells how far a load is, in one line, at most every second. */
final class Progress {
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
  private static final Duration PAUSE = Duration.ofSeconds(1);

  private final Consumer<String> say;
  private final InstantSource clock;
  private final LocalDate first;
  private final long days;
  private final Instant begun;
  private Instant said;
  private int loaded;

  Progress(Consumer<String> say, InstantSource clock, Simulation simulation, LocalDate today) {
    this.say = say;
    this.clock = clock;
    this.first = simulation.nextDay();
    this.days = ChronoUnit.DAYS.between(first, today);
    this.begun = clock.instant();
    this.said = begun;
    say.accept(
        simulation.hasBegun()
            ? "  Nạp tiếp phiếu mô phỏng từ ngày " + DAY.format(first) + " …"
            : "  Nạp phiếu mô phỏng, chỉ một lần, chừng nửa phút …");
  }

  void loaded(LocalDate day, int responses) {
    loaded += responses;
    if (isDue()) {
      long done = ChronoUnit.DAYS.between(first, day) + 1;
      say.accept("  %3d %%   %s   %d phiếu".formatted(done * 100 / days, DAY.format(day), loaded));
    }
  }

  void counting() {
    say.accept("  Tổng hợp số liệu …");
  }

  void done() {
    Duration took = Duration.between(begun, clock.instant());
    say.accept("  Xong: %d phiếu trong %d giây.".formatted(loaded, took.toSeconds()));
  }

  private boolean isDue() {
    Instant now = clock.instant();
    if (Duration.between(said, now).compareTo(PAUSE) < 0) {
      return false;
    }
    said = now;
    return true;
  }
}

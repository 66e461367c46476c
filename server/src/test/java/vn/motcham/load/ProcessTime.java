package vn.motcham.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;

/** The processor time of other processes, as Linux tells it. */
final class ProcessTime {
  /** Linux counts in hundredths of a second, whatever the kernel's own tick. */
  private static final double MILLIS_PER_TICK = 10;

  private static final String LISTENING = "0A";

  private ProcessTime() {}

  /** Milliseconds of processor time, in user and system mode, since the process began. */
  static double millis(long pid) {
    try {
      String stat = Files.readString(Path.of("/proc/" + pid + "/stat"));
      List<String> fields = List.of(stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1));
      return (Long.parseLong(fields.get(11)) + Long.parseLong(fields.get(12))) * MILLIS_PER_TICK;
    } catch (IOException e) {
      throw new UncheckedIOException("process " + pid, e);
    }
  }

  /** Which process of this machine listens at a port; none for one on another machine. */
  static OptionalLong listeningAt(int port) {
    Optional<String> socket =
        socket(port, "/proc/net/tcp").or(() -> socket(port, "/proc/net/tcp6"));
    return socket.isEmpty() ? OptionalLong.empty() : owner("socket:[" + socket.get() + "]");
  }

  private static Optional<String> socket(int port, String table) {
    String end = String.format(Locale.ROOT, ":%04X", port);
    try {
      return Files.readAllLines(Path.of(table)).stream()
          .skip(1)
          .map(line -> List.of(line.strip().split("\\s+", -1)))
          .filter(row -> row.get(1).endsWith(end) && row.get(3).equals(LISTENING))
          .map(row -> row.get(9))
          .findFirst();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static OptionalLong owner(String socket) {
    return ProcessHandle.allProcesses()
        .mapToLong(ProcessHandle::pid)
        .filter(pid -> holds(pid, socket))
        .findFirst();
  }

  private static boolean holds(long pid, String socket) {
    try (DirectoryStream<Path> open = Files.newDirectoryStream(Path.of("/proc/" + pid + "/fd"))) {
      for (Path file : open) {
        if (Files.isSymbolicLink(file) && Files.readSymbolicLink(file).toString().equals(socket)) {
          return true;
        }
      }
      return false;
    } catch (IOException e) {
      // Somebody else's process, or one that has just ended.
      return false;
    }
  }
}

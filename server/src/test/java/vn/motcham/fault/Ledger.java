package vn.motcham.fault;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * What happened outside the server, line by line in a file that is on the disk before anything else
 * goes on: {@code sent id hash time unit bucket day token rows content}, {@code ack id outcome
 * time}, {@code unknown id time}, {@code again id time}; a tab between the words.
 */
final class Ledger implements AutoCloseable {
  private final Path file;
  private final FileChannel channel;
  private final Set<String> known = ConcurrentHashMap.newKeySet();

  Ledger(Path file) {
    this.file = file;
    try {
      this.channel =
          FileChannel.open(
              file,
              StandardOpenOption.CREATE,
              StandardOpenOption.TRUNCATE_EXISTING,
              StandardOpenOption.WRITE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Path file() {
    return file;
  }

  synchronized void sent(Collection<Sheet> sheets) {
    write(
        sheets.stream()
            .map(sheet -> known.add(sheet.id()) ? first(sheet) : again(sheet))
            .collect(Collectors.joining()));
  }

  private static String again(Sheet sheet) {
    return String.join("\t", "again", sheet.id(), time()) + "\n";
  }

  private static String first(Sheet sheet) {
    String content = sheet.content();
    return String.join(
            "\t",
            "sent",
            sheet.id(),
            Hash.sha256(content),
            time(),
            Integer.toString(sheet.unit()),
            Integer.toString(sheet.bucket()),
            sheet.day(),
            sheet.token(),
            sheet.rows(),
            content)
        + "\n";
  }

  /**
   * @param outcomes by id
   */
  void ack(Map<String, String> outcomes) {
    StringBuilder lines = new StringBuilder();
    outcomes.forEach(
        (id, outcome) -> lines.append(String.join("\t", "ack", id, outcome, time())).append('\n'));
    write(lines.toString());
  }

  void unknown(Collection<Sheet> sheets) {
    write(
        sheets.stream()
            .map(sheet -> String.join("\t", "unknown", sheet.id(), time()) + "\n")
            .collect(Collectors.joining()));
  }

  private static String time() {
    return Long.toString(System.currentTimeMillis());
  }

  private synchronized void write(String lines) {
    if (lines.isEmpty()) {
      return;
    }
    try {
      ByteBuffer bytes = ByteBuffer.wrap(lines.getBytes(UTF_8));
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
      channel.force(false);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

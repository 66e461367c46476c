package vn.motcham.invitation;

import io.micronaut.context.annotation.Property;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.motcham.secret.KeyFile;

/**
 * The keys that make tokens, a numbered file each. The highest number makes new tokens, all of them
 * are believed: a key is replaced by adding one, and papers printed before stay valid. Lose them,
 * and no printed paper opens any more: back them up.
 */
@Singleton
final class TokenKeys {
  private static final int FIRST = 1;
  private static final int LAST = 255;
  private static final Pattern NAME = Pattern.compile("([1-9][0-9]{0,2})\\.key");

  private final Path directory;
  private final SecureRandom random;
  private final Map<Integer, byte[]> read = new ConcurrentHashMap<>();

  TokenKeys(
      @Property(name = "motcham.keys-dir", defaultValue = "data/keys") Path keysDirectory,
      SecureRandom random) {
    this.directory = keysDirectory.resolve("tokens");
    this.random = random;
  }

  /** The number of the key that makes tokens now. */
  int current() {
    return highest().orElse(FIRST);
  }

  private OptionalInt highest() {
    try (Stream<Path> files = Files.list(directory)) {
      return files
          .map(file -> NAME.matcher(file.getFileName().toString()))
          .filter(Matcher::matches)
          .mapToInt(name -> Integer.parseInt(name.group(1)))
          .filter(number -> number <= LAST)
          .max();
    } catch (NoSuchFileException e) {
      return OptionalInt.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Makes a key that makes all tokens from now on, and returns its number; none when there are no
   * numbers left.
   *
   * @param least the lowest number it may have
   */
  OptionalInt renew(int least) {
    int number = Math.max(highest().orElse(FIRST - 1) + 1, least);
    if (number > LAST) {
      return OptionalInt.empty();
    }
    get(number);
    return OptionalInt.of(number);
  }

  /** A key; the first one is made when it is asked for. */
  byte[] get(int number) {
    return read.computeIfAbsent(number, n -> KeyFile.readOrMake(file(n), random));
  }

  Optional<byte[]> find(int number) {
    if (read.containsKey(number) || (number >= FIRST && Files.exists(file(number)))) {
      return Optional.of(get(number));
    }
    return Optional.empty();
  }

  private Path file(int number) {
    return directory.resolve(number + ".key");
  }
}

package vn.motcham.invitation;

import io.micronaut.context.annotation.Property;
import jakarta.inject.Singleton;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
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
    return IntStream.rangeClosed(FIRST, LAST)
        .map(i -> LAST + FIRST - i)
        .filter(number -> Files.exists(file(number)))
        .findFirst()
        .orElse(FIRST);
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

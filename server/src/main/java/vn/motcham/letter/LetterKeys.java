package vn.motcham.letter;

import io.micronaut.context.annotation.Property;
import jakarta.inject.Singleton;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.motcham.secret.KeyFile;

/**
 * The secret of letters, as long as it is the one that they were written under. A new one is made
 * where there is no letter yet, never in place of one that was lost: letters under two keys would
 * be found by neither.
 */
@Singleton
final class LetterKeys {
  private static final Logger LOG = LoggerFactory.getLogger(LetterKeys.class);

  /** One that was altered opens under no key; of so many one does, if it is the right key. */
  private static final int TRIED = 20;

  private final Jdbi jdbi;
  private final Path file;
  private final SecureRandom random;
  private final AtomicBoolean told = new AtomicBoolean();
  private volatile @Nullable LetterKey known;

  LetterKeys(
      Jdbi jdbi,
      @Property(name = "motcham.keys-dir", defaultValue = "data/keys") Path keysDirectory,
      SecureRandom random) {
    this.jdbi = jdbi;
    this.file = keysDirectory.resolve("letters").resolve("letters.key");
    this.random = random;
  }

  /** Empty as long as the letters can't be opened; a key that is put back is taken up at once. */
  Optional<LetterKey> find() {
    LetterKey key = known;
    if (key != null) {
      return Optional.of(key);
    }
    Optional<LetterKey> found = read();
    known = found.orElse(null);
    if (found.isEmpty() && told.compareAndSet(false, true)) {
      LOG.error(
          "No letter can be opened: {} is missing, or not the key that they were written under."
              + " Put it back from its backup; letters are kept, and none is taken in until then",
          file);
    }
    return found;
  }

  private Optional<LetterKey> read() {
    List<byte[]> letters =
        jdbi.withHandle(
            handle ->
                handle
                    .createQuery("SELECT encrypted FROM letter LIMIT :tried")
                    .bind("tried", TRIED)
                    .mapTo(byte[].class)
                    .list());
    if (!letters.isEmpty() && !Files.exists(file)) {
      return Optional.empty();
    }
    try {
      LetterKey key = new LetterKey(KeyFile.readOrMake(file, random));
      boolean opens =
          letters.isEmpty() || letters.stream().anyMatch(one -> key.decrypt(one).isPresent());
      return opens ? Optional.of(key) : Optional.empty();
    } catch (IllegalStateException | UncheckedIOException e) {
      return Optional.empty();
    }
  }
}

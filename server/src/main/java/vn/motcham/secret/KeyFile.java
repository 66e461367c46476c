package vn.motcham.secret;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A secret, mostly of 32 bytes, in a file that its owner alone can read. */
public final class KeyFile {
  private static final int BYTES = 32;
  private static final String SUFFIX = ".key";
  private static final Pattern NUMBERED = Pattern.compile("([1-9][0-9]{0,4})\\" + SUFFIX);

  private KeyFile() {}

  /** Where the key of this number lies, in a directory of keys that are replaced by adding one. */
  public static Path of(Path directory, int number) {
    return directory.resolve(number + SUFFIX);
  }

  /** The numbers of the keys that lie in a directory; none where there is no such directory. */
  public static List<Integer> numbers(Path directory) {
    if (!Files.isDirectory(directory)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(directory)) {
      return files
          .map(file -> NUMBERED.matcher(file.getFileName().toString()))
          .filter(Matcher::matches)
          .map(name -> Integer.valueOf(name.group(1)))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The secret; made now if there is none. Servers that share the directory agree on one. */
  public static byte[] readOrMake(Path file, SecureRandom random) {
    byte[] key = readOrMake(file, () -> drawn(random));
    if (key.length != BYTES) {
      throw new IllegalStateException(file + " is no key");
    }
    return key;
  }

  private static byte[] drawn(SecureRandom random) {
    byte[] key = new byte[BYTES];
    random.nextBytes(key);
    return key;
  }

  /** A secret of any form. */
  public static byte[] readOrMake(Path file, Supplier<byte[]> secret) {
    try {
      if (!Files.exists(file)) {
        write(file, secret.get());
      }
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException("The key " + file + " can't be read or made", e);
    }
  }

  /** Puts a copy in another place, whole or not at all. */
  public static void copy(Path file, Path copy) {
    try {
      write(copy, Files.readAllBytes(file));
    } catch (IOException e) {
      throw new UncheckedIOException("The key " + file + " can't be copied", e);
    }
  }

  /** Overwrites and deletes it. */
  public static void destroy(Path file) {
    try {
      Files.write(file, new byte[BYTES]);
      Files.delete(file);
    } catch (IOException e) {
      throw new UncheckedIOException("The key " + file + " can't be destroyed", e);
    }
  }

  /** Whole or not at all: a link is made only where there is none yet. */
  private static void write(Path file, byte[] key) throws IOException {
    Path directory = file.toAbsolutePath().getParent();
    Files.createDirectories(directory);
    Path part =
        Files.createTempFile(
            directory,
            "new",
            ".part",
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    try {
      Files.write(part, key);
      Files.createLink(file, part);
    } catch (FileAlreadyExistsException e) {
      // Another server made it first; both go on with that one.
      return;
    } finally {
      Files.delete(part);
    }
  }
}

package vn.motcham.definition;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import vn.motcham.yaml.YamlTree;

/**
 * One file of the definitions, as bytes.
 *
 * @param name its path below the directory of definitions, with slashes
 */
record DefinitionFile(String name, byte[] content) {
  private static final String SHIPPED = "/survey-definitions";

  /**
   * The files below {@code surveys}, {@code targets} and {@code rounds}, by name; hidden ones are
   * not ours.
   */
  static List<DefinitionFile> list(Path directory) {
    List<DefinitionFile> files = new ArrayList<>();
    for (String folder : List.of("surveys", "targets", "rounds")) {
      Path root = directory.resolve(folder);
      if (Files.isDirectory(root)) {
        files.addAll(below(root, directory));
      }
    }
    return files;
  }

  private static List<DefinitionFile> below(Path root, Path directory) {
    try (Stream<Path> paths = Files.walk(root, 4)) {
      return paths
          .filter(Files::isRegularFile)
          .filter(path -> !Objects.toString(path.getFileName()).startsWith("."))
          .map(path -> read(directory, path))
          .sorted((one, other) -> one.name().compareTo(other.name()))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(root.toString(), e);
    }
  }

  private static DefinitionFile read(Path directory, Path path) {
    try (var stream = Files.newInputStream(path)) {
      // One byte more than allowed is enough to see that it is too large.
      byte[] content = stream.readNBytes(YamlTree.MAXIMUM_BYTES + 1);
      return new DefinitionFile(directory.relativize(path).toString().replace('\\', '/'), content);
    } catch (IOException e) {
      throw new UncheckedIOException(path.toString(), e);
    }
  }

  /** The files that come with the product, from its jar or from a directory of classes. */
  static List<DefinitionFile> listShipped() {
    URL schema =
        Objects.requireNonNull(
            DefinitionFile.class.getResource(SHIPPED + "/survey.schema.json"), SHIPPED);
    try {
      if (schema.openConnection() instanceof JarURLConnection jar) {
        Path path = Path.of(jar.getJarFileURL().toURI());
        try (FileSystem inside = FileSystems.newFileSystem(path)) {
          return list(inside.getPath(SHIPPED));
        }
      }
      URI uri = schema.toURI();
      return list(Objects.requireNonNull(Path.of(uri).getParent()));
    } catch (IOException e) {
      throw new UncheckedIOException(SHIPPED, e);
    } catch (URISyntaxException e) {
      throw new IllegalStateException(SHIPPED, e);
    }
  }
}

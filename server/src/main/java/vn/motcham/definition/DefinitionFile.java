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
  private static final List<String> FOLDERS = List.of("surveys", "targets", "rounds");

  /** What a file holds, by where it lies. */
  enum Kind {
    SURVEY,
    /** Where the versions of a survey stand. */
    HISTORY,
    /** A recording of a text. */
    RECORDING,
    TARGETS,
    ROUND,
    /** Nothing of ours. */
    STRAY
  }

  Kind kind() {
    String[] parts = name.split("/", -1);
    String last = parts[parts.length - 1];
    if (parts[0].equals("surveys") && parts.length == 4 && parts[2].equals("audio")) {
      return Kind.RECORDING;
    }
    if (!last.endsWith(".yaml")) {
      return Kind.STRAY;
    }
    return switch (parts[0]) {
      case "surveys" ->
          parts.length == 3 && last.equals("history.yaml") ? Kind.HISTORY : Kind.SURVEY;
      case "targets" -> Kind.TARGETS;
      default -> Kind.ROUND;
    };
  }

  /** The survey whose folder it lies in. */
  String survey() {
    return name.split("/", -1)[1];
  }

  /** Its last name, without {@code .yaml}. */
  String title() {
    return name.substring(name.lastIndexOf('/') + 1).replaceFirst("\\.yaml$", "");
  }

  /** Whether there is anything to read. */
  static boolean findsFolders(Path directory) {
    return FOLDERS.stream().anyMatch(folder -> Files.isDirectory(directory.resolve(folder)));
  }

  /**
   * The files below {@code surveys}, {@code targets} and {@code rounds}, by name; hidden ones are
   * not ours.
   */
  static List<DefinitionFile> list(Path directory) {
    List<DefinitionFile> files = new ArrayList<>();
    for (String folder : FOLDERS) {
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
    String name = directory.relativize(path).toString().replace('\\', '/');
    boolean isRecording = new DefinitionFile(name, new byte[0]).kind() == Kind.RECORDING;
    int maximum = isRecording ? Recordings.MAXIMUM_BYTES : YamlTree.MAXIMUM_BYTES;
    try (var stream = Files.newInputStream(path)) {
      // One byte more than allowed is enough to see that it is too large.
      return new DefinitionFile(name, stream.readNBytes(maximum + 1));
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

package vn.motcham.fault;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;

/**
 * The product with the failpoints in it, packed: only what comes in jars can be kept ready by the
 * virtual machine from one start to the next, and servers are started often here.
 *
 * @param classPath what servers are started with
 * @param archive where what they load is kept ready
 */
record Packed(String classPath, Path archive) {
  /**
   * @param folder for whatever is written, empty
   */
  static Packed make(Path folder) throws IOException {
    List<String> folders = new ArrayList<>();
    List<String> jars = new ArrayList<>();
    for (String entry : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
      (Files.isDirectory(Path.of(entry)) ? folders : jars).add(entry);
    }
    Path jar = folder.resolve("product.jar");
    pack(jar, folders, folder.resolve("failpoints"));
    jars.addFirst(jar.toString());
    return new Packed(String.join(File.pathSeparator, jars), folder.resolve("classes.jsa"));
  }

  private static void pack(Path jar, List<String> folders, Path failpoints) throws IOException {
    List<String> arguments = new ArrayList<>(List.of("--create", "--file", jar.toString()));
    for (String folder : folders) {
      // Not the tests' own folder: it brings a database.
      boolean ofTests = folder.endsWith("test-classes");
      if (ofTests) {
        copyOwn(Path.of(folder), failpoints);
      }
      arguments.addAll(List.of("-C", ofTests ? failpoints.toString() : folder, "."));
    }
    ToolProvider tool = ToolProvider.findFirst("jar").orElseThrow();
    if (tool.run(System.out, System.err, arguments.toArray(String[]::new)) != 0) {
      throw new IOException("can't be packed: " + jar);
    }
  }

  /** Our classes, and what tells the framework about them. */
  private static void copyOwn(Path from, Path to) throws IOException {
    String own = Packed.class.getPackageName();
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String name = from.relativize(file).toString();
        if (name.replace(File.separatorChar, '.').contains(own)) {
          Path target = to.resolve(name);
          Files.createDirectories(target.getParent());
          Files.copy(file, target);
        }
      }
    }
  }
}

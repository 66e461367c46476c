package vn.motcham;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import vn.motcham.problem.Fault;
import vn.motcham.problem.Language;
import vn.motcham.problem.Texts;
import vn.motcham.yaml.YamlTree;

/**
 * The terminal, in UTF-8 whatever the locale says: Vietnamese must not turn into question marks.
 */
final class Terminal {
  static final PrintStream OUT = stream(FileDescriptor.out);
  static final PrintStream ERR = stream(FileDescriptor.err);

  private Terminal() {}

  private static PrintStream stream(FileDescriptor descriptor) {
    return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
  }

  /** One line for each. */
  static void refuse(List<Fault> faults, Language language) {
    faults.forEach(fault -> ERR.println(line(fault, language)));
  }

  /** Where it is, in the file and in words, and what is wrong. */
  static String line(Fault fault, Language language) {
    String path = fault.details().getOrDefault(YamlTree.PATH, "");
    String where = path.isEmpty() ? fault.place() : fault.place() + ": " + path;
    return where + ": " + Texts.of(fault, language);
  }
}

package vn.motcham;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A view as it is written.
 *
 * @param content without comments
 */
record ViewFile(String name, String content) {
  private static final Path VIEWS = Path.of("src", "main", "resources", "views");
  private static final Pattern COMMENT = Pattern.compile("(?s)<!--.*?-->");
  private static final Pattern TAG = Pattern.compile("<(/?[\\w:]+)((?:[^\"'<>]|\"[^\"]*\")*)>");
  private static final Pattern ATTRIBUTE = Pattern.compile("([\\w:-]+)=\"([^\"]*)\"");

  ViewFile {
    content = COMMENT.matcher(content).replaceAll("");
  }

  /** A tag with its attributes and the text that follows it. */
  record Tag(String name, List<Attribute> attributes, String text) {
    boolean has(String attribute) {
      return attributes.stream().anyMatch(a -> a.name().equals(attribute));
    }
  }

  record Attribute(String name, String value) {
    boolean isExpression() {
      return name.startsWith("th:");
    }
  }

  static List<ViewFile> list() {
    try (Stream<Path> files = Files.walk(VIEWS)) {
      return files.filter(Files::isRegularFile).sorted().map(ViewFile::read).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static ViewFile read(Path file) {
    try {
      return new ViewFile(VIEWS.relativize(file).toString(), Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  List<Tag> tags() {
    List<MatchResult> found = TAG.matcher(content).results().toList();
    return Stream.iterate(0, i -> i < found.size(), i -> i + 1)
        .map(
            i ->
                tag(
                    found.get(i),
                    i + 1 < found.size() ? found.get(i + 1).start() : content.length()))
        .toList();
  }

  private Tag tag(MatchResult found, int next) {
    List<Attribute> attributes =
        ATTRIBUTE
            .matcher(found.group(2))
            .results()
            .map(a -> new Attribute(a.group(1), a.group(2)))
            .toList();
    return new Tag(found.group(1), attributes, content.substring(found.end(), next).strip());
  }

  List<Attribute> attributes() {
    return tags().stream().flatMap(tag -> tag.attributes().stream()).toList();
  }

  @Override
  public String toString() {
    return name;
  }
}

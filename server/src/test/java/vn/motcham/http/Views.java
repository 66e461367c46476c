package vn.motcham.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.context.Context;
import vn.motcham.problem.Language;

/** Renders views without a server and leaves them in {@code target/preview} to be looked at. */
public final class Views {
  private static final Path PREVIEW = Path.of("target/preview");
  private static final TemplateEngine ENGINE = Pages.engine();

  private Views() {}

  /** The page of a view for somebody who is not signed in. */
  public static String render(String view, Language language, String name, Object page) {
    return render(
        view, language, name, page, new Frame(language.code(), "?lang=x", false, "", null));
  }

  /** The page of a view for a signed-in person, with simulated data. */
  public static String renderSignedIn(String view, Language language, String name, Object page) {
    return render(
        view,
        language,
        name,
        page,
        new Frame(language.code(), "?lang=x", true, "c5rf", "Tổ giám sát"));
  }

  private static String render(
      String view, Language language, String name, Object page, Frame frame) {
    var context = new Context(language.locale(), Map.of("page", page, "frame", frame));
    String html = ENGINE.process(view, context);
    keep(name + "." + language.code() + ".html", html);
    return html;
  }

  /** How many bytes go over the line. */
  public static int gzipped(String html) {
    var bytes = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(bytes)) {
      gzip.write(html.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.size();
  }

  private static void keep(String file, String html) {
    try {
      Files.createDirectories(PREVIEW);
      Files.writeString(
          PREVIEW.resolve(file), html.replace("\"/assets/", "\"../../src/main/resources/assets/"));
    } catch (IOException e) {
      throw new UncheckedIOException(file, e);
    }
  }
}

package vn.motcham.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.context.Context;
import org.thymeleaf.context.ITemplateContext;
import org.thymeleaf.messageresolver.AbstractMessageResolver;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;
import vn.motcham.problem.Language;
import vn.motcham.problem.Texts;

/** Renders views without a server and leaves them in {@code target/preview} to be looked at. */
public final class Views {
  private static final Path PREVIEW = Path.of("target/preview");
  private static final TemplateEngine ENGINE = engine();

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

  /** A stylesheet or another file of {@code assets/}. */
  public static String asset(String name) {
    try (var stream =
        Objects.requireNonNull(Views.class.getResourceAsStream("/assets/" + name), name)) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(name, e);
    }
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

  private static TemplateEngine engine() {
    var views = new ClassLoaderTemplateResolver();
    views.setPrefix("views/");
    views.setSuffix(".html");
    views.setCharacterEncoding("UTF-8");
    var engine = new TemplateEngine();
    engine.setTemplateResolver(views);
    engine.setMessageResolver(new Sentences());
    return engine;
  }

  private static final class Sentences extends AbstractMessageResolver {
    @Override
    public String resolveMessage(
        ITemplateContext context,
        @Nullable Class<?> origin,
        String key,
        Object @Nullable [] parameters) {
      Language language = Language.find(context.getLocale().getLanguage()).orElseThrow();
      String text = Texts.get(language, key);
      for (int i = 0; parameters != null && i < parameters.length; i++) {
        text = text.replace("{" + i + "}", String.valueOf(parameters[i]));
      }
      return text;
    }

    @Override
    public String createAbsentMessageRepresentation(
        ITemplateContext context,
        @Nullable Class<?> origin,
        String key,
        Object @Nullable [] parameters) {
      throw new IllegalArgumentException("no text " + key);
    }
  }
}

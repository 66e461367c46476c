package vn.motcham.http;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/**
 * Pages that many people open and that differ in a few words only. They are made when they are
 * opened for the first time, for making and packing one takes more than all else that it needs.
 */
@Singleton
public final class Moulds {
  /** Each takes up to some 50 KB. */
  private static final int KEPT = 256;

  private static final Pattern USUAL_QUERY = Pattern.compile("(lang=[a-zA-Z-]{2,12})?");

  private static final Pattern COMMA = Pattern.compile(",");

  /** Unless it says that it is worth nothing (RFC 9110, 12.4.2). */
  private static final Pattern GZIP =
      Pattern.compile(
          " *gzip *(; *q=(1(\\.0*)?|0?\\.[0-9]*[1-9][0-9]*) *)?", Pattern.CASE_INSENSITIVE);

  private final Map<Object, Mould> kept =
      new LinkedHashMap<>(KEPT, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Object, Mould> eldest) {
          return size() > KEPT;
        }
      };

  /**
   * @param shape all that the page depends on but its words; a record
   * @param words its own words: random, so that they stand nowhere in it by chance
   * @param page makes it, with its words
   */
  public MutableHttpResponse<byte[]> page(
      HttpRequest<?> request, Object shape, List<String> words, Supplier<String> page) {
    Mould mould = find(request, shape, words, page);
    MutableHttpResponse<byte[]> response =
        HttpResponse.<byte[]>ok()
            .contentType(Pages.HTML)
            .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
    return takesGzip(request)
        ? response.header(HttpHeaders.CONTENT_ENCODING, "gzip").body(mould.packed(words))
        : response.body(mould.plain(words));
  }

  private Mould find(
      HttpRequest<?> request, Object shape, List<String> words, Supplier<String> page) {
    if (!isUsual(request)) {
      return Mould.of(page.get(), words);
    }
    synchronized (kept) {
      Mould mould = kept.get(shape);
      if (mould != null) {
        return mould;
      }
    }
    Mould made = Mould.of(page.get(), words);
    synchronized (kept) {
      kept.put(shape, made);
    }
    return made;
  }

  /**
   * Whether others will open the same: a page for somebody who signed in is theirs, and whoever
   * makes addresses up would drive out what others need.
   */
  private static boolean isUsual(HttpRequest<?> request) {
    String query = request.getUri().getRawQuery();
    return Visitor.of(request).isEmpty() && (query == null || USUAL_QUERY.matcher(query).matches());
  }

  private static boolean takesGzip(HttpRequest<?> request) {
    return request.getHeaders().getAll(HttpHeaders.ACCEPT_ENCODING).stream()
        .flatMap(COMMA::splitAsStream)
        .anyMatch(coding -> GZIP.matcher(coding).matches());
  }
}

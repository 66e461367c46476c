package vn.motcham.load;

import java.nio.charset.StandardCharsets;

/** Requests for pages, as browsers write them. */
final class Page {
  private Page() {}

  static byte[] receipt(String token) {
    return get("/r/" + token);
  }

  static byte[] get(String path) {
    return """
        GET %s HTTP/1.1
        Host: localhost
        Accept: text/html,application/xhtml+xml,*/*;q=0.8
        Accept-Language: vi

        """
        .formatted(path)
        .replace("\n", "\r\n")
        .getBytes(StandardCharsets.US_ASCII);
  }
}

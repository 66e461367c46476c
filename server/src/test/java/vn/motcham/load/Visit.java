package vn.motcham.load;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A citizen with a receipt: a fresh connection, the page, its form sent, the thanks; all packed by
 * gzip, as browsers ask for it.
 */
final class Visit implements AutoCloseable {
  private static final byte[] END_OF_HEAD = "\r\n\r\n".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] LAST_CHUNK = "0\r\n\r\n".getBytes(StandardCharsets.US_ASCII);
  private static final Pattern LENGTH = Pattern.compile("\r\ncontent-length: *(\\d+)");
  private static final Pattern COOKIE = Pattern.compile("\r\nset-cookie: *([^;\r]+)");
  private static final int STATUS_AT = "HTTP/1.1 ".length();

  private final Socket socket;
  private byte[] buffer = new byte[1 << 14];
  private int filled;
  private int body;

  Visit(int port) throws IOException {
    socket = new Socket(InetAddress.getLoopbackAddress(), port);
    socket.setTcpNoDelay(true);
  }

  /**
   * All three of them.
   *
   * @param form the fields of the page's form
   * @throws IOException also when an answer is not the one that a citizen should get
   */
  void make(String token, String form) throws IOException {
    String path = "/r/" + token;
    String page = ask("GET " + path, "", "");
    require(200);
    if (!page.contains("content-encoding: gzip")) {
      throw new IOException("the page was not packed");
    }
    String headers =
        "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: %d\r\n"
            .formatted(form.length());
    Matcher cookie = COOKIE.matcher(ask("POST " + path, headers, form));
    require(303);
    if (!cookie.find()) {
      throw new IOException("no code was given to keep");
    }
    ask("GET /r/thanks?lang=vi", "Cookie: " + cookie.group(1) + "\r\nConnection: close\r\n", "");
    require(200);
  }

  private void require(int status) throws IOException {
    String said = new String(buffer, STATUS_AT, 3, StandardCharsets.US_ASCII);
    if (!said.equals(Integer.toString(status))) {
      throw new IOException("answered " + said + " instead of " + status);
    }
  }

  /** The answer's head, in small letters. */
  private String ask(String line, String headers, String content) throws IOException {
    String request =
        line
            + " HTTP/1.1\r\nHost: localhost\r\nAccept: text/html,*/*;q=0.8\r\n"
            + "Accept-Language: vi\r\nAccept-Encoding: gzip\r\n"
            + headers
            + "\r\n"
            + content;
    socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
    filled = 0;
    int end = -1;
    while (end < 0) {
      read();
      end = indexOf(END_OF_HEAD);
    }
    body = end + END_OF_HEAD.length;
    String head = new String(buffer, 0, end, StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
    Matcher length = LENGTH.matcher(head);
    if (length.find()) {
      readTo(body + Integer.parseInt(length.group(1)));
    } else {
      while (!endsWith(LAST_CHUNK)) {
        read();
      }
    }
    return head;
  }

  private void readTo(int length) throws IOException {
    while (filled < length) {
      read();
    }
  }

  private void read() throws IOException {
    if (filled == buffer.length) {
      buffer = Arrays.copyOf(buffer, 2 * filled);
    }
    InputStream in = socket.getInputStream();
    int count = in.read(buffer, filled, buffer.length - filled);
    if (count < 0) {
      throw new EOFException("the server hung up");
    }
    filled += count;
  }

  private boolean endsWith(byte[] end) {
    return filled >= body + end.length
        && Arrays.equals(buffer, filled - end.length, filled, end, 0, end.length);
  }

  private int indexOf(byte[] wanted) {
    for (int at = 0; at <= filled - wanted.length; at++) {
      if (Arrays.equals(buffer, at, at + wanted.length, wanted, 0, wanted.length)) {
        return at;
      }
    }
    return -1;
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}

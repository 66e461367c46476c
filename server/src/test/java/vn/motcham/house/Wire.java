package vn.motcham.house;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import io.micronaut.runtime.server.EmbeddedServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Bytes on a socket, for what no decent client would send. */
public record Wire(int port) {
  private static final int MILLIS = 5_000;

  public static Wire to(EmbeddedServer server) {
    return new Wire(server.getPort());
  }

  /** One request in one piece: a first line, headers that end the connection, no body. */
  public Reply ask(String firstLine, String... headers) {
    return send(firstLine + "\r\n" + lines(headers) + "\r\n");
  }

  private static String lines(String... headers) {
    StringBuilder lines = new StringBuilder("Host: localhost\r\nConnection: close\r\n");
    for (String header : headers) {
      lines.append(header).append("\r\n");
    }
    return lines.toString();
  }

  /** A form whose body comes some time after its headers. */
  public Reply submitSlowly(String path, String body, String... headers) {
    String first =
        "POST %s HTTP/1.1\r\nContent-Length: %d\r\n%s\r\n"
            .formatted(path, body.getBytes(ISO_8859_1).length, lines(headers));
    return send(first, body);
  }

  /** Sends the parts with a pause between them and reads until the server has closed. */
  public Reply send(String... parts) {
    try (Socket socket = new Socket("localhost", port)) {
      socket.setSoTimeout(MILLIS);
      for (String part : parts) {
        socket.getOutputStream().write(part.getBytes(ISO_8859_1));
        socket.getOutputStream().flush();
        if (parts.length > 1) {
          Thread.sleep(200);
        }
      }
      return parse(readAll(socket));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static byte[] readAll(Socket socket) throws IOException {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    try {
      socket.getInputStream().transferTo(all);
    } catch (SocketTimeoutException e) {
      throw new IOException("no end after " + all.toString(ISO_8859_1), e);
    }
    return all.toByteArray();
  }

  private static Reply parse(byte[] bytes) {
    String text = new String(bytes, ISO_8859_1);
    int end = text.indexOf("\r\n\r\n");
    if (end < 0) {
      return new Reply(0, Map.of(), bytes);
    }
    String[] head = text.substring(0, end).split("\r\n", -1);
    Map<String, List<String>> headers = new HashMap<>();
    for (String line : Arrays.asList(head).subList(1, head.length)) {
      int colon = line.indexOf(':');
      headers
          .computeIfAbsent(
              line.substring(0, colon).toLowerCase(Locale.ROOT), _ -> new ArrayList<>())
          .add(line.substring(colon + 1).strip());
    }
    int status = Integer.parseInt(head[0].split(" ", -1)[1]);
    return new Reply(status, headers, Arrays.copyOfRange(bytes, end + 4, bytes.length));
  }
}

package vn.motcham.fault;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A TCP line from a port of its own to one of several ends in turn, with trouble on it. A
 * connection goes to the next end where one does not answer.
 */
final class Line implements AutoCloseable {
  private final ServerSocket door;
  private final AtomicInteger turn = new AtomicInteger();
  private volatile List<Integer> ends;
  private volatile Trouble trouble = new Trouble.None();

  /**
   * @param ends ports on this machine
   */
  Line(List<Integer> ends) throws IOException {
    this.ends = List.copyOf(ends);
    this.door = new ServerSocket(0, 200, InetAddress.getLoopbackAddress());
    Thread.ofVirtual().start(this::welcome);
  }

  int port() {
    return door.getLocalPort();
  }

  void leadTo(List<Integer> others) {
    ends = List.copyOf(others);
  }

  void trouble(Trouble other) {
    trouble = other;
  }

  private void welcome() {
    while (!door.isClosed()) {
      try {
        Socket near = door.accept();
        Thread.ofVirtual().start(() -> join(near));
      } catch (IOException e) {
        // Closed.
      }
    }
  }

  private void join(Socket near) {
    try (near) {
      if (trouble instanceof Trouble.Captive portal) {
        near.getInputStream().read(new byte[8192]);
        near.getOutputStream().write(portal.answer().getBytes(ISO_8859_1));
        return;
      }
      try (Socket far = connect()) {
        near.setTcpNoDelay(true);
        far.setTcpNoDelay(true);
        Thread up = Thread.ofVirtual().start(() -> pump(near, far, false));
        pump(far, near, true);
        up.join();
      }
    } catch (IOException e) {
      // The far end is gone, which the near one sees by the end of its connection.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private Socket connect() throws IOException {
    List<Integer> known = ends;
    for (int attempt = 1; ; attempt++) {
      int end = known.get(Math.floorMod(turn.getAndIncrement(), known.size()));
      Socket far = new Socket();
      try {
        far.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), end), 2_000);
        return far;
      } catch (IOException e) {
        far.close();
        if (attempt == known.size()) {
          throw e;
        }
      }
    }
  }

  private void pump(Socket from, Socket to, boolean answers) {
    try {
      InputStream in = from.getInputStream();
      OutputStream out = to.getOutputStream();
      byte[] bytes = new byte[64 * 1024];
      for (int n = in.read(bytes); n >= 0; n = in.read(bytes)) {
        if (!pass(out, bytes, n, answers, to)) {
          break;
        }
      }
    } catch (IOException e) {
      // Either side may go at any time.
    } finally {
      close(from);
      close(to);
    }
  }

  /** Whether the line goes on. */
  private boolean pass(OutputStream out, byte[] bytes, int n, boolean answers, Socket to)
      throws IOException {
    switch (trouble) {
      case Trouble.None _ -> out.write(bytes, 0, n);
      case Trouble.Captive _ -> {
        return false;
      }
      case Trouble.Latency(int millis) -> {
        sleep(millis);
        out.write(bytes, 0, n);
      }
      case Trouble.Trickle(int bytesAtOnce, int millis) -> {
        for (int at = 0; at < n; at += bytesAtOnce) {
          out.write(bytes, at, Math.min(bytesAtOnce, n - at));
          sleep(millis);
        }
      }
      case Trouble.LostAnswers(double share) -> {
        if (answers && chance(share)) {
          return false;
        }
        out.write(bytes, 0, n);
      }
      case Trouble.Resets(double share) -> {
        if (chance(share)) {
          to.setSoLinger(true, 0);
          return false;
        }
        out.write(bytes, 0, n);
      }
      case Trouble.HalfOpen(double share) -> {
        if (!answers || !chance(share)) {
          out.write(bytes, 0, n);
        }
      }
      case Trouble.Truncated truncated -> {
        if (!answers) {
          out.write(bytes, 0, n);
        } else {
          out.write(truncated.next(bytes, n));
          return false;
        }
      }
    }
    out.flush();
    return true;
  }

  private static boolean chance(double share) {
    return ThreadLocalRandom.current().nextDouble() < share;
  }

  private static void sleep(int millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void close(Socket socket) {
    try {
      socket.close();
    } catch (IOException e) {
      // It is gone.
    }
  }

  @Override
  public void close() throws IOException {
    door.close();
  }
}

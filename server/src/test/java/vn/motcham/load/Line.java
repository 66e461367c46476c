package vn.motcham.load;

import java.io.EOFException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/** A kept-alive connection that sends one request after the other, each after the last answer. */
final class Line implements AutoCloseable {
  private static final int MOST_SHOWN = 1_000;
  private static final ByteBuffer NOTHING = ByteBuffer.allocate(0);

  private final SocketChannel channel;
  private final SelectionKey key;
  private final Queue<byte[]> outbox;
  private ByteBuffer out = NOTHING;
  private ByteBuffer in = ByteBuffer.allocate(1 << 13);
  private byte @Nullable [] request;
  private long sentAt;
  private long resumeAt;

  Line(int port, Selector selector, Queue<byte[]> outbox) throws IOException {
    this.outbox = outbox;
    this.channel =
        SocketChannel.open(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
    channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
    channel.configureBlocking(false);
    this.key = channel.register(selector, 0, this);
  }

  /** When it may send again; it was told to wait. */
  long resumeAt() {
    return resumeAt;
  }

  long sentAt() {
    return sentAt;
  }

  /** Sends the next request; false if there is none. */
  boolean send(long now) throws IOException {
    request = outbox.poll();
    if (request == null) {
      return false;
    }
    sentAt = now;
    out = ByteBuffer.wrap(request);
    in.clear();
    write();
    return true;
  }

  void write() throws IOException {
    channel.write(out);
    key.interestOps(out.hasRemaining() ? SelectionKey.OP_WRITE : SelectionKey.OP_READ);
  }

  /** The whole answer, or null if some of it is still missing. */
  @Nullable Reply read() throws IOException {
    if (!in.hasRemaining()) {
      in = ByteBuffer.wrap(Arrays.copyOf(in.array(), 2 * in.capacity())).position(in.position());
    }
    if (channel.read(in) < 0) {
      throw new EOFException("the server hung up");
    }
    Reply reply = Reply.read(in.array(), in.position());
    if (reply != null) {
      request = null;
      key.interestOps(0);
    }
    return reply;
  }

  /** Puts a request back that was not taken, until later. */
  void postpone(byte[] refused, long until) {
    outbox.add(refused);
    resumeAt = until;
  }

  /** The answer that was just read, or how it begins. */
  String answer(Reply reply) {
    int length = Math.min(reply.bytes(), MOST_SHOWN);
    return new String(in.array(), 0, length, StandardCharsets.UTF_8).replaceAll("\\s+", " ");
  }

  byte @Nullable [] request() {
    return request;
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}

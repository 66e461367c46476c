package vn.motcham.limit;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelOutboundBuffer;
import io.netty.util.concurrent.ScheduledFuture;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Ends the connection of whoever takes too long, by the clock and not by the pause between two
 * bytes: to send a request, or to take an answer. It stands before the reader of HTTP, where slow
 * headers are seen too.
 */
final class Patience extends ChannelInboundHandlerAdapter {
  private static final int LOOKS = 4;

  /** What the reader of HTTP refuses wherever in the head of a request it stands. */
  private static final byte[] NO_LINE = "x\n".getBytes(StandardCharsets.US_ASCII);

  private final long sending;
  private final long taking;
  private final FoldedLines folded = new FoldedLines();
  private boolean inHead = true;
  private boolean begun;
  private long begunAt;
  private boolean waiting;
  private long waitingSince;
  private @Nullable ScheduledFuture<?> looking;

  /**
   * @param sending how long a request may take to come in
   * @param taking how long an answer may wait to be taken
   */
  Patience(Duration sending, Duration taking) {
    this.sending = sending.toNanos();
    this.taking = taking.toNanos();
  }

  @Override
  public void handlerAdded(ChannelHandlerContext context) {
    long pause = Math.min(sending, taking) / LOOKS;
    looking =
        context
            .executor()
            .scheduleAtFixedRate(() -> look(context.channel()), pause, pause, TimeUnit.NANOSECONDS);
  }

  @Override
  public void handlerRemoved(ChannelHandlerContext context) {
    if (looking != null) {
      looking.cancel(false);
    }
  }

  @Override
  public void channelRead(ChannelHandlerContext context, Object message) {
    if (!begun) {
      goOn();
    }
    if (inHead && message instanceof ByteBuf bytes && folded.areIn(bytes)) {
      bytes.release();
      context.fireChannelRead(Unpooled.wrappedBuffer(NO_LINE));
    } else {
      context.fireChannelRead(message);
    }
  }

  /** The head of a request was read; what comes now is its body. */
  void headArrived() {
    inHead = false;
  }

  /** What is not read is not waited for either. */
  void pause() {
    begun = false;
  }

  /** Whoever sends has all their time again. */
  void goOn() {
    begun = true;
    begunAt = System.nanoTime();
  }

  /** All of a request is there. */
  void requestArrived() {
    begun = false;
    inHead = true;
    folded.reset();
  }

  private void look(Channel channel) {
    long now = System.nanoTime();
    ChannelOutboundBuffer out = channel.unsafe().outboundBuffer();
    boolean untaken = out != null && out.totalPendingWriteBytes() > 0;
    if (untaken && !waiting) {
      waitingSince = now;
    }
    waiting = untaken;
    if ((begun && now - begunAt > sending) || (waiting && now - waitingSince > taking)) {
      channel.close();
    }
  }
}

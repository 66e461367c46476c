package vn.motcham.limit;

import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.ReferenceCountUtil;
import io.netty.util.concurrent.Future;
import java.util.ArrayDeque;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Hands a request with a long body on, and reads more of it, when it is its {@linkplain Turns
 * turn}. That ends with the answer, and soon in any case: who sends slowly is no burden, and
 * neither they nor a slow database may keep others waiting.
 */
final class InTurn extends ChannelDuplexHandler {
  /** Bytes of a body that needs no turn: a few responses, or a letter. */
  static final long SHORT = 16_384;

  static final long LONGEST_TURN_MILLIS = 200;

  private final Turns turns;
  private final Patience patience;

  /** Of those that have no answer yet, in their order. */
  private final ArrayDeque<Turn> unanswered = new ArrayDeque<>(2);

  private final ArrayDeque<Object> held = new ArrayDeque<>(2);
  private @Nullable Turn arriving;

  InTurn(Turns turns, Patience patience) {
    this.turns = turns;
    this.patience = patience;
  }

  static boolean isLong(long body) {
    return body > SHORT;
  }

  @Override
  public void channelRead(ChannelHandlerContext context, Object message) {
    if (message instanceof HttpRequest request
        && request.decoderResult().isSuccess()
        && isLong(Door.bodyOf(request))) {
      ask(context);
    }
    if (arriving != null && arriving.isAwaited()) {
      held.addLast(message);
    } else {
      context.fireChannelRead(message);
    }
    if (message instanceof LastHttpContent) {
      endWaiting();
      arriving = null;
    }
  }

  private void ask(ChannelHandlerContext context) {
    patience.pause();
    arriving = new Turn(context);
    unanswered.addLast(arriving);
    turns.ask(arriving);
  }

  /** What came whole with its head, or cannot be read, needs no turn any more. */
  private void endWaiting() {
    if (arriving != null && arriving.isAwaited()) {
      arriving.end();
    }
  }

  @Override
  public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
    endWaiting();
    context.fireExceptionCaught(cause);
  }

  /** Whoever wants more asks again when what was held has been read. */
  @Override
  public void read(ChannelHandlerContext context) {
    if (arriving == null || !arriving.isAwaited()) {
      context.read();
    }
  }

  /** The first of the long bodies that came by this connection has its answer. */
  void answered() {
    Turn turn = unanswered.pollFirst();
    if (turn != null) {
      turn.end();
    }
  }

  @Override
  public void handlerRemoved(ChannelHandlerContext context) {
    held.forEach(ReferenceCountUtil::release);
    held.clear();
    while (!unanswered.isEmpty()) {
      answered();
    }
  }

  private final class Turn implements Runnable {
    private final ChannelHandlerContext context;
    private boolean over;
    private @Nullable Future<?> ending;

    private Turn(ChannelHandlerContext context) {
      this.context = context;
    }

    boolean isAwaited() {
      return ending == null && !over;
    }

    /** Whoever's turn ended runs this, for a connection that another thread may be busy with. */
    @Override
    public void run() {
      context.executor().execute(this::begin);
    }

    private void begin() {
      if (over) {
        turns.end();
        return;
      }
      ending = context.executor().schedule(this::end, LONGEST_TURN_MILLIS, TimeUnit.MILLISECONDS);
      patience.goOn();
      handOn();
    }

    void end() {
      if (over) {
        return;
      }
      over = true;
      if (ending == null) {
        turns.giveUp(this);
        handOn();
      } else {
        ending.cancel(false);
        turns.end();
      }
    }

    private void handOn() {
      if (held.isEmpty()) {
        return;
      }
      while (!held.isEmpty()) {
        context.fireChannelRead(held.pollFirst());
      }
      context.fireChannelReadComplete();
    }
  }
}

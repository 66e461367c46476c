package vn.motcham.limit;

import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Reads nothing more of one connection's long body until it is its {@linkplain Turns turn}. A turn
 * ends with the body, and soon in any case: who sends slowly is no burden, and must not keep others
 * waiting.
 */
final class InTurn extends ChannelDuplexHandler {
  /** Bytes of a body that needs no turn: a few responses, or a letter. */
  static final long SHORT = 16_384;

  static final long LONGEST_TURN_MILLIS = 200;

  private final Turns turns;
  private final Patience patience;
  private @Nullable Turn turn;
  private boolean readWanted;

  InTurn(Turns turns, Patience patience) {
    this.turns = turns;
    this.patience = patience;
  }

  @Override
  public void channelRead(ChannelHandlerContext context, Object message) {
    if (message instanceof HttpRequest request
        && request.decoderResult().isSuccess()
        && Door.bodyOf(request) > SHORT) {
      patience.pause();
      turn = new Turn(context);
      turns.ask(turn);
    }
    if (message instanceof LastHttpContent) {
      endTurn();
    }
    context.fireChannelRead(message);
  }

  @Override
  public void read(ChannelHandlerContext context) {
    if (turn == null || turn.begun) {
      context.read();
    } else {
      readWanted = true;
    }
  }

  @Override
  public void handlerRemoved(ChannelHandlerContext context) {
    endTurn();
  }

  private void endTurn() {
    if (turn != null) {
      turn.end();
      turn = null;
    }
  }

  private final class Turn implements Runnable {
    private final ChannelHandlerContext context;
    private boolean begun;
    private boolean over;
    private @Nullable Future<?> ending;

    private Turn(ChannelHandlerContext context) {
      this.context = context;
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
      begun = true;
      ending = context.executor().schedule(this::end, LONGEST_TURN_MILLIS, TimeUnit.MILLISECONDS);
      patience.goOn();
      if (readWanted) {
        readWanted = false;
        context.read();
      }
    }

    private void end() {
      if (over) {
        return;
      }
      over = true;
      if (ending == null) {
        turns.giveUp(this);
      } else {
        ending.cancel(false);
        turns.end();
      }
    }
  }
}

package vn.motcham.limit;

import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.DecoderResult;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpStatusClass;
import io.netty.handler.codec.http.HttpUtil;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.ReferenceCountUtil;
import java.util.ArrayDeque;
import org.jspecify.annotations.Nullable;
import vn.motcham.http.Refused;
import vn.motcham.problem.ProblemType;

/**
 * Lets the requests of one connection in, and notices when each has been answered. One that is not
 * let in is handed on as one that can't be read, with the reason: so it gets an answer like all
 * others, costs no more than that, and ends the connection. So does a body that breaks off in the
 * middle of its chunks.
 */
final class Door extends ChannelDuplexHandler {
  private static final long LONGEST_HEARD_OUT = 65_536;

  private final Rules rules;
  private final Shares shares;
  private final Patience patience;
  private final InTurn inTurn;
  private final ArrayDeque<Guest> inside = new ArrayDeque<>(2);
  private boolean broken;
  private @Nullable HttpRequest heldBack;

  private record Guest(Share share, long body) {}

  Door(Rules rules, Shares shares, Patience patience, InTurn inTurn) {
    this.rules = rules;
    this.shares = shares;
    this.patience = patience;
    this.inTurn = inTurn;
  }

  @Override
  public void channelRead(ChannelHandlerContext context, Object message) {
    switch (message) {
      case HttpRequest request -> {
        patience.headArrived();
        begin(context, request);
      }
      case LastHttpContent last -> {
        patience.requestArrived();
        end(context, last);
      }
      default -> {
        if (heldBack == null) {
          context.fireChannelRead(message);
        } else {
          ReferenceCountUtil.release(message);
        }
      }
    }
  }

  /** Who is refused while still speaking would not hear it: a short body is heard out first. */
  private void begin(ChannelHandlerContext context, HttpRequest request) {
    ProblemType refusal = request.decoderResult().isSuccess() ? refusal(context, request) : null;
    if (refusal != null) {
      request.setDecoderResult(DecoderResult.failure(new Refused(refusal)));
      if (bodyOf(request) <= LONGEST_HEARD_OUT) {
        heldBack = request;
        return;
      }
    }
    context.fireChannelRead(request);
  }

  private void end(ChannelHandlerContext context, LastHttpContent last) {
    if (heldBack != null) {
      HttpRequest request = heldBack;
      heldBack = null;
      context.fireChannelRead(request);
    } else if (last.decoderResult().isFailure()) {
      broken = true;
      context.fireExceptionCaught(new Refused(ProblemType.MALFORMED_REQUEST));
    }
    context.fireChannelRead(last);
  }

  private @Nullable ProblemType refusal(ChannelHandlerContext context, HttpRequest request) {
    Crowd crowd = Crowd.of(request);
    ProblemType refusal = rules.refusal(request, crowd, context.channel().remoteAddress());
    if (refusal != null) {
      return refusal;
    }
    long body = bodyOf(request);
    Share share = shares.of(crowd);
    if (!share.enter(body)) {
      return ProblemType.NOT_READY;
    }
    inside.addLast(new Guest(share, body));
    return null;
  }

  /** As much as it says, and the most there may be when it does not say. */
  static long bodyOf(HttpRequest request) {
    long most = Shares.MOST_BODY;
    return HttpUtil.isTransferEncodingChunked(request)
        ? most
        : Math.min(most, HttpUtil.getContentLength(request, 0L));
  }

  @Override
  public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) {
    boolean preliminary =
        message instanceof HttpResponse response
            && response.status().codeClass() == HttpStatusClass.INFORMATIONAL;
    if (message instanceof LastHttpContent && !preliminary) {
      leave();
      if (broken) {
        context.write(message, promise.unvoid()).addListener(ChannelFutureListener.CLOSE);
        return;
      }
    }
    context.write(message, promise);
  }

  private void leave() {
    Guest guest = inside.pollFirst();
    if (guest != null) {
      guest.share().leave(guest.body());
      if (InTurn.isLong(guest.body())) {
        inTurn.answered();
      }
    }
  }

  @Override
  public void handlerRemoved(ChannelHandlerContext context) {
    while (!inside.isEmpty()) {
      leave();
    }
  }
}

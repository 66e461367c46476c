package vn.motcham.limit;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.handler.codec.DecoderResult;
import io.netty.handler.codec.http.DefaultHttpContent;
import io.netty.handler.codec.http.DefaultHttpRequest;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.LastHttpContent;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.motcham.http.Refused;
import vn.motcham.problem.ProblemType;

class InTurnTest {
  private static final long LONG = InTurn.SHORT + 1;

  private final Turns turns = new Turns();
  private final List<Sender> senders = new ArrayList<>();

  /** Somebody who sends, on a connection of their own. */
  private final class Sender {
    private final EmbeddedChannel channel;
    private final Patience patience;
    private final InTurn inTurn;
    private int reads;

    private Sender() {
      this(Duration.ofDays(1));
    }

    private Sender(Duration sending) {
      patience = new Patience(sending, Duration.ofDays(1));
      inTurn = new InTurn(turns, patience);
      channel = new EmbeddedChannel(patience, new Before(), inTurn);
      channel.freezeTime();
      senders.add(this);
    }

    Sender begins(long body) {
      return sends(post(body));
    }

    Sender sends(Object... messages) {
      channel.writeInbound(messages);
      return this;
    }

    Sender sendsMore() {
      return sends(new DefaultHttpContent(Unpooled.wrappedBuffer(new byte[10])));
    }

    Sender ends() {
      return sends(LastHttpContent.EMPTY_LAST_CONTENT);
    }

    Sender isAnswered() {
      inTurn.answered();
      return this;
    }

    List<Object> handedOn() {
      channel.runPendingTasks();
      return List.copyOf(channel.inboundMessages());
    }

    /** Whether the server has gone on to read after all that came before. */
    boolean isRead() {
      channel.runPendingTasks();
      int before = reads;
      channel.pipeline().fireChannelReadComplete();
      channel.read();
      return reads > before;
    }

    void waits(long millis) {
      channel.advanceTimeBy(millis, MILLISECONDS);
      channel.runScheduledPendingTasks();
    }

    /** Stands where the door does. */
    private final class Before extends ChannelDuplexHandler {
      @Override
      public void channelRead(ChannelHandlerContext context, Object message) {
        if (message instanceof LastHttpContent) {
          patience.requestArrived();
        }
        context.fireChannelRead(message);
      }

      @Override
      public void read(ChannelHandlerContext context) {
        reads++;
        context.read();
      }
    }
  }

  private static HttpRequest post() {
    return new DefaultHttpRequest(HttpVersion.HTTP_1_1, HttpMethod.POST, "/");
  }

  private static HttpRequest post(long body) {
    HttpRequest request = post();
    request.headers().set(HttpHeaderNames.CONTENT_LENGTH, body);
    return request;
  }

  private List<Sender> sendersOfLongBodies(int count) {
    return IntStream.range(0, count).mapToObj(_ -> new Sender().begins(LONG)).toList();
  }

  private static long read(List<Sender> senders) {
    return senders.stream().filter(Sender::isRead).count();
  }

  @AfterEach
  void hangUp() {
    senders.forEach(sender -> sender.channel.finishAndReleaseAll());
  }

  @Test
  void fewLongBodiesAreTakenAtOnceAndTheNextWhenOneHasItsAnswer() {
    List<Sender> all = sendersOfLongBodies(Turns.AT_ONCE + 2);
    assertThat(read(all)).isEqualTo(Turns.AT_ONCE);
    Sender next = all.get(Turns.AT_ONCE);
    Sender afterNext = all.get(Turns.AT_ONCE + 1);
    all.getFirst().sendsMore().ends();
    assertThat(next.isRead()).isFalse();

    all.getFirst().isAnswered();
    assertThat(next.isRead()).as("who came first").isTrue();
    assertThat(afterNext.isRead()).isFalse();
    all.get(1).ends().isAnswered();
    assertThat(afterNext.isRead()).isTrue();
  }

  @Test
  void whoWaitsIsNotYetHandedOnAndThenInOrder() {
    List<Sender> all = sendersOfLongBodies(Turns.AT_ONCE);
    Sender waiting = new Sender().begins(LONG).sendsMore();
    assertThat(waiting.handedOn()).isEmpty();
    all.getFirst().ends().isAnswered();
    assertThat(waiting.sendsMore().ends().handedOn())
        .hasSize(4)
        .hasExactlyElementsOfTypes(
            DefaultHttpRequest.class,
            DefaultHttpContent.class,
            DefaultHttpContent.class,
            LastHttpContent.EMPTY_LAST_CONTENT.getClass());
  }

  @Test
  void shortBodiesNeedNoTurn() {
    sendersOfLongBodies(Turns.AT_ONCE + 1);
    assertThat(new Sender().begins(InTurn.SHORT).isRead()).isTrue();
    assertThat(new Sender().sends(post()).isRead()).isTrue();
  }

  @Test
  void aBodyThatDoesNotSayHowLongItIsNeedsATurn() {
    sendersOfLongBodies(Turns.AT_ONCE);
    HttpRequest chunked = post();
    chunked.headers().set(HttpHeaderNames.TRANSFER_ENCODING, HttpHeaderValues.CHUNKED);
    assertThat(new Sender().sends(chunked).isRead()).isFalse();
  }

  @Test
  void whoIsNotLetInNeedsNoTurn() {
    sendersOfLongBodies(Turns.AT_ONCE);
    HttpRequest refused = post(LONG);
    refused.setDecoderResult(DecoderResult.failure(new Refused(ProblemType.NOT_READY)));
    assertThat(new Sender().sends(refused).isRead()).isTrue();
  }

  @Test
  void whoDripsKeepsNobodyWaiting() {
    List<Sender> dripping = sendersOfLongBodies(Turns.AT_ONCE);
    Sender next = new Sender().begins(LONG);
    dripping.forEach(
        sender -> {
          sender.waits(InTurn.LONGEST_TURN_MILLIS - 1);
          sender.sendsMore();
        });
    assertThat(next.isRead()).isFalse();
    dripping.getFirst().waits(1);
    assertThat(next.isRead()).isTrue();
    assertThat(dripping.getFirst().isRead()).as("goes on all the same").isTrue();
  }

  @Test
  void whoseTurnWasOverBeforeTheirBodyEndedGivesItBackOnlyOnce() {
    List<Sender> dripping = sendersOfLongBodies(Turns.AT_ONCE);
    dripping.forEach(sender -> sender.waits(InTurn.LONGEST_TURN_MILLIS));
    dripping.forEach(sender -> sender.ends().isAnswered());
    dripping.forEach(sender -> sender.channel.close());
    assertThat(read(sendersOfLongBodies(2 * Turns.AT_ONCE))).isEqualTo(Turns.AT_ONCE);
  }

  @Test
  void whoGoesAwayGivesTheirTurnToTheNext() {
    List<Sender> all = sendersOfLongBodies(Turns.AT_ONCE);
    Sender next = new Sender().begins(LONG);
    all.getFirst().channel.close();
    assertThat(next.isRead()).isTrue();
  }

  @Test
  void whoGoesAwayWhileWaitingIsNotWaitedFor() {
    List<Sender> all = sendersOfLongBodies(Turns.AT_ONCE);
    Sender gone = new Sender().begins(LONG);
    Sender next = new Sender().begins(LONG);
    gone.channel.close();
    all.getFirst().ends().isAnswered();
    assertThat(next.isRead()).isTrue();
  }

  @Test
  void aTurnThatComesJustAsItsConnectionEndsGoesToTheNext() {
    List<Sender> all = sendersOfLongBodies(Turns.AT_ONCE);
    Sender going = new Sender().begins(LONG);
    Sender next = new Sender().begins(LONG);
    all.getFirst().ends().isAnswered();
    assertThat(next.isRead()).isFalse();
    going.channel.pipeline().remove(InTurn.class);
    going.channel.runPendingTasks();
    assertThat(next.isRead()).isTrue();
  }

  @Test
  void aBodyThatCameWithItsHeadWaitsForNothing() {
    sendersOfLongBodies(Turns.AT_ONCE);
    Sender quick = new Sender().sends(post(LONG), LastHttpContent.EMPTY_LAST_CONTENT);
    assertThat(quick.isRead()).isTrue();
  }

  @Test
  void whatCannotBeReadIsHandedOnAtOnce() {
    sendersOfLongBodies(Turns.AT_ONCE);
    Sender broken = new Sender().begins(LONG);
    broken.channel.pipeline().fireExceptionCaught(new Refused(ProblemType.MALFORMED_REQUEST));
    assertThatThrownBy(broken.channel::checkException).isInstanceOf(Refused.class);
    assertThat(broken.handedOn()).hasSize(1);
    assertThat(broken.ends().handedOn()).hasSize(2);
  }

  @Test
  void whatIsHeldOfOneWhoGoesAwayIsLetGo() {
    sendersOfLongBodies(Turns.AT_ONCE);
    ByteBuf bytes = Unpooled.wrappedBuffer(new byte[10]);
    Sender gone = new Sender().begins(LONG).sends(new DefaultHttpContent(bytes));
    assertThat(bytes.refCnt()).isEqualTo(1);
    gone.channel.close();
    assertThat(bytes.refCnt()).isZero();
  }

  @Test
  void ofTwoThatCameByOneConnectionEachHasATurnAndTheFirstAnswerEndsTheFirst() {
    sendersOfLongBodies(Turns.AT_ONCE - 2);
    Sender two = new Sender().begins(LONG).ends().begins(LONG);
    Sender next = new Sender().begins(LONG);
    Sender afterNext = new Sender().begins(LONG);
    assertThat(next.isRead()).isFalse();
    two.isAnswered();
    assertThat(next.isRead()).isTrue();
    assertThat(two.isRead()).as("the second is still being read").isTrue();
    assertThat(afterNext.isRead()).isFalse();
    two.ends().isAnswered();
    assertThat(afterNext.isRead()).isTrue();
  }

  @Test
  void whoIsReadWholeIsNotTakenForSlowHoweverLongTheAnswerTakes() throws InterruptedException {
    Duration sending = Duration.ofMillis(200);
    sendersOfLongBodies(Turns.AT_ONCE);
    Sender waiting = new Sender(sending).begins(LONG).ends();
    Thread.sleep(sending.plusMillis(1));
    waiting.waits(sending.toMillis());
    assertThat(waiting.channel.isOpen()).isTrue();
  }

  @Test
  void theTimeOfOneBodyDoesNotEndTheTurnOfTheNextOnTheSameConnection() {
    List<Sender> all = sendersOfLongBodies(Turns.AT_ONCE);
    Sender again = all.getFirst();
    again.waits(InTurn.LONGEST_TURN_MILLIS - 1);
    again.ends().isAnswered().begins(LONG);
    Sender next = new Sender().begins(LONG);
    again.waits(1);
    assertThat(next.isRead()).as("before the second turn is over").isFalse();
    again.waits(InTurn.LONGEST_TURN_MILLIS - 1);
    assertThat(next.isRead()).isTrue();
  }

  @Test
  void whoWaitsIsNotTakenForSlow() throws InterruptedException {
    Duration sending = Duration.ofMillis(500);
    List<Sender> all = sendersOfLongBodies(Turns.AT_ONCE);
    Sender waiting = new Sender(sending).begins(LONG);
    Sender slow = new Sender(sending).begins(InTurn.SHORT);
    Thread.sleep(sending.plusMillis(1));
    waiting.waits(sending.toMillis());
    slow.waits(sending.toMillis());
    assertThat(waiting.channel.isOpen()).isTrue();
    assertThat(slow.channel.isOpen()).isFalse();

    all.getFirst().ends().isAnswered();
    assertThat(waiting.isRead()).isTrue();
    waiting.waits(sending.toMillis());
    assertThat(waiting.channel.isOpen()).as("has all its time from now on").isTrue();
    Thread.sleep(sending.plusMillis(1));
    waiting.waits(sending.toMillis());
    assertThat(waiting.channel.isOpen()).isFalse();
  }
}

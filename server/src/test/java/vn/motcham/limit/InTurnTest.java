package vn.motcham.limit;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelOutboundHandlerAdapter;
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
    private int reads;

    private Sender() {
      this(Duration.ofDays(1));
    }

    private Sender(Duration sending) {
      Patience patience = new Patience(sending, Duration.ofDays(1));
      channel = new EmbeddedChannel(patience, new Reads(), new InTurn(turns, patience));
      channel.freezeTime();
      senders.add(this);
    }

    Sender begins(long body) {
      HttpRequest request = post();
      request.headers().set(HttpHeaderNames.CONTENT_LENGTH, body);
      return sends(request);
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

    private final class Reads extends ChannelOutboundHandlerAdapter {
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
  void fewLongBodiesAreReadAtOnceAndTheNextWhenOneIsWhole() {
    List<Sender> all = sendersOfLongBodies(Turns.AT_ONCE + 2);
    assertThat(read(all)).isEqualTo(Turns.AT_ONCE);
    Sender next = all.get(Turns.AT_ONCE);
    Sender afterNext = all.get(Turns.AT_ONCE + 1);
    assertThat(next.isRead()).isFalse();

    all.getFirst().sendsMore().ends();
    assertThat(next.isRead()).as("who came first").isTrue();
    assertThat(afterNext.isRead()).isFalse();
    all.get(1).sendsMore().ends();
    assertThat(afterNext.isRead()).isTrue();
  }

  @Test
  void whatWasWantedMeanwhileIsReadWithoutBeingAskedForAgain() {
    List<Sender> all = sendersOfLongBodies(Turns.AT_ONCE + 1);
    Sender last = all.getLast();
    int before = last.reads;
    all.getFirst().ends();
    last.channel.runPendingTasks();
    assertThat(last.reads).isEqualTo(before + 1);
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
    HttpRequest refused = post();
    refused.headers().set(HttpHeaderNames.CONTENT_LENGTH, LONG);
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
    dripping.forEach(Sender::ends);
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
    all.getFirst().ends();
    assertThat(next.isRead()).isTrue();
  }

  @Test
  void aTurnThatComesJustAsItsConnectionEndsGoesToTheNext() {
    List<Sender> all = sendersOfLongBodies(Turns.AT_ONCE);
    Sender going = new Sender().begins(LONG);
    Sender next = new Sender().begins(LONG);
    all.getFirst().ends();
    assertThat(next.isRead()).isFalse();
    going.channel.pipeline().remove(InTurn.class);
    going.channel.runPendingTasks();
    assertThat(next.isRead()).isTrue();
  }

  @Test
  void aBodyThatCameWithItsHeadWaitsForNothing() {
    sendersOfLongBodies(Turns.AT_ONCE);
    Sender quick = new Sender();
    HttpRequest head = post();
    head.headers().set(HttpHeaderNames.CONTENT_LENGTH, LONG);
    quick.sends(head, LastHttpContent.EMPTY_LAST_CONTENT);
    assertThat(quick.isRead()).isTrue();
  }

  @Test
  void theTimeOfOneBodyDoesNotEndTheTurnOfTheNextOnTheSameConnection() {
    List<Sender> all = sendersOfLongBodies(Turns.AT_ONCE);
    Sender again = all.getFirst();
    again.waits(InTurn.LONGEST_TURN_MILLIS - 1);
    again.ends().begins(LONG);
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

    all.getFirst().ends();
    assertThat(waiting.isRead()).isTrue();
    waiting.waits(sending.toMillis());
    assertThat(waiting.channel.isOpen()).as("has all its time from now on").isTrue();
    Thread.sleep(sending.plusMillis(1));
    waiting.waits(sending.toMillis());
    assertThat(waiting.channel.isOpen()).isFalse();
  }
}

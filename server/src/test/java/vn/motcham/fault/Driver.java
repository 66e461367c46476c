package vn.motcham.fault;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

/** Stands outside the server, sends from many clients at once and writes the ledger. */
final class Driver {
  private static final int ACCEPTED = 200;

  private final Ledger ledger;
  private final Figures figures = new Figures();
  private final List<Client> clients = new ArrayList<>();
  private final List<Thread> threads = new ArrayList<>();
  private final AtomicLong clockOffset = new AtomicLong();
  private final HttpClient http;
  private final String address;
  private volatile Duration patience = Duration.ofSeconds(30);
  private volatile Duration breath = Duration.ofMillis(30);
  private volatile Duration serverOffset = Duration.ZERO;
  private volatile boolean open;
  private volatile boolean makesMore = true;
  private volatile boolean draining;
  private volatile boolean strangers;
  private volatile boolean unheard;

  Driver(Ledger ledger, int port) {
    this.ledger = ledger;
    this.address = "http://127.0.0.1:" + port;
    this.http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  }

  HttpClient http() {
    return http;
  }

  String address() {
    return address;
  }

  Figures figures() {
    return figures;
  }

  Ledger ledger() {
    return ledger;
  }

  Duration patience() {
    return patience;
  }

  void patience(Duration other) {
    patience = other;
  }

  /** From an answer to the next question: else a server that starts has no processor left. */
  Duration breath() {
    return breath;
  }

  void breath(Duration other) {
    breath = other;
  }

  /** Somebody else answers too: not every answer is the product's to be judged. */
  void meetStrangers() {
    strangers = true;
  }

  /** While nothing reaches the product, nothing may be taken for its acknowledgement. */
  void unheard(boolean unheardNow) {
    unheard = unheardNow;
  }

  /** The time by the server's clock, as far as it has told. */
  Instant now() {
    return Instant.now().plusMillis(clockOffset.get());
  }

  /** The time by the server's clock, which who set it knows. */
  Instant serverTime() {
    return Instant.now().plus(serverOffset);
  }

  void serverIsOff(Duration offset) {
    serverOffset = offset;
  }

  boolean isOpen() {
    return open;
  }

  boolean makesMore() {
    return makesMore;
  }

  boolean isDraining() {
    return draining;
  }

  void open(Collection<Sender> senders) {
    makesMore = true;
    open = true;
    senders.forEach(sender -> add(sender, List.of()));
  }

  /** For clients whose sheets are there from the beginning, and no others. */
  void openForQueues() {
    makesMore = false;
    open = true;
  }

  /** A client that has much to send from the beginning. */
  void add(Sender sender, List<Sheet> queued) {
    Client client = new Client(this, sender, queued);
    clients.add(client);
    threads.add(Thread.ofVirtual().start(client));
  }

  /** Lets nobody answer any more, and what was answered go out. */
  void drain(Duration most) throws InterruptedException {
    draining = true;
    open = false;
    long end = System.nanoTime() + most.toNanos();
    for (Thread thread : threads) {
      thread.join(Duration.ofNanos(Math.max(1, end - System.nanoTime())));
    }
    draining = false;
    for (Thread thread : threads) {
      thread.join();
    }
    clients.clear();
    threads.clear();
  }

  /** Sends once; the outcomes by id. */
  Map<String, String> deliver(Sender sender, List<Sheet> sheets) throws InterruptedException {
    ledger.sent(sheets);
    figures.sent(sheets.size());
    Map<String, String> outcomes = exchange(sender, sheets);
    ledger.ack(outcomes);
    figures.acked(outcomes.size());
    if (outcomes.size() < sheets.size()) {
      List<Sheet> unknown =
          sheets.stream().filter(sheet -> !outcomes.containsKey(sheet.id())).toList();
      ledger.unknown(unknown);
      figures.unknown(unknown.size());
    }
    return outcomes;
  }

  private Map<String, String> exchange(Sender sender, List<Sheet> sheets)
      throws InterruptedException {
    long begin = System.nanoTime();
    try {
      HttpRequest request = sender.request(this, sheets);
      HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
      figures.answered(System.nanoTime() - begin);
      learnTime(answer);
      Map<String, String> outcomes = sender.outcomes(answer, sheets);
      if (outcomes.isEmpty()) {
        judge(answer);
      } else if (unheard) {
        figures.breach("an acknowledgement that nobody gave: " + answer.statusCode());
      }
      return outcomes;
    } catch (HttpTimeoutException e) {
      figures.silence(System.nanoTime() - begin);
      return Map.of();
    } catch (IOException e) {
      return Map.of();
    }
  }

  /** A kiosk goes by the server's clock, which every answer tells. */
  private void learnTime(HttpResponse<String> answer) {
    answer
        .headers()
        .firstValueAsLong("Server-Time")
        .ifPresent(time -> clockOffset.set(time - System.currentTimeMillis()));
  }

  /** An answer that acknowledges nothing must say why, and when to come again. */
  void judge(HttpResponse<String> answer) {
    int status = answer.statusCode();
    boolean proper = status == ACCEPTED || Client.isProper(answer);
    if (!strangers && !proper) {
      figures.breach(status + " " + answer.body().lines().findFirst().orElse(""));
    }
    figures.refused(status);
  }
}

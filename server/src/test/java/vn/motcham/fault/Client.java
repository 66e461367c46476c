package vn.motcham.fault;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Sends what a {@link Sender} has, one request at a time. Whatever nobody has acknowledged stays in
 * its outbox and is sent again.
 */
final class Client implements Runnable {
  private static final int PAUSE_MILLIS = 100;
  private static final int LONGEST_PAUSE_MILLIS = 1_600;

  private final Driver driver;
  private final Sender sender;
  private final Map<String, Sheet> outbox = new LinkedHashMap<>();
  private int pause = PAUSE_MILLIS;

  Client(Driver driver, Sender sender, Collection<Sheet> queued) {
    this.driver = driver;
    this.sender = sender;
    queued.forEach(sheet -> outbox.put(sheet.id(), sheet));
  }

  @Override
  public void run() {
    try {
      while (driver.isOpen() || (!outbox.isEmpty() && driver.isDraining())) {
        if (!driver.isOpen() || fill()) {
          send();
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Whether there is something to send. */
  private boolean fill() throws InterruptedException {
    try {
      while (driver.makesMore() && outbox.size() < sender.most()) {
        Sheet sheet = sender.next(driver);
        outbox.put(sheet.id(), sheet);
      }
    } catch (IOException e) {
      Thread.sleep(PAUSE_MILLIS);
    }
    if (outbox.isEmpty()) {
      Thread.sleep(PAUSE_MILLIS);
    }
    return !outbox.isEmpty();
  }

  private void send() throws InterruptedException {
    List<Sheet> sheets = outbox.values().stream().limit(sender.most()).toList();
    Map<String, String> outcomes = driver.deliver(sender, sheets);
    outbox.keySet().removeAll(outcomes.keySet());
    if (outcomes.isEmpty()) {
      // Those that wait go behind the others, so that none stands in the way of all.
      List<Sheet> back = new ArrayList<>(sheets);
      back.forEach(sheet -> outbox.remove(sheet.id()));
      back.forEach(sheet -> outbox.put(sheet.id(), sheet));
      Thread.sleep(pause);
      pause = Math.min(LONGEST_PAUSE_MILLIS, 2 * pause);
    } else {
      pause = PAUSE_MILLIS;
      if (driver.makesMore()) {
        Thread.sleep(driver.breath());
      }
    }
  }

  /** Whether a refusal says why, and when to come again. */
  static boolean isProper(HttpResponse<String> answer) {
    int status = answer.statusCode();
    boolean saysWhen = answer.headers().firstValue("Retry-After").isPresent();
    boolean saysWhy =
        answer.body().contains("\"code\":")
            || answer.headers().firstValue("Content-Type").orElse("").startsWith("text/html");
    boolean later = status == 503 || status == 429;
    return saysWhy && (later ? saysWhen : status < 500);
  }
}

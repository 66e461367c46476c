package vn.motcham.response;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import vn.motcham.problem.ProblemType;
import vn.motcham.problem.Unavailable;

/** Responses that came together, and somebody who waits to hear what became of them. */
final class Waiting {
  private final List<ValidResponse> responses;
  private final CompletableFuture<List<Outcome>> heard = new CompletableFuture<>();

  Waiting(List<ValidResponse> responses) {
    this.responses = List.copyOf(responses);
  }

  List<ValidResponse> responses() {
    return responses;
  }

  int size() {
    return responses.size();
  }

  boolean isFromKiosk() {
    return responses.getFirst().submission().session() != null;
  }

  /** Lets them hear the outcomes, or why there are none. */
  void tell(Supplier<List<Outcome>> outcomes) {
    try {
      heard.complete(outcomes.get());
    } catch (RuntimeException e) {
      heard.completeExceptionally(e);
    }
  }

  /** Lets them hear that nobody knows. */
  void fail() {
    heard.completeExceptionally(new Unavailable(ProblemType.NOT_READY));
  }

  /** Whoever tires of waiting knows nothing: the responses may be stored all the same. */
  List<Outcome> await(Duration patience) {
    try {
      return heard.get(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException e) {
      throw e.getCause() instanceof RuntimeException failure
          ? failure
          : new IllegalStateException(e.getCause());
    } catch (TimeoutException e) {
      throw new Unavailable(ProblemType.NOT_READY);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Unavailable(ProblemType.NOT_READY);
    }
  }
}

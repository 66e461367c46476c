package vn.motcham.slip;

import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import vn.motcham.http.Pages;
import vn.motcham.paper.Pdf;
import vn.motcham.problem.Language;

/**
 * Prints one file at a time, so that they can't eat the memory; only a few wait for it, so that
 * they can't take the place of people who rate.
 */
@Singleton
final class Press {
  private static final int MOST_WAITING = 8;

  private final Pages pages;
  private final Semaphore atOnce = new Semaphore(1, true);

  Press(Pages pages) {
    this.pages = pages;
  }

  /** Empty: too many wait already. */
  Optional<byte[]> print(String view, Language language, Object page) {
    if (atOnce.getQueueLength() >= MOST_WAITING) {
      return Optional.empty();
    }
    String html = pages.renderAlone(view, language, page);
    atOnce.acquireUninterruptibly();
    try {
      return Optional.of(Pdf.of(html, Artwork::of));
    } finally {
      atOnce.release();
    }
  }
}

package vn.motcham.load;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.SplittableRandom;

/**
 * The kiosks of an installation.
 *
 * @param counter which hands receipts out
 */
record Fleet(List<Kiosk> kiosks, Counter counter) {
  Fleet {
    kiosks = List.copyOf(kiosks);
  }

  /** Requests of so many responses each, the kiosks taking turns. */
  Queue<byte[]> requests(int count, int responses) {
    return turns(count, responses).all();
  }

  /** The same for somebody who may not get to all of them. */
  Turns turns(int count, int responses) {
    return new Turns(kiosks, outboxes(Math.ceilDiv(count, kiosks.size()), responses), responses);
  }

  /** What each kiosk has waiting; signed on all processors, as of now. */
  List<Queue<byte[]>> outboxes(int requests, int responses) {
    SplittableRandom seed = new SplittableRandom();
    List<Share> shares = new ArrayList<>();
    kiosks.forEach(kiosk -> shares.add(new Share(kiosk, seed.split())));
    return shares.parallelStream().map(share -> share.outbox(requests, responses)).toList();
  }

  private record Share(Kiosk kiosk, SplittableRandom random) {
    Queue<byte[]> outbox(int requests, int responses) {
      Queue<byte[]> outbox = new ArrayDeque<>();
      for (int i = 0; i < requests; i++) {
        outbox.add(kiosk.request(responses, random));
      }
      return outbox;
    }
  }
}

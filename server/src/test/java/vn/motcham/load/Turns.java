package vn.motcham.load;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Queue;
import java.util.Set;

/** Requests of kiosks that take turns. */
final class Turns {
  private final List<Kiosk> kiosks;
  private final List<List<byte[]>> outboxes;
  private final int responses;
  private final Queue<byte[]> all = new ArrayDeque<>();

  /**
   * @param outboxes of the kiosks, in their order, equally long
   * @param responses in each request
   */
  Turns(List<Kiosk> kiosks, List<Queue<byte[]>> outboxes, int responses) {
    this.kiosks = kiosks;
    this.outboxes = outboxes.stream().<List<byte[]>>map(ArrayList::new).toList();
    this.responses = responses;
    for (int turn = 0; turn < this.outboxes.getFirst().size(); turn++) {
      for (List<byte[]> outbox : this.outboxes) {
        all.add(outbox.get(turn));
      }
    }
  }

  /** To be emptied by who sends them. */
  Queue<byte[]> all() {
    return all;
  }

  /**
   * Has what was not sent unsaid, so that no kiosk's next response looks as if some before it had
   * got lost.
   */
  void unsayTheRest() {
    Set<byte[]> unsent = Collections.newSetFromMap(new IdentityHashMap<>());
    unsent.addAll(all);
    for (int i = 0; i < kiosks.size(); i++) {
      List<byte[]> outbox = outboxes.get(i).reversed();
      kiosks.get(i).unsay((int) outbox.stream().takeWhile(unsent::contains).count() * responses);
    }
  }
}

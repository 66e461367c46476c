package vn.motcham.seal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/** Buckets in portions that fit into memory and into a statement's time. */
final class Portions {
  private static final int ROWS = 1_000;
  private static final int BUCKETS = 500;

  private Portions() {}

  /**
   * @param rows how many each bucket has
   */
  static List<List<Integer>> of(SortedMap<Integer, Integer> rows) {
    List<List<Integer>> portions = new ArrayList<>();
    List<Integer> portion = new ArrayList<>();
    int sum = 0;
    for (Map.Entry<Integer, Integer> bucket : rows.entrySet()) {
      if (!portion.isEmpty() && (sum + bucket.getValue() > ROWS || portion.size() == BUCKETS)) {
        portions.add(portion);
        portion = new ArrayList<>();
        sum = 0;
      }
      portion.add(bucket.getKey());
      sum += bucket.getValue();
    }
    if (!portion.isEmpty()) {
      portions.add(portion);
    }
    return portions;
  }
}

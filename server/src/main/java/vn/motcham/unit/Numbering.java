package vn.motcham.unit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.motcham.problem.Fault;
import vn.motcham.problem.ProblemType;

/**
 * Gives permanent numbers to the rows of a template: a known code keeps its number, a new one gets
 * the number it asks for, else the next above all that were ever given.
 *
 * @param <K> what identifies a row
 */
final class Numbering<K> {
  private final Map<K, Integer> numbers;
  private final Map<Integer, K> owners = new HashMap<>();
  private final int largest;
  private final List<Fault> faults = new ArrayList<>();

  /**
   * What one row asks for.
   *
   * @param wanted null for the next free number
   */
  record Claim<K>(int line, K key, @Nullable Integer wanted) {
    Fault fault(String column, ProblemType type, String name, int value) {
      return Fault.at("line " + line + ", " + column, type, name, Integer.toString(value));
    }
  }

  Numbering(Map<K, Integer> known, int largest) {
    this.numbers = new HashMap<>(known);
    this.largest = largest;
    known.forEach((key, number) -> owners.put(number, key));
  }

  List<Fault> faults() {
    return faults;
  }

  /** Every key with its number; incomplete when there are faults. */
  Map<K, Integer> assign(List<Claim<K>> claims) {
    refuseRepeatedKeys(claims);
    claims.forEach(this::grantWanted);
    int next = owners.keySet().stream().mapToInt(Integer::intValue).max().orElse(0) + 1;
    for (Claim<K> claim : claims) {
      if (numbers.putIfAbsent(claim.key(), next) == null) {
        if (next > largest) {
          faults.add(claim.fault("number", ProblemType.OUT_OF_RANGE, "largest", largest));
          break;
        }
        next++;
      }
    }
    return numbers;
  }

  private void refuseRepeatedKeys(List<Claim<K>> claims) {
    Map<K, Integer> seen = new HashMap<>();
    for (Claim<K> claim : claims) {
      Integer earlier = seen.putIfAbsent(claim.key(), claim.line());
      if (earlier != null) {
        faults.add(claim.fault("code", ProblemType.DUPLICATE_CODE, "line", earlier));
      }
    }
  }

  private void grantWanted(Claim<K> claim) {
    Integer wanted = claim.wanted();
    if (wanted == null) {
      return;
    }
    Integer own = numbers.putIfAbsent(claim.key(), wanted);
    if (own != null && !own.equals(wanted)) {
      faults.add(claim.fault("number", ProblemType.NUMBER_CHANGED, "number", own));
    } else if (!claim.key().equals(owners.computeIfAbsent(wanted, _ -> claim.key()))) {
      faults.add(claim.fault("number", ProblemType.DUPLICATE_NUMBER, "number", wanted));
    }
  }
}

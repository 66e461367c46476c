package vn.motcham.problem;

import java.util.Map;

/**
 * One thing that is wrong in a body, an address or a file.
 *
 * @param place where: a JSON pointer in a body, {@code ?size} in an address, {@code line 12} in a
 *     table, {@code 12:3} in a definition
 * @param type what is wrong
 * @param details values for the placeholders of the sentence
 */
public record Fault(String place, ProblemType type, Map<String, String> details) {
  public Fault {
    details = Map.copyOf(details);
  }

  public static Fault at(String place, ProblemType type) {
    return new Fault(place, type, Map.of());
  }

  public static Fault at(String place, ProblemType type, String name, String value) {
    return new Fault(place, type, Map.of(name, value));
  }
}

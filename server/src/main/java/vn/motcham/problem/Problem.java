package vn.motcham.problem;

import java.util.List;
import java.util.Map;

/**
 * A refusal: what it is, the values its sentence needs, and where the faults are.
 *
 * @param faults in the order of the input; empty when the refusal is not about content
 */
public record Problem(ProblemType type, Map<String, String> details, List<Fault> faults) {
  public Problem {
    details = Map.copyOf(details);
    faults = List.copyOf(faults);
  }

  public static Problem of(ProblemType type) {
    return new Problem(type, Map.of(), List.of());
  }

  public static Problem of(ProblemType type, String name, String value) {
    return new Problem(type, Map.of(name, value), List.of());
  }

  /** The same of a part of something larger, in which its faults have their places. */
  public Problem within(String place) {
    return new Problem(
        type,
        details,
        faults.stream()
            .map(fault -> new Fault(place + fault.place(), fault.type(), fault.details()))
            .toList());
  }

  /** A refusal of content; it takes its type from the first fault. */
  public static Problem of(List<Fault> faults) {
    Fault first = faults.getFirst();
    return new Problem(first.type(), first.details(), faults);
  }
}

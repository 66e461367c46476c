package vn.motcham.issuance;

import static java.util.stream.Collectors.groupingBy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.motcham.indicator.Disclosure;
import vn.motcham.survey.Stage;

/**
 * What may be told of counts that no longer change. All of it is made of what ran out in whole
 * half-months at whole units, each with at least k ratings; and of the papers and the procedures of
 * these, as far as none gives another away. So no two figures lead to fewer than k people, wherever
 * they stand.
 */
final class Telling {
  private final SortedMap<Lapse, Numbers> counts;
  private final Disclosure disclosure;
  private final List<Numbers> told = new ArrayList<>();
  private final Map<Stage, List<Numbers>> toldOf = new HashMap<>();
  private final Map<Integer, List<Numbers>> toldOfProcedures = new HashMap<>();
  private boolean isMissing;

  private Telling(SortedMap<Lapse, Numbers> counts, Disclosure disclosure) {
    this.counts = counts;
    this.disclosure = disclosure;
    counts.entrySet().stream()
        .collect(groupingBy(count -> count.getKey().block()))
        .values()
        .forEach(this::tell);
  }

  static Issuance of(SortedMap<Lapse, Numbers> counts, Disclosure disclosure) {
    return new Telling(counts, disclosure).issuance(new TreeMap<>());
  }

  /** With procedures, which the counts tell apart. */
  static Issuance byProcedure(SortedMap<Lapse, Numbers> counts, Disclosure disclosure) {
    Telling telling = new Telling(counts, disclosure);
    return telling.issuance(telling.parts(Lapse::procedure, telling.toldOfProcedures));
  }

  private Issuance issuance(SortedMap<Integer, Issuance.Part> procedures) {
    return new Issuance(
        part(sum(counts.values()), told), parts(Lapse::stage, toldOf), procedures, isMissing);
  }

  private <P> SortedMap<P, Issuance.Part> parts(
      Function<Lapse, P> by, Map<P, List<Numbers>> toldOf) {
    SortedMap<P, Issuance.Part> parts = new TreeMap<>();
    sums(counts.entrySet(), by)
        .forEach(
            (one, numbers) -> parts.put(one, part(numbers, toldOf.getOrDefault(one, List.of()))));
    return parts;
  }

  private static <P> SortedMap<P, Numbers> sums(
      Iterable<Map.Entry<Lapse, Numbers>> counts, Function<Lapse, P> by) {
    SortedMap<P, Numbers> sums = new TreeMap<>();
    counts.forEach(count -> sums.merge(by.apply(count.getKey()), count.getValue(), Numbers::plus));
    return sums;
  }

  private void tell(List<Map.Entry<Lapse, Numbers>> block) {
    SortedMap<Stage, Numbers> stages = sums(block, Lapse::stage);
    if (!stages.values().stream().allMatch(Numbers::areWhole)) {
      isMissing = true;
      return;
    }
    Numbers whole = sum(stages.values());
    if (!disclosure.holds(whole.used())) {
      return;
    }
    told.add(whole);
    SortedMap<Integer, Numbers> procedures = sums(block, Lapse::procedure);
    procedures.values().removeIf(numbers -> !numbers.areWhole());
    Set<Set<Lapse>> shown = shown(block, stages, procedures);
    stages.forEach(
        (stage, numbers) -> {
          if (shown.contains(used(block, lapse -> lapse.stage() == stage))) {
            note(toldOf, stage, numbers);
          }
        });
    procedures.forEach(
        (procedure, numbers) -> {
          if (shown.contains(used(block, lapse -> lapse.procedure() == procedure))) {
            note(toldOfProcedures, procedure, numbers);
          }
        });
  }

  /** The whole, then papers, then procedures, the larger first; of the cells that anybody is in. */
  private Set<Set<Lapse>> shown(
      List<Map.Entry<Lapse, Numbers>> block,
      SortedMap<Stage, Numbers> stages,
      SortedMap<Integer, Numbers> procedures) {
    List<Set<Lapse>> figures = new ArrayList<>();
    figures.add(used(block, _ -> true));
    largest(stages).forEach(stage -> figures.add(used(block, lapse -> lapse.stage() == stage)));
    largest(procedures).forEach(one -> figures.add(used(block, lapse -> lapse.procedure() == one)));
    Map<Lapse, Long> people =
        block.stream()
            .collect(Collectors.toMap(Map.Entry::getKey, count -> count.getValue().used()));
    return disclosure.publishable(people, figures);
  }

  private <P> Stream<P> largest(SortedMap<P, Numbers> parts) {
    return parts.entrySet().stream()
        .filter(part -> disclosure.holds(part.getValue().used()))
        .sorted(Comparator.comparingLong(part -> -part.getValue().used()))
        .map(Map.Entry::getKey);
  }

  private static Set<Lapse> used(List<Map.Entry<Lapse, Numbers>> block, Predicate<Lapse> which) {
    return block.stream()
        .filter(count -> count.getValue().used() > 0 && which.test(count.getKey()))
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
  }

  private static <P> void note(Map<P, List<Numbers>> toldOf, P part, Numbers numbers) {
    toldOf.computeIfAbsent(part, _ -> new ArrayList<>()).add(numbers);
  }

  private static Issuance.Part part(Numbers all, List<Numbers> told) {
    @Nullable ResponseRate rate = told.isEmpty() ? null : rate(sum(told));
    return new Issuance.Part(all.issued(), all.printed(), all.usable(), rate);
  }

  private static ResponseRate rate(Numbers numbers) {
    return new ResponseRate(numbers.usable(), numbers.used());
  }

  private static Numbers sum(Iterable<Numbers> some) {
    Numbers sum = Numbers.NONE;
    for (Numbers one : some) {
      sum = sum.plus(one);
    }
    return sum;
  }
}

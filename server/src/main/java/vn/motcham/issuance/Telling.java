package vn.motcham.issuance;

import static java.util.stream.Collectors.groupingBy;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.motcham.indicator.Disclosure;
import vn.motcham.survey.Stage;

/**
 * What may be told of counts that no longer change. All of it is made of what ran out in whole
 * half-months at whole units, each with at least k ratings; and of the papers of these, as far as
 * none gives another away. So no two figures lead to fewer than k people, wherever they stand.
 */
final class Telling {
  private final Disclosure disclosure;
  private final List<Numbers> told = new ArrayList<>();
  private final Map<Stage, List<Numbers>> toldOf = new EnumMap<>(Stage.class);
  private boolean isMissing;

  private Telling(Disclosure disclosure) {
    this.disclosure = disclosure;
  }

  static Issuance of(SortedMap<Cohort, Numbers> counts, Disclosure disclosure) {
    Telling telling = new Telling(disclosure);
    SortedMap<Stage, Numbers> all = byStage(List.copyOf(counts.entrySet()));
    counts.entrySet().stream()
        .collect(groupingBy(count -> count.getKey().block()))
        .values()
        .forEach(block -> telling.tell(byStage(block)));
    Map<Stage, Issuance.Part> stages = new EnumMap<>(Stage.class);
    all.forEach(
        (stage, numbers) ->
            stages.put(stage, part(numbers, telling.toldOf.getOrDefault(stage, List.of()))));
    return new Issuance(part(sum(all.values()), telling.told), stages, telling.isMissing);
  }

  private static SortedMap<Stage, Numbers> byStage(List<Map.Entry<Cohort, Numbers>> counts) {
    SortedMap<Stage, Numbers> byStage = new TreeMap<>();
    counts.forEach(count -> byStage.merge(count.getKey().stage(), count.getValue(), Numbers::plus));
    return byStage;
  }

  private void tell(SortedMap<Stage, Numbers> block) {
    if (!block.values().stream().allMatch(Numbers::areWhole)) {
      isMissing = true;
      return;
    }
    Map<Stage, Long> used = new EnumMap<>(Stage.class);
    block.forEach((stage, numbers) -> used.put(stage, numbers.used()));
    Numbers whole = sum(block.values());
    if (!disclosure.holds(whole.used())) {
      return;
    }
    told.add(whole);
    Set<Stage> shown = disclosure.parts(used);
    shown.forEach(
        stage ->
            toldOf
                .computeIfAbsent(stage, _ -> new ArrayList<>())
                .add(block.getOrDefault(stage, Numbers.NONE)));
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

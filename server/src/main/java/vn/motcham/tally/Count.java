package vn.motcham.tally;

import static java.util.stream.Collectors.toMap;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.motcham.survey.Channel;
import vn.motcham.survey.Survey;
import vn.motcham.tally.IndicatorCount.Share;
import vn.motcham.tally.Respondent.Choice;

/** Counts responses to a survey, one by one. */
final class Count {
  private static final long[] ONE = {1};

  private final List<IndicatorCount> indicators;
  private final Map<TallyRows.Key, long[]> sums = new HashMap<>();

  Count(Survey survey) {
    this.indicators =
        survey.indicators().stream()
            .map(indicator -> new IndicatorCount(survey, indicator))
            .toList();
  }

  /** Tests of the way itself are stored and never counted. */
  void add(Respondent respondent) {
    Cell cell = respondent.cell();
    if (cell.channel() == Channel.TEST) {
      return;
    }
    for (Choice choice : respondent.choices().keySet()) {
      if (choice.isOption()) {
        add(TallyTable.OPTION, cell, List.of(choice.question(), choice.option()), ONE);
      }
    }
    for (IndicatorCount indicator : indicators) {
      indicator.share(respondent).ifPresent(share -> add(indicator, respondent, share));
    }
  }

  private void add(IndicatorCount indicator, Respondent respondent, Share share) {
    Cell cell = respondent.cell();
    add(TallyTable.INDICATOR, cell, List.of(indicator.id()), share.numbers());
    if (respondent.helped()) {
      add(TallyTable.HELPED, cell, List.of(indicator.id()), share.numbers());
    }
    indicator
        .options(respondent)
        .map(choice -> List.of(indicator.id(), choice.question(), choice.option()))
        .forEach(of -> add(TallyTable.COUNTED_OPTION, cell, of, ONE));
  }

  private void add(TallyTable table, Cell cell, List<String> of, long[] numbers) {
    long[] sum =
        sums.computeIfAbsent(new TallyRows.Key(table, cell, of), _ -> new long[numbers.length]);
    Arrays.setAll(sum, i -> sum[i] + numbers[i]);
  }

  TallyRows rows() {
    return new TallyRows(
        sums.entrySet().stream()
            .collect(
                toMap(Map.Entry::getKey, one -> Arrays.stream(one.getValue()).boxed().toList())));
  }
}

package vn.motcham.sheet;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jdbi.v3.core.Jdbi;
import vn.motcham.paper.PrintedQuestion;
import vn.motcham.problem.Problem;
import vn.motcham.problem.ProblemType;
import vn.motcham.survey.Question;

/**
 * Control totals: the codes of a question over all sheets of a batch, as keyed and as somebody
 * added them up by hand.
 */
@Singleton
public final class Totals {
  private final Jdbi jdbi;
  private final Sheets sheets;

  Totals(Jdbi jdbi, Sheets sheets) {
    this.jdbi = jdbi;
    this.sheets = sheets;
  }

  /**
   * One question's total.
   *
   * @param keyed the sum over the sheets on which both readings agree or that are settled
   * @param answers how many sheets went into it
   * @param added the sum by hand, if there is one
   */
  public record Total(PrintedQuestion question, long keyed, int answers, OptionalInt added) {
    public boolean agrees() {
      return added.isPresent() && added.getAsInt() == keyed;
    }
  }

  /** Of the questions whose answers can be added up. */
  public List<Total> list(Batch batch) {
    Map<String, Integer> added =
        jdbi.withHandle(handle -> new TotalTable(handle).list(batch.number()));
    List<Keyed> settled =
        sheets.list(batch).stream().map(Sheet::findResult).flatMap(Optional::stream).toList();
    List<Total> totals = new ArrayList<>();
    for (PrintedQuestion printed : sheets.reading(batch).questions()) {
      if (isAddable(printed)) {
        List<Long> codes =
            settled.stream()
                .map(keyed -> keyed.code(printed.id()))
                .filter(code -> !code.isEmpty())
                .map(Long::valueOf)
                .toList();
        Integer byHand = added.get(printed.id());
        totals.add(
            new Total(
                printed,
                codes.stream().mapToLong(Long::longValue).sum(),
                codes.size(),
                byHand == null ? OptionalInt.empty() : OptionalInt.of(byHand)));
      }
    }
    return totals;
  }

  private static boolean isAddable(PrintedQuestion printed) {
    return switch (printed.question()) {
      case Question.SingleChoice _, Question.Number _ -> true;
      case Question.MultipleChoice _, Question.Words _ -> false;
    };
  }

  /** Replaces the sums by hand. */
  public Optional<Problem> replace(Batch batch, Map<String, Integer> added) {
    return jdbi.inTransaction(
        handle -> {
          if (!new BatchTable(handle).lock(batch.number()).isOpen()) {
            return Optional.of(ProblemType.BATCH_CLOSED.problem());
          }
          TotalTable table = new TotalTable(handle);
          table.delete(batch.number());
          table.insert(batch.number(), added);
          return Optional.empty();
        });
  }
}

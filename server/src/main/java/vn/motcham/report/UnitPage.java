package vn.motcham.report;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcham.report.ShownFigure.Hidden;

/**
 * One unit in one period.
 *
 * @param unit its name, in the page's language
 * @param above the units above it, the highest first
 * @param period name of the period shown
 * @param periods the periods to choose from, newest first
 * @param live whether the figures may still change, which only the supervising level sees
 * @param figure the share of satisfied respondents
 * @param target the target it is judged by; null: none applies
 * @param questions the answers, question by question; empty when hidden
 * @param channels the share by the way the answers came
 * @param origin how the figure came about; null when it is hidden
 * @param k the limit of disclosure, in respondents
 */
public record UnitPage(
    String unit,
    List<Choice> above,
    String period,
    List<Choice> periods,
    boolean live,
    ShownFigure figure,
    @Nullable TargetLine target,
    List<QuestionTable> questions,
    List<ChannelRow> channels,
    @Nullable Origin origin,
    int k) {
  public UnitPage {
    above = List.copyOf(above);
    periods = List.copyOf(periods);
    questions = List.copyOf(questions);
    channels = List.copyOf(channels);
  }

  /** How the figure stands to its target. */
  public Verdict verdict() {
    return target == null ? Verdict.NONE : target.verdict();
  }

  /**
   * The target that a plan set.
   *
   * @param programme title of the plan, in the page's language
   * @param quotation its sentence, word for word and always in Vietnamese
   * @param value in percent, ready to show
   * @param comparator {@code at-least} or {@code more-than}
   */
  public record TargetLine(
      String programme, String quotation, String value, String comparator, Verdict verdict) {}

  /**
   * How the answers to a question are spread.
   *
   * @param n respondents who answered it, ready to show
   * @param hidden why the rows are not shown; null: they are
   */
  public record QuestionTable(
      String text, String n, List<OptionRow> rows, @Nullable Hidden hidden) {
    public QuestionTable {
      rows = List.copyOf(rows);
    }
  }

  /**
   * How often an option was chosen.
   *
   * @param face 1 (worst) to 5 (best) where the option has a face; 0: none
   * @param count ready to show
   * @param percent of those who answered, ready to show
   * @param length of its bar, as a length of SVG such as {@code 41.25%}
   */
  public record OptionRow(String text, int face, String count, String percent, String length) {}

  /**
   * The share of one channel.
   *
   * @param channel its code, as in {@code survey.Channel}
   */
  public record ChannelRow(String channel, ShownFigure figure) {}

  /**
   * How the figure came about, from counts alone; all ready to show.
   *
   * @param survey id and version of the surveys that were answered
   * @param from first day of the period
   * @param to last day of the period
   * @param received responses of the unit in the period
   * @param answered of these, those that answered the overall question
   * @param satisfied of these, those who were satisfied or very satisfied
   */
  public record Origin(
      String survey, String from, String to, String received, String answered, String satisfied) {}
}

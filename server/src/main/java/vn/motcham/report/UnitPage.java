package vn.motcham.report;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcham.report.ShownFigure.Hidden;
import vn.motcham.survey.Channel;

/**
 * One unit in one period, by one instrument.
 *
 * @param unit its name, in the page's language
 * @param above the units above it, the highest first
 * @param subject the period's name and, where it is not the handling of procedures, what is told of
 * @param period name of the period shown
 * @param choices the other periods and instruments
 * @param live whether the figures may still change, which only the supervising level sees
 * @param indicator what the figure is called
 * @param figure the share of satisfied respondents
 * @param verdict how it stands to the target for all fields
 * @param unflagged what it is without the responses that are marked for review, in a sentence;
 *     empty when it is hidden
 * @param target that target, ready to show; empty: none
 * @param notes sentences on what deserves a second look
 * @param further what else the instrument measures; empty when the figure is hidden
 * @param trend null where there are too few periods
 * @param held the figures held against the programme; null: it has no target for them
 * @param questions the answers, question by question; empty when hidden
 * @param channels the share by the way the answers came; when the figure is hidden, only of the
 *     ways that make none
 * @param stages the share by the paper that people had in hand, for the supervising level; empty
 *     where all had the result
 * @param issuance what became of the invitations; null: none ran out
 * @param below the units directly below; null: none
 * @param others what other instruments found here
 * @param origin how the figure came about; null when it is hidden
 * @param k the limit of disclosure, in respondents
 */
public record UnitPage(
    String unit,
    List<Choice> above,
    String subject,
    String period,
    Choices choices,
    boolean live,
    String indicator,
    ShownFigure figure,
    Verdict verdict,
    String unflagged,
    String target,
    List<String> notes,
    List<FurtherRow> further,
    @Nullable ShownTrend trend,
    @Nullable Held held,
    List<QuestionTable> questions,
    List<ChannelRow> channels,
    List<StageRow> stages,
    @Nullable IssuanceSection issuance,
    @Nullable UnitSection below,
    List<Other> others,
    @Nullable Origin origin,
    int k) {
  public UnitPage {
    above = List.copyOf(above);
    notes = List.copyOf(notes);
    further = List.copyOf(further);
    questions = List.copyOf(questions);
    channels = List.copyOf(channels);
    stages = List.copyOf(stages);
    others = List.copyOf(others);
  }

  /** Whether somebody rated by the code on a poster, of which it is said what it is worth. */
  public boolean isRatedByPoster() {
    return channels.stream().anyMatch(row -> row.channel().equals(Channel.POSTER.code()));
  }

  /**
   * What else the page can show, newest first.
   *
   * @param quarters the usual periods
   * @param longer months, half-years, years
   * @param instruments empty where there is only one
   */
  public record Choices(List<Choice> quarters, List<Choice> longer, List<Choice> instruments) {
    public Choices {
      quarters = List.copyOf(quarters);
      longer = List.copyOf(longer);
      instruments = List.copyOf(instruments);
    }
  }

  /**
   * What another instrument found of the unit; its figure is never merged with the page's.
   *
   * @param subject the period's name and what is told of
   * @param target ready to show; empty: none
   * @param url the unit's page by this instrument
   */
  public record Other(
      String indicator,
      String subject,
      ShownFigure figure,
      Verdict verdict,
      String target,
      String url) {}

  /**
   * Another indicator of the same survey.
   *
   * @param how its method, in a few plain words
   * @param figure in its own unit of measure
   * @param grade what the number is called; empty: it has no grades
   */
  public record FurtherRow(String name, String how, ShownFigure figure, String grade) {}

  /**
   * How the answers to a question are spread.
   *
   * @param n respondents whose answers score, or all where none scores; ready to show
   * @param outside of those who were asked, how many chose an option that does not score, in a
   *     sentence; empty: there is no such option
   * @param hidden why the rows are not shown; null: they are
   */
  public record QuestionTable(
      String text, String n, List<OptionRow> rows, String outside, @Nullable Hidden hidden) {
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
   * The share of those who rated with one paper in hand.
   *
   * @param stage its code, as in {@code survey.Stage}
   */
  public record StageRow(String stage, ShownFigure figure) {}

  /**
   * How the figure came about, from counts alone; all ready to show.
   *
   * @param survey id and version of the surveys that were answered
   * @param from first day of the period
   * @param to last day of the period
   * @param answered responses that answered the overall question, by the ways and at the stages
   *     that count
   * @param satisfied of these, those who were satisfied or very satisfied
   */
  public record Origin(String survey, String from, String to, String answered, String satisfied) {}
}

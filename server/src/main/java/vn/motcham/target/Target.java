package vn.motcham.target;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import vn.motcham.survey.Construct;

/**
 * What a plan or programme set out to reach, quoted.
 *
 * @param programme the file it stands in
 * @param construct what it is about, where a survey can measure it
 * @param index the index it is about, where no survey of ours measures it ("PAR INDEX"); then it is
 *     only quoted
 * @param fields the fields (lĩnh vực) it is limited to; empty: all
 * @param year the year by which, if the plan names one
 * @param quotation the sentence of the plan, word for word
 */
public record Target(
    String programme,
    String id,
    @Nullable Construct construct,
    @Nullable String index,
    List<String> fields,
    Decides decides,
    Aim aim,
    Strength strength,
    OptionalInt year,
    String quotation) {
  public Target {
    fields = List.copyOf(fields);
    if ((construct == null) == (index == null)) {
      throw new IllegalArgumentException(id + " is about one thing, a construct or an index");
    }
  }

  public boolean isAbout(Construct other) {
    return construct == other;
  }

  public Optional<Construct> findConstruct() {
    return Optional.ofNullable(construct);
  }

  public Optional<String> findIndex() {
    return Optional.ofNullable(index);
  }

  public Optional<Aim.Level> findLevel() {
    return aim instanceof Aim.Level level ? Optional.of(level) : Optional.empty();
  }

  /**
   * The level it wants.
   *
   * @throws IllegalStateException if it wants something else
   */
  public Aim.Level level() {
    return findLevel().orElseThrow(() -> new IllegalStateException(id + " wants " + aim));
  }

  /**
   * The level it wants, in percent.
   *
   * @throws IllegalStateException if it wants something else
   */
  public BigDecimal value() {
    return level().value();
  }

  /** Of several fields, whose figure decides; the other is shown beside it. */
  public enum Decides {
    /** That of all of them together. */
    POOLED("pooled"),
    /** That of each one. */
    EACH("each");

    private final String code;

    Decides(String code) {
      this.code = code;
    }

    public String code() {
      return code;
    }
  }

  /** How firmly the plan speaks. */
  public enum Strength {
    BINDING("binding"),
    /** "Phấn đấu", "góp phần": striven for. */
    STRIVING("striving");

    private final String code;

    Strength(String code) {
      this.code = code;
    }

    public String code() {
      return code;
    }
  }
}

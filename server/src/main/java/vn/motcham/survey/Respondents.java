package vn.motcham.survey;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Who is asked. Minors never are: for them their parents answer.
 *
 * @param minimumAge in years, 18 to 120
 * @param text the same in words, where the survey gives them
 */
public record Respondents(Who who, int minimumAge, @Nullable Text text) {
  public Optional<Text> findText() {
    return Optional.ofNullable(text);
  }

  /** In which capacity they answer. */
  public enum Who {
    /** People who used the service. */
    USERS("users"),
    /** People who live there, whether or not they used it. */
    RESIDENTS("residents"),
    PATIENTS("patients"),
    PARENTS("parents"),
    ADULT_LEARNERS("adult-learners"),
    /** Officials who fill in a scorecard. */
    APPRAISERS("appraisers");

    private final String code;

    Who(String code) {
      this.code = code;
    }

    public String code() {
      return code;
    }
  }
}

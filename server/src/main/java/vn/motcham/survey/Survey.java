package vn.motcham.survey;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An instrument in one version, checked: ids are unique, references lead somewhere, the required
 * languages are complete.
 *
 * @param standing what this instrument is and is not, as its readers must know
 * @param source where the instrument as a whole comes from, if it isn't our own
 * @param respondents who is asked, where the survey says it
 * @param channels where it may be asked
 * @param introduction what is said before the first question, if anything
 * @param languages ISO 639 codes of the languages in which every text is there, Vietnamese first
 * @param furtherLanguages those in which some texts are there; the others fall back to Vietnamese
 * @param factors id to name, in the survey's order
 * @param follows what it continues
 * @param recordings the name of each recording's file to the hash of what is in it; none of a
 *     survey that was published before recordings were kept
 */
public record Survey(
    String id,
    int version,
    Text title,
    Text standing,
    @Nullable Source source,
    @Nullable Respondents respondents,
    Set<Channel> channels,
    @Nullable Text introduction,
    List<String> languages,
    List<String> furtherLanguages,
    Map<String, Text> factors,
    List<Section> sections,
    List<IndicatorDefinition> indicators,
    List<Predecessor> follows,
    Map<String, String> recordings) {
  public Survey {
    channels = Set.copyOf(channels);
    languages = List.copyOf(languages);
    furtherLanguages = List.copyOf(furtherLanguages);
    factors = Collections.unmodifiableMap(new LinkedHashMap<>(factors));
    sections = List.copyOf(sections);
    indicators = List.copyOf(indicators);
    follows = List.copyOf(follows);
    recordings = Map.copyOf(recordings);
  }

  public Optional<Source> findSource() {
    return Optional.ofNullable(source);
  }

  public Optional<Respondents> findRespondents() {
    return Optional.ofNullable(respondents);
  }

  public Optional<Text> findIntroduction() {
    return Optional.ofNullable(introduction);
  }

  /** Whether it may be asked there; a test goes the way of a kiosk. */
  public boolean isOpenOn(Channel channel) {
    return channels.contains(channel == Channel.TEST ? Channel.KIOSK : channel);
  }

  /** Every language in which at least something is there. */
  public List<String> allLanguages() {
    return Stream.concat(languages.stream(), furtherLanguages.stream()).toList();
  }

  /**
   * Whether this may be called official wording: the instrument and every question of it have been
   * confirmed.
   */
  public boolean isOfficial() {
    return findSource().filter(Source::isConfirmed).isPresent()
        && streamQuestions().allMatch(question -> question.heading().source().isConfirmed());
  }

  /** All questions, in the order in which they are asked. */
  public List<Question> questions() {
    return streamQuestions().toList();
  }

  private Stream<Question> streamQuestions() {
    return sections.stream().flatMap(section -> section.questions().stream());
  }

  /** The questions that are asked there, in their order. */
  public List<Question> askedOn(Channel channel) {
    return streamQuestions().filter(question -> question.askedOn(channel)).toList();
  }

  public Optional<Question> findQuestion(String id) {
    return streamQuestions().filter(question -> question.id().equals(id)).findFirst();
  }

  public Optional<IndicatorDefinition> findIndicator(String id) {
    return indicators.stream().filter(indicator -> indicator.id().equals(id)).findFirst();
  }

  /** The score of an option; empty where either is unknown or does not score. */
  public OptionalInt score(String question, String option) {
    return findQuestion(question)
        .map(
            found ->
                switch (found) {
                  case Question.SingleChoice single -> single.scale().score(option);
                  case Question.MultipleChoice multiple -> multiple.scale().score(option);
                  case Question.Number _, Question.Words _ -> OptionalInt.empty();
                })
        .orElse(OptionalInt.empty());
  }

  /**
   * Whether the question is asked of someone who chose these options so far.
   *
   * @param chosen question id to option id, of the single choices
   */
  public boolean asks(Question question, Map<String, String> chosen) {
    Optional<Question.Condition> condition = question.findCondition();
    if (condition.isEmpty()) {
      return true;
    }
    String earlier = condition.get().question();
    return condition.get().holds(chosen.get(earlier))
        && findQuestion(earlier).filter(found -> asks(found, chosen)).isPresent();
  }
}

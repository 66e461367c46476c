package vn.motcham.hardening;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.motcham.house.House;
import vn.motcham.house.Phone;
import vn.motcham.house.SampleForm;
import vn.motcham.kiosk.example.KioskClient;
import vn.motcham.survey.Channel;

/** Answers that are none. */
@MicronautTest(transactional = false)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AnswersIT {
  @Inject House house;
  private Counter counter;

  @BeforeAll
  void open() throws IOException {
    counter = Counter.open(house, "ANSWERS");
  }

  /** Five levels are five options with names; a number is none of them. */
  @Row(24)
  @ParameterizedTest
  @ValueSource(
      strings = {
        "0",
        "6",
        "-1",
        "2147483648",
        "9223372036854775808",
        "\"5\"",
        "true",
        "null",
        "[5]",
        "{\"v\": 5}",
        "5.0",
        "1e400",
        "\"\"",
        "\"Satisfied\"",
        "\"satisfied \"",
        "[\"satisfied\"]"
      })
  void whatIsNoLevelOfTheScaleIsRejected(String level) {
    long before = house.responses(counter.unit());
    assertThat(counter.send(counter.response("\"overall\": " + level)))
        .first()
        .isIn("unknown-option", "wrong-type");
    assertThat(house.responses(counter.unit())).isEqualTo(before);
  }

  @Row({21, 22, 25})
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"politeness\": \"satisfied\"| answer-required",
        "\"overall\": \"satisfied\", \"nothing-like-it\": \"satisfied\"| unknown-question",
        "\"overall\": \"satisfied\", \"waited\": \"yes\"| unknown-question",
        "\"overall\": \"satisfied\", \"__proto__\": \"x\"| unknown-question",
        "\"overall\": \"neutral\", \"reasons\": [\"other\", \"other\"]| option-twice",
        "\"overall\": \"neutral\", \"reasons\": [\"other\", \"nothing\"]| unknown-option",
      })
  void whatTheSurveyDoesNotAskIsRejected(String answers, String code) {
    assertThat(counter.send(counter.response(answers))).containsExactly(code);
  }

  /** The only survey with a limit of choices is one of ours for tests. */
  @Row(22)
  @Test
  void aQuestionOfAnotherVersionIsRejected() throws IOException {
    int unit = house.ownUnit("OTHER-SURVEY");
    house.deploy(SampleForm.waitingTime(), unit, Channel.KIOSK);
    Counter other = Counter.openAt(house, unit);
    assertThat(
            other.send(other.response("\"overall\": \"satisfied\", \"politeness\": \"satisfied\"")))
        .containsExactly("unknown-question");
    String foreign =
        counter.asked().rating(KioskClient.newId(), Instant.now(), "\"overall\": \"satisfied\"");
    assertThat(
            other.send(
                foreign.replaceFirst(
                    "\"assignment\": \\d+", "\"assignment\": " + other.asked().assignment())))
        .containsExactly("survey-not-here");
  }

  @Row(23)
  @Test
  void aQuestionAnsweredTwiceIsNotRead() {
    String twice = counter.response("\"overall\": \"satisfied\", \"overall\": \"neutral\"");
    Counter.reply(counter.kiosk().send(List.of(twice))).mustBeProblem(400, "duplicate-key");
    Phone phone = house.phone(counter.unit());
    assertThat(phone.rate("overall", "satisfied", "overall", "neutral").status()).isEqualTo(422);
  }

  @Row({27, 29})
  @Test
  void anIdOfAnotherKiosksResponseIsNotTaken() throws IOException {
    String first = counter.response("\"overall\": \"satisfied\"");
    assertThat(counter.send(first)).containsExactly("stored");
    Counter thief = Counter.open(house, "THIEF");
    String id = first.substring(first.indexOf(": \"") + 3, first.indexOf("\", "));
    String other = thief.asked().rating(id, Instant.now(), "\"overall\": \"neutral\"");
    assertThat(thief.send(other)).containsExactly("id-reused");
    assertThat(house.responses(thief.unit())).isZero();
  }

  /** Not in an annotation, where the framework would read some of them as its own. */
  static Stream<String> programs() {
    return Stream.of(
        "1 OR 1=1",
        "1'--",
        "\\\"",
        ";SELECT SLEEP(5)",
        "' UNION SELECT * FROM staff_session --",
        "${7*7}",
        "[[${7*7}]]",
        "__${T(java.lang.Runtime)}__::.x",
        "#{7*7}",
        "*{7*7}",
        "~{a}");
  }

  @Row({34, 35})
  @ParameterizedTest
  @MethodSource("programs")
  void noFieldIsAProgram(String text) {
    Instant before = Instant.now();
    String good = counter.response("\"overall\": \"satisfied\"");
    List<String> bad =
        Stream.of("\"vi\"", "\"live\"", "\"counter-rating\"", "\"satisfied\"")
            .map(field -> good.replace(field, "\"" + text + "\""))
            .map(item -> item.replace(item.substring(8, 40), KioskClient.newId()))
            .toList();
    assertThat(counter.send(bad))
        .containsExactly("unknown-value", "unknown-value", "survey-not-here", "unknown-option");
    house
        .ask("{\"unit\": \"%s\", \"stage\": \"result\"}".formatted(text))
        .mustBeProblem(422, "wrong-type");
    house
        .ask("{\"unit\": 1, \"stage\": \"%s\"}".formatted(text))
        .mustBeProblem(422, "unknown-value");
    assertThat(Duration.between(before, Instant.now())).isLessThan(Duration.ofSeconds(2));
  }
}

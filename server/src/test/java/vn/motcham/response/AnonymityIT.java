package vn.motcham.response;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcham.response.Dump.hex;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import vn.motcham.answer.AnswersText;
import vn.motcham.answer.KeptAnswer;
import vn.motcham.daykey.DayKey;
import vn.motcham.daykey.DayKeys;
import vn.motcham.house.House;
import vn.motcham.house.Phone;
import vn.motcham.secret.Digest;

/**
 * Someone knows every token and form, when each was sent and the whole database, but no day key:
 * nothing leads them from a token to an answer.
 */
@MicronautTest(transactional = false)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AnonymityIT {
  private static final int RATINGS = 40;

  /**
   * In a random order of 40, the rank correlation goes beyond this about once in 100,000 times; in
   * the order of arrival it is 1.
   */
  private static final double BOUND = 0.7;

  private static final List<String> LEVELS =
      List.of("very-dissatisfied", "dissatisfied", "neutral", "satisfied", "very-satisfied");

  /** For what other tests left in the same tables. */
  private static final int ELSEWHERE = -1;

  private static final Set<String> REMEMBERING = Set.of("accepted", "spent");

  @Inject House house;
  @Inject Jdbi jdbi;
  @Inject DayKeys dayKeys;
  @Inject InstantSource clock;

  private final List<Phone> phones = new ArrayList<>();
  private Dump dump = new Dump(Map.of());
  private String unit = "";

  @BeforeAll
  void rate() throws IOException {
    int number = house.ownUnit("ANONYMITY");
    unit = hex(Integer.toString(number));
    for (int i = 0; i < RATINGS; i++) {
      Phone phone = house.phone(number);
      phones.add(phone);
      phone.rate(
          "overall", LEVELS.get(i / 25),
          "politeness", LEVELS.get(i / 5 % 5),
          "guidance", LEVELS.get(i % 5),
          "comment", "Ý kiến thứ " + i);
    }
    dump = Dump.of(jdbi);
  }

  @Test
  void noColumnHoldsATokenAFormOrWhatCanBeMadeOfThem() {
    String all = dump.text();
    assertThat(all).contains(hex("Ý kiến thứ 39"));
    for (Phone phone : phones) {
      for (byte[] known : known(phone)) {
        assertThat(all.contains(hex(known))).as(hex(known)).isFalse();
      }
    }
  }

  @Test
  void whatIsRememberedJoinsNothingElse() {
    Set<String> remembered = new HashSet<>();
    Set<String> kept = new HashSet<>();
    for (String table : dump.tables().keySet()) {
      (REMEMBERING.contains(table) ? remembered : kept).addAll(dump.longValues(table));
    }
    assertThat(remembered)
        .hasSizeGreaterThanOrEqualTo(3 * RATINGS)
        .doesNotContainAnyElementsOf(kept);
  }

  @Test
  void whatIsRememberedOfATokenDoesNotTellOfItsForm() {
    Set<String> spent = new HashSet<>(dump.longValues("spent"));
    assertThat(spent).doesNotContainAnyElementsOf(dump.longValues("accepted"));
  }

  @Test
  void anAnswersIdIsNowhereButInItsAnswer() {
    List<String> ids = own("response").stream().map(row -> value(row, "id")).toList();
    assertThat(ids).hasSize(RATINGS).doesNotHaveDuplicates();
    for (String table : dump.tables().keySet()) {
      if (!table.equals("response")) {
        assertThat(dump.longValues(table)).as(table).doesNotContainAnyElementsOf(ids);
      }
    }
  }

  @Test
  void noOrderOfRowsIsTheOrderOfArrival() {
    Map<String, Integer> byId = arrivalsByAnswers();
    mixed(
        "response",
        arrivals(own("response"), row -> byId.getOrDefault(value(row, "id"), ELSEWHERE)));
    mixed("comment", arrivals(own("comment"), AnonymityIT::arrivalByText));
    DayKey key = dayKeys.find(today()).orElseThrow();
    Map<String, Integer> byMac = new HashMap<>();
    for (int i = 0; i < RATINGS; i++) {
      byMac.put(hex(key.ofId(phones.get(i).formId())), i);
      byMac.put(hex(key.ofToken(token(phones.get(i)).getBytes(StandardCharsets.US_ASCII))), i);
    }
    mixed(
        "accepted",
        arrivals(
            dump.rows("accepted"), row -> byMac.getOrDefault(value(row, "id_mac"), ELSEWHERE)));
    mixed(
        "spent",
        arrivals(
            dump.rows("spent"), row -> byMac.getOrDefault(value(row, "token_mac"), ELSEWHERE)));
  }

  @Test
  void thisTestWouldNoticeTheOrderOfArrival() {
    List<Integer> inOrder = IntStream.range(0, RATINGS).boxed().toList();
    assertThat(correlation(inOrder)).isEqualTo(1);
    assertThat(correlation(inOrder.reversed())).isEqualTo(-1);
  }

  /** The token and the form's id as they are, and whatever anyone could compute from them. */
  private static List<byte[]> known(Phone phone) {
    String token = token(phone);
    List<byte[]> plain =
        List.of(
            bytes(token),
            bytes(token.toLowerCase(Locale.ROOT)),
            bytes(phone.path()),
            new BigInteger(token, 32).toByteArray(),
            bytes(phone.formId()),
            HexFormat.of().parseHex(phone.formId()));
    List<byte[]> known = new ArrayList<>(plain);
    for (byte[] value : plain) {
      known.add(Digest.sha256(value));
      for (String key : List.of("0", "motcham", "secret", "test", token, phone.formId())) {
        for (String purpose : List.of("", "id", "token", "content")) {
          known.add(Digest.hmac(bytes(key), purpose, value));
        }
      }
      known.add(Digest.hmac(new byte[32], "id", value));
      known.add(Digest.hmac(new byte[32], "token", value));
    }
    return known;
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static String token(Phone phone) {
    return phone.path().substring("/r/".length());
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), Bucket.ZONE);
  }

  private List<Map<String, String>> own(String table) {
    return dump.rows(table).stream().filter(row -> value(row, "unit").equals(unit)).toList();
  }

  /** The three answers of each rating are one of a kind, so they tell when it came. */
  private Map<String, Integer> arrivalsByAnswers() {
    List<String> questions = List.of("overall", "politeness", "guidance");
    Map<String, Integer> arrivals = new HashMap<>();
    for (Map<String, String> row : own("response")) {
      String answers =
          new String(HexFormat.of().parseHex(value(row, "answers")), StandardCharsets.UTF_8);
      for (KeptAnswer answer : AnswersText.read(answers)) {
        int digit = questions.indexOf(answer.question());
        if (digit >= 0) {
          int part = LEVELS.indexOf(answer.option()) * List.of(25, 5, 1).get(digit);
          arrivals.merge(value(row, "id"), part, Integer::sum);
        }
      }
    }
    return arrivals;
  }

  private static int arrivalByText(Map<String, String> row) {
    String text = new String(HexFormat.of().parseHex(value(row, "text")), StandardCharsets.UTF_8);
    return Integer.parseInt(text.substring(text.lastIndexOf(' ') + 1));
  }

  /**
   * In the order of the rows, the number of each rating's arrival; other tests' rows are left out.
   */
  private static List<Integer> arrivals(
      List<Map<String, String>> rows, ToIntFunction<Map<String, String>> arrival) {
    return rows.stream().mapToInt(arrival).filter(i -> i != ELSEWHERE).distinct().boxed().toList();
  }

  private static void mixed(String table, List<Integer> arrivals) {
    assertThat(arrivals).as(table).hasSize(RATINGS);
    assertThat(Math.abs(correlation(arrivals))).as(table).isLessThan(BOUND);
  }

  /** Spearman's, of the order of the rows with the order of arrival. */
  private static double correlation(List<Integer> arrivals) {
    double squares = 0;
    for (int i = 0; i < arrivals.size(); i++) {
      squares += Math.pow(arrivals.get(i) - i, 2);
    }
    double n = arrivals.size();
    return 1 - 6 * squares / (n * (n * n - 1));
  }

  private static String value(Map<String, String> row, String column) {
    return row.getOrDefault(column, "");
  }
}

package vn.motcham.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.motcham.library.Comparison.Fate;
import vn.motcham.survey.Survey;

class ComparisonTest {
  private static final Survey FIRST = TwoVersions.first();

  @Test
  void nothingDiffersFromItself() {
    assertThat(compare(TwoVersions.FIRST).isNothing()).isTrue();
    assertThat(compare(TwoVersions.second()).isNothing()).isTrue();
  }

  @Test
  void aChangedWordingIsToldInItsLanguage() {
    Comparison.Pair pair = question("overall", "How was it?", "How was your visit?");

    assertThat(pair.fate()).isEqualTo(Fate.CHANGED);
    assertThat(pair.changes())
        .containsExactly(new Change(Aspect.WORDING, "en", "How was it?", "How was your visit?"));
  }

  @Test
  void aNewQuestionStandsWhereItIsAskedAndOneThatIsGoneWhereItWas() {
    String later = TwoVersions.second().replace("id: fee", "id: cost").replace(", fee: fee", "");

    List<Comparison.Pair> pairs = compare(later).questions();

    assertThat(pairs)
        .extracting(pair -> pair.shown().id() + " " + pair.fate())
        .containsExactly("overall SAME", "fee REMOVED", "cost ADDED", "comment SAME");
  }

  @Test
  void aQuestionUnderAnotherIdIsTheSameQuestionIfTheSurveySaysSo() {
    String later =
        TwoVersions.second().replace("id: fee", "id: cost").replace("fee: fee", "cost: fee");

    Comparison.Pair pair = compare(later).questions().get(1);

    assertThat(pair.fate()).isEqualTo(Fate.SAME);
    assertThat(pair.continues()).isTrue();
  }

  @Test
  void otherScoresAreNoticedAtEveryQuestionThatSharesTheScale() {
    Comparison compared =
        compare(TwoVersions.second().replace("id: good, score: 5", "id: good, score: 4"));

    assertThat(compared.questions())
        .filteredOn(pair -> pair.fate() == Fate.CHANGED)
        .hasSize(2)
        .allSatisfy(
            pair ->
                assertThat(pair.changes())
                    .containsExactly(new Change(Aspect.SCORE, "", "Tốt: 5 điểm", "Tốt: 4 điểm")));
  }

  @Test
  void anOptionThatIsNewAndOneThatIsGoneAreNoticed() {
    Comparison.Pair pair =
        question("overall", "id: good, score: 5, text: {vi: Tốt", "id: fine, text: {vi: Tốt");

    assertThat(pair.changes())
        .contains(
            new Change(Aspect.OPTION, "vi", "", "Tốt"),
            new Change(Aspect.OPTION, "vi", "Tốt", ""),
            new Change(Aspect.SCORE, "", "", "Tốt: ngoài mọi mẫu số"));
  }

  @Test
  void whenAndWhereAQuestionMustBeAnsweredIsNoticed() {
    assertThat(question("comment", "score-at-most: 3", "options: [good]").changes())
        .containsExactly(
            new Change(
                Aspect.CONDITION,
                "",
                "Chỉ hỏi nếu câu overall là “Kém”",
                "Chỉ hỏi nếu câu overall là “Tốt”"));
    assertThat(question("overall", "required: [kiosk]", "required: [kiosk, receipt]").changes())
        .containsExactly(
            new Change(
                Aspect.REQUIRED,
                "",
                "Bắt buộc qua: máy đánh giá tại quầy",
                "Bắt buộc qua: máy đánh giá tại quầy, mã trên giấy tờ"));
    assertThat(question("comment", "maximum: 200", "maximum: 300").changes())
        .extracting(Change::aspect)
        .containsExactly(Aspect.KIND);
  }

  @Test
  void aSourceThatWasConfirmedSinceIsNoticed() {
    assertThat(question("overall", "certainty: own", "certainty: confirmed").changes())
        .extracting(Change::later)
        .containsExactly("Một Chạm (đã đối chiếu).");
  }

  @Test
  void aSeriesGoesOnUnbroken() {
    assertThat(compare(TwoVersions.second()).indicators())
        .extracting(course -> course.continuity().code())
        .containsExactly("unbroken");
  }

  @Test
  void aSeriesIsCutForAReason() {
    String later =
        TwoVersions.following(
            TwoVersions.FIRST, 1, "[{indicator: share, was: share, break: {vi: Câu hỏi đổi.}}]");

    Continuity continuity = compare(later).indicators().getFirst().continuity();

    assertThat(continuity).isInstanceOf(Continuity.Broken.class);
    assertThat(((Continuity.Broken) continuity).why().in("vi")).isEqualTo("Câu hỏi đổi.");
  }

  @Test
  void anIndicatorThatContinuesNothingTakesNoEarlierFiguresAndTheEarlierOneEnds() {
    String later = TwoVersions.following(TwoVersions.FIRST, 1, "[]");

    assertThat(compare(later).indicators())
        .extracting(course -> course.continuity().code())
        .containsExactly("unrelated", "ended");
  }

  @Test
  void withoutADeclarationNothingIsConnectedHoweverAlikeItIs() {
    Comparison compared = compare(TwoVersions.FIRST.replace("version: 1", "version: 2"));

    assertThat(compared.declared()).isFalse();
    assertThat(compared.questions())
        .allSatisfy(pair -> assertThat(pair.continues()).isFalse())
        .allSatisfy(pair -> assertThat(pair.fate()).isEqualTo(Fate.SAME));
    assertThat(compared.indicators().getFirst().continuity())
        .isInstanceOf(Continuity.Unrelated.class);
  }

  @Test
  void anotherWayToComputeAFigureIsTold() {
    Comparison compared =
        compare(TwoVersions.second().replace("satisfied-from: 4", "satisfied-from: 5"));

    assertThat(compared.indicators().getFirst().changes())
        .extracting(Change::aspect)
        .containsExactly(Aspect.METHOD);
  }

  @Test
  void aVersionGoesBackThroughThoseBetweenWithAllTheirBreaks() {
    String broken = "[{indicator: share, was: share, break: {vi: Lý do %s.}}]";
    String second = TwoVersions.following(TwoVersions.FIRST, 1, broken.formatted("một"));
    String third =
        TwoVersions.following(
            TwoVersions.FIRST.replace("version: 1", "version: 2"), 2, broken.formatted("hai"));
    Survey latest = TwoVersions.read(third);
    Descent descent = new Descent(List.of(FIRST, TwoVersions.read(second), latest));

    var link = descent.find(latest, FIRST);

    assertThat(link.orElseThrow().questions()).containsEntry("fee", "fee");
    assertThat(link.orElseThrow().indicators())
        .extracting(succession -> succession.findBreak().orElseThrow().in("vi"))
        .containsExactly("Lý do một. Lý do hai.");
    assertThat(descent.find(FIRST, latest)).isEmpty();
  }

  private static Comparison.Pair question(String id, String from, String to) {
    return compare(TwoVersions.second().replace(from, to)).questions().stream()
        .filter(pair -> pair.shown().id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private static Comparison compare(String yaml) {
    Survey later = TwoVersions.read(yaml);
    var link = new Descent(List.of(FIRST, later)).find(later, FIRST);
    return Comparison.of(FIRST, later, link, TwoVersions.VOICE);
  }
}

package vn.motcham.xlsform;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import vn.motcham.survey.Predecessor;
import vn.motcham.survey.Question;
import vn.motcham.survey.State;
import vn.motcham.survey.Survey;
import vn.motcham.survey.Text;

/** What a form can't say of the survey as a whole. */
final class SurveyNotes {
  private final Interview interview;
  private final Survey survey;
  private final String contentHash;
  private final List<Note> notes = new ArrayList<>();

  SurveyNotes(Interview interview, String contentHash) {
    this.interview = interview;
    this.survey = interview.survey();
    this.contentHash = contentHash;
  }

  List<Note> notes() {
    add(
        new Sentence("survey")
            .with("id", survey.id())
            .with("version", survey.version())
            .with("hash", contentHash));
    if (interview.state() != State.PUBLISHED) {
      add(new Sentence("state." + interview.state().code()));
    }
    notes.add(new Note(Note.SURVEY, survey.standing()));
    survey.findSource().ifPresent(one -> notes.add(new Note(Note.SURVEY, Words.source(one))));
    survey
        .findRespondents()
        .ifPresent(
            asked ->
                add(
                    new Sentence("respondents")
                        .with("who", Sentence.of("who." + asked.who().code()))
                        .with("age", asked.minimumAge())));
    add(new Sentence("apart"));
    add(new Sentence("anonymous"));
    add(new Sentence("names"));
    add(new Sentence("scores"));
    add(new Sentence("channel").with("channel", Words.channel(interview.channel())));
    survey.questions().stream()
        .filter(question -> !question.askedOn(interview.channel()))
        .forEach(question -> add(leftOut(question)));
    survey.furtherLanguages().forEach(this::addFallbacks);
    addAudio();
    addMarkup();
    survey.follows().forEach(this::addPredecessor);
    return notes;
  }

  private void add(Sentence sentence) {
    notes.add(Note.of(Note.SURVEY, sentence));
  }

  private static Sentence leftOut(Question question) {
    return new Sentence("left-out")
        .with("question", question.id())
        .with("text", question.text())
        .with("channels", Words.channels(question.heading().askedOn()));
  }

  private void addFallbacks(String language) {
    List<Text> texts = FormTexts.of(interview).toList();
    long missing = texts.stream().filter(text -> !text.has(language)).count();
    if (missing > 0) {
      add(
          new Sentence("fallback")
              .with("language", FormLanguage.of(language).title())
              .with("missing", missing)
              .with("all", texts.size()));
    }
  }

  private void addAudio() {
    List<String> files = FormTexts.audio(interview).distinct().sorted().toList();
    if (!files.isEmpty()) {
      add(
          new Sentence("audio")
              .with("folder", "surveys/" + survey.id() + "/audio/")
              .with("files", String.join(", ", files)));
    }
  }

  private void addMarkup() {
    Stream<Text> texts = FormTexts.of(interview).filter(PlainText::isSeenAsMarkup).distinct();
    texts.forEach(text -> add(new Sentence("markup").with("text", text)));
  }

  private void addPredecessor(Predecessor before) {
    String earlier = before.survey() + "/" + before.version();
    String pairs =
        String.join(
            ", ",
            before.questions().entrySet().stream()
                .sorted(Map.Entry.comparingByKey(Comparator.naturalOrder()))
                .map(pair -> pair.getKey() + " = " + pair.getValue())
                .toList());
    add(new Sentence("follows").with("earlier", earlier).with("questions", pairs));
    for (Predecessor.Succession series : before.indicators()) {
      Text how =
          series
              .findBreak()
              .map(why -> new Sentence("series-broken").with("why", why))
              .orElseGet(() -> new Sentence("series-whole"))
              .with("indicator", series.indicator())
              .with("was", series.was())
              .with("earlier", earlier)
              .text();
      notes.add(new Note(Note.SURVEY, how));
    }
  }
}

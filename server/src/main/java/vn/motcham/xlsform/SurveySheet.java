package vn.motcham.xlsform;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.motcham.survey.Question;
import vn.motcham.survey.Section;
import vn.motcham.survey.State;
import vn.motcham.survey.Text;

/** What is asked, line by line: a group a page, and a group a section where a page has several. */
final class SurveySheet {
  static final String AUDIO = "media::audio";
  private static final String LABEL = "label";
  private static final String PAGE = "field-list";

  private final Interview interview;
  private final List<FormLanguage> languages;
  private final Names names;
  private final Relevance relevance;
  private final QuestionRows questions;
  private final List<Row> rows = new ArrayList<>();

  SurveySheet(Interview interview, ChoiceLists lists) {
    this.interview = interview;
    this.languages = interview.languages();
    this.names =
        new Names(
            interview.questions().stream()
                .map(question -> Names.of(question.id()))
                .collect(Collectors.toSet()));
    this.relevance = new Relevance(interview.survey());
    this.questions = new QuestionRows(interview, lists, relevance);
  }

  Sheet sheet() {
    addOpening();
    interview.pages().forEach(this::addPage);
    List<String> needed = new ArrayList<>(List.of("type", "name"));
    needed.addAll(Sheet.translated(languages, LABEL));
    List<String> optional =
        Stream.of(
                Sheet.translated(languages, QuestionRows.HINT),
                List.of(QuestionRows.REQUIRED),
                Sheet.translated(languages, QuestionRows.REQUIRED_MESSAGE),
                List.of(QuestionRows.RELEVANT, QuestionRows.CONSTRAINT),
                Sheet.translated(languages, QuestionRows.CONSTRAINT_MESSAGE),
                List.of(QuestionRows.APPEARANCE),
                Sheet.translated(languages, AUDIO))
            .flatMap(List::stream)
            .toList();
    return Sheet.of("survey", needed, optional, rows);
  }

  private void addOpening() {
    begin("opening")
        .with(LABEL, PlainText.of(interview.survey().title()), languages)
        .with(QuestionRows.APPEARANCE, PAGE);
    interview.openings().forEach(opening -> addNote(opening.name(), opening.text()));
    if (interview.state() != State.PUBLISHED) {
      addNote("state", Sentence.of("state." + interview.state().code()));
    }
    end();
  }

  private void addPage(List<Section> sections) {
    if (sections.size() == 1) {
      addSection(sections.getFirst()).with(QuestionRows.APPEARANCE, PAGE);
      return;
    }
    Row page =
        begin("page_" + Names.of(sections.getFirst().id())).with(QuestionRows.APPEARANCE, PAGE);
    relevance
        .of(sections.stream().flatMap(one -> interview.questions(one).stream()).toList())
        .ifPresent(when -> page.with(QuestionRows.RELEVANT, when));
    sections.forEach(this::addSection);
    end();
  }

  private Row addSection(Section section) {
    List<Question> asked = interview.questions(section);
    Row group = begin("section_" + Names.of(section.id()));
    section.findTitle().ifPresent(title -> group.with(LABEL, PlainText.of(title), languages));
    relevance.of(asked).ifPresent(when -> group.with(QuestionRows.RELEVANT, when));
    section.findIntroduction().ifPresent(text -> addNote(Names.of(section.id()), text));
    asked.forEach(question -> rows.add(questions.row(question)));
    end();
    return group;
  }

  private Row begin(String name) {
    return add("begin_group").with("name", names.free(name));
  }

  private void end() {
    add("end_group");
  }

  private void addNote(String name, Text text) {
    add("note").with("name", names.free("note_" + name)).with(LABEL, PlainText.of(text), languages);
  }

  private Row add(String type) {
    Row row = new Row().with("type", type);
    rows.add(row);
    return row;
  }
}

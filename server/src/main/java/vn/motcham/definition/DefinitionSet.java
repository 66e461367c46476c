package vn.motcham.definition;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.motcham.problem.Fault;
import vn.motcham.problem.ProblemType;
import vn.motcham.round.Round;
import vn.motcham.survey.Recording;
import vn.motcham.survey.SurveyDefinition;
import vn.motcham.target.Programme;

/** All files of one directory: each held against its own rules, then all against each other. */
final class DefinitionSet {
  private final List<Fault> stray = new ArrayList<>();
  private final List<Document> documents = new ArrayList<>();
  private final Recordings recordings;
  private final KnownSurveys surveys;

  DefinitionSet(List<DefinitionFile> files) {
    for (DefinitionFile file : files) {
      switch (file.kind()) {
        case SURVEY, HISTORY, TARGETS, ROUND -> documents.add(Document.read(file));
        case STRAY -> stray.add(Fault.at(file.name() + ":1:1", ProblemType.DEFINITION_STRAY));
        case RECORDING -> {}
      }
    }
    recordings = new Recordings(files);
    surveys = new KnownSurveys(documents);
    checkTogether();
  }

  private void checkTogether() {
    // Before the hashes, which are taken from them too.
    surveys.listReadable().forEach(recordings::check);
    for (Document document : documents) {
      if (document.isInOrder() && is(document, DefinitionFile.Kind.SURVEY)) {
        History history = surveys.history(document.check().word("/id"));
        HistoryCheck.checkContent(document, recordings(document), history);
      }
    }
    surveys.histories().keySet().forEach(id -> HistoryCheck.check(id, surveys));
    for (Document document : documents) {
      if (is(document, DefinitionFile.Kind.ROUND)) {
        RoundCheck.check(document.check(), surveys);
      }
    }
    for (Instrument survey : surveys.listReadable()) {
      FollowsCheck.check(survey, surveys);
    }
  }

  private static boolean is(Document document, DefinitionFile.Kind kind) {
    return document.file().kind() == kind;
  }

  private Map<String, Recording> recordings(Document document) {
    return recordings.of(new Instrument(document.check()));
  }

  /** Everything that is wrong, file by file. */
  List<Fault> faults() {
    List<Fault> faults = new ArrayList<>(stray);
    documents.forEach(document -> faults.addAll(document.faults()));
    return faults;
  }

  /** What stands in them, if nothing is wrong. */
  Definitions.Complete complete() {
    List<SurveyDefinition> definitions = new ArrayList<>();
    List<Programme> programmes = new ArrayList<>();
    List<Round> rounds = new ArrayList<>();
    for (Document document : documents) {
      switch (document.file().kind()) {
        case SURVEY -> definitions.add(definition(document));
        case TARGETS -> programmes.add(Programme.read(document.tree().root()));
        case ROUND -> rounds.add(Round.read(document.tree().root()));
        case HISTORY, RECORDING, STRAY -> {}
      }
    }
    return new Definitions.Complete(definitions, programmes, rounds);
  }

  private SurveyDefinition definition(Document document) {
    SurveyDefinition definition = SurveyDefinition.of(document.tree().root(), recordings(document));
    History history = surveys.history(definition.survey().id());
    int version = definition.survey().version();
    return definition.in(history.state(version), history.findSince(version).orElse(null));
  }
}

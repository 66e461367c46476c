package vn.motcham.definition;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import vn.motcham.problem.Fault;
import vn.motcham.problem.ProblemType;
import vn.motcham.yaml.Rules;
import vn.motcham.yaml.TreeCheck;
import vn.motcham.yaml.YamlTree;

/** One file, read, with everything that has been found wrong with it so far. */
final class Document {
  private static final Rules SURVEY = rules("survey");
  private static final Rules HISTORY = rules("history");
  private static final Rules TARGETS = rules("targets");
  private static final Rules ROUND = rules("rounds");

  private final DefinitionFile file;
  private final YamlTree tree;
  private final TreeCheck check;

  private Document(DefinitionFile file, YamlTree tree) {
    this.file = file;
    this.tree = tree;
    this.check = new TreeCheck(tree);
  }

  private static Rules rules(String name) {
    return new Rules("/survey-definitions/" + name + ".schema.json");
  }

  /** Reads the file and holds it against its rules, by itself. */
  static Document read(DefinitionFile file) {
    Document document = new Document(file, YamlTree.read(file.content()));
    if (document.isReadable()) {
      document.checkContent();
      document.checkName();
    }
    return document;
  }

  private void checkContent() {
    switch (file.kind()) {
      case SURVEY -> {
        check.schema(SURVEY);
        SurveyCheck.check(new Instrument(check));
      }
      case HISTORY -> {
        check.schema(HISTORY);
        HistoryCheck.check(check);
      }
      case TARGETS -> {
        check.schema(TARGETS);
        TargetsCheck.check(check);
      }
      case ROUND -> {
        check.schema(ROUND);
        RoundCheck.check(check);
      }
      case RECORDING, STRAY -> throw new IllegalStateException(file.name());
    }
  }

  /** Says once what isn't right; a place that is no id has been named already. */
  private void checkName() {
    String id = check.word("/id");
    String expected =
        switch (file.kind()) {
          case SURVEY -> "surveys/" + id + "/" + check.word("/version") + ".yaml";
          case TARGETS -> "targets/" + id + ".yaml";
          case ROUND -> "rounds/" + id + ".yaml";
          case HISTORY, RECORDING, STRAY -> file.name();
        };
    if (check.faults().isEmpty() && !file.name().equals(expected)) {
      check.fault("/id", ProblemType.DEFINITION_MISPLACED, "expected", expected);
    }
  }

  DefinitionFile file() {
    return file;
  }

  YamlTree tree() {
    return tree;
  }

  TreeCheck check() {
    return check;
  }

  /** Whether there is a tree at all. */
  boolean isReadable() {
    return tree.faults().isEmpty();
  }

  boolean isInOrder() {
    return isReadable() && check.faults().isEmpty();
  }

  /** Everything, in the order of the file, with places that name it. */
  List<Fault> faults() {
    return Stream.concat(tree.faults().stream(), check.faults().stream())
        .distinct()
        .sorted(Comparator.comparingInt(Document::line).thenComparingInt(Document::column))
        .map(fault -> new Fault(file.name() + ":" + fault.place(), fault.type(), fault.details()))
        .toList();
  }

  private static int line(Fault fault) {
    return Integer.parseInt(fault.place().substring(0, fault.place().indexOf(':')));
  }

  private static int column(Fault fault) {
    return Integer.parseInt(fault.place().substring(fault.place().indexOf(':') + 1));
  }
}

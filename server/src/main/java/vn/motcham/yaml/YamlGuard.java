package vn.motcham.yaml;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import vn.motcham.problem.Fault;
import vn.motcham.problem.ProblemType;

/**
 * Looks through the events of a file before anything is built from them, so that a bomb of aliases
 * or of nesting costs no more than its own length.
 */
final class YamlGuard {
  static final int MAXIMUM_DEPTH = 20;

  private final List<Fault> faults = new ArrayList<>();
  private int documents;
  private int depth;
  private boolean rootSeen;

  private YamlGuard() {}

  /** What forbids reading on; throws what the parser throws when it can't go on. */
  static List<Fault> faults(LoadSettings settings, String yaml) {
    YamlGuard guard = new YamlGuard();
    for (Event event : new Parse(settings).parseString(yaml)) {
      guard.look(event);
      if (guard.depth > MAXIMUM_DEPTH) {
        guard.refuse(event, ProblemType.DEFINITION_TOO_DEEP);
        break;
      }
    }
    if (guard.documents == 0) {
      guard.faults.add(Fault.at("1:1", ProblemType.DEFINITION_NOT_ONE_MAPPING));
    }
    return guard.faults;
  }

  private void look(Event event) {
    if (event instanceof DocumentStartEvent && ++documents > 1) {
      refuse(event, ProblemType.DEFINITION_NOT_ONE_MAPPING);
    }
    if (event instanceof NodeEvent node) {
      lookAtNode(node);
    }
    if (event instanceof CollectionStartEvent) {
      depth++;
    }
    if (event instanceof CollectionEndEvent) {
      depth--;
    }
  }

  private void lookAtNode(NodeEvent node) {
    if (!rootSeen && !(node instanceof MappingStartEvent)) {
      refuse(node, ProblemType.DEFINITION_NOT_ONE_MAPPING);
    }
    rootSeen = true;
    if (node instanceof AliasEvent || node.getAnchor().isPresent() || tag(node).isPresent()) {
      refuse(node, ProblemType.DEFINITION_SHORTCUT);
    }
  }

  private static Optional<String> tag(NodeEvent node) {
    if (node instanceof ScalarEvent scalar) {
      return scalar.getTag();
    }
    return node instanceof CollectionStartEvent collection ? collection.getTag() : Optional.empty();
  }

  private void refuse(Event event, ProblemType type) {
    faults.add(Fault.at(place(event.getStartMark()), type));
  }

  /** Line and column, both counted from one. */
  static String place(Optional<Mark> mark) {
    return mark.map(at -> (at.getLine() + 1) + ":" + (at.getColumn() + 1)).orElse("1:1");
  }
}

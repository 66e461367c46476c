package vn.motcham.definition;

import static vn.motcham.problem.ProblemType.DEFINITION_LARGE_RECORDING;
import static vn.motcham.problem.ProblemType.DEFINITION_LARGE_RECORDINGS;
import static vn.motcham.problem.ProblemType.DEFINITION_NO_RECORDING;
import static vn.motcham.problem.ProblemType.DEFINITION_UNPLAYABLE_RECORDING;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import vn.motcham.survey.Recording;
import vn.motcham.survey.RecordingType;
import vn.motcham.yaml.TreeCheck;

/** The recordings of one directory, and whether they are what the surveys say. */
final class Recordings {
  /** A kiosk fetches them over a counter's network and keeps them on its disk. */
  static final int MAXIMUM_BYTES = 300 * 1024;

  static final int MAXIMUM_BYTES_OF_A_SURVEY = 5 * 1024 * 1024;

  private static final String NAME = "[a-z0-9-]+\\.(mp3|m4a|ogg)";

  private final Map<String, byte[]> files = new HashMap<>();

  Recordings(Collection<DefinitionFile> all) {
    for (DefinitionFile file : all) {
      if (file.kind() == DefinitionFile.Kind.RECORDING) {
        files.put(file.name(), file.content());
      }
    }
  }

  /** Says at each name what is wrong with its file, and once whether they are too many. */
  void check(Instrument survey) {
    survey.recordings().forEach(pointer -> check(survey, pointer));
    int size = of(survey).values().stream().mapToInt(one -> one.content().length).sum();
    if (size > MAXIMUM_BYTES_OF_A_SURVEY) {
      Map<String, String> sizes =
          Map.of("size", kilobytes(size), "maximum", kilobytes(MAXIMUM_BYTES_OF_A_SURVEY));
      survey.tree().fault("", DEFINITION_LARGE_RECORDINGS, sizes);
    }
  }

  private void check(Instrument survey, String pointer) {
    TreeCheck tree = survey.tree();
    String name = tree.word(pointer);
    if (!name.matches(NAME)) {
      // The schema has said so.
      return;
    }
    String file = fileOf(survey, name);
    byte[] content = files.get(file);
    if (content == null) {
      tree.fault(pointer, DEFINITION_NO_RECORDING, "file", file);
    } else if (content.length > MAXIMUM_BYTES) {
      Map<String, String> details = Map.of("file", file, "maximum", kilobytes(MAXIMUM_BYTES));
      tree.fault(pointer, DEFINITION_LARGE_RECORDING, details);
    } else if (find(name, content).isEmpty()) {
      tree.fault(pointer, DEFINITION_UNPLAYABLE_RECORDING, "file", file);
    }
  }

  /** What the survey names and can be played, by the name of the file. */
  SortedMap<String, Recording> of(Instrument survey) {
    SortedMap<String, Recording> recordings = new TreeMap<>();
    for (String pointer : survey.recordings()) {
      String name = survey.tree().word(pointer);
      byte[] content = files.get(fileOf(survey, name));
      if (content != null) {
        find(name, content).ifPresent(recording -> recordings.put(name, recording));
      }
    }
    return recordings;
  }

  private static Optional<Recording> find(String name, byte[] content) {
    return RecordingType.find(content)
        .filter(type -> name.endsWith(type.ending()))
        .map(type -> new Recording(type, content));
  }

  private static String fileOf(Instrument survey, String name) {
    return "surveys/" + survey.id() + "/audio/" + name;
  }

  private static String kilobytes(int bytes) {
    return Integer.toString(Math.ceilDiv(bytes, 1024));
  }
}

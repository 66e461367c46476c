package vn.motcham.definition;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import vn.motcham.yaml.TreeCheck;
import vn.motcham.yaml.YamlTree;

/** The surveys of one directory, in order or not, with their histories, by the names of files. */
final class KnownSurveys {
  private static final History NONE = new History(new TreeCheck(YamlTree.read(new byte[0])));

  private final Map<String, Set<String>> versions = new TreeMap<>();
  private final Map<String, Instrument> readable = new TreeMap<>();
  private final Map<String, History> histories = new HashMap<>();

  KnownSurveys(Collection<Document> documents) {
    for (Document document : documents) {
      DefinitionFile file = document.file();
      if (file.kind() == DefinitionFile.Kind.SURVEY) {
        versions.computeIfAbsent(file.survey(), _ -> new TreeSet<>()).add(file.title());
        if (document.isReadable()) {
          readable.put(file.survey() + "/" + file.title(), new Instrument(document.check()));
        }
      } else if (file.kind() == DefinitionFile.Kind.HISTORY) {
        histories.put(file.survey(), new History(document.check()));
      }
    }
  }

  Set<String> ids() {
    return versions.keySet();
  }

  Set<String> versions(String id) {
    return versions.getOrDefault(id, Set.of());
  }

  /** The survey, if its file can be read at all. */
  Optional<Instrument> find(String id, String version) {
    return Optional.ofNullable(readable.get(id + "/" + version));
  }

  Collection<Instrument> listReadable() {
    return readable.values();
  }

  /** The survey's history; one in which nothing stands, where it has none. */
  History history(String id) {
    return histories.getOrDefault(id, NONE);
  }

  Map<String, History> histories() {
    return histories;
  }
}

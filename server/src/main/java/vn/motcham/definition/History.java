package vn.motcham.definition;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import vn.motcham.survey.State;
import vn.motcham.yaml.TreeCheck;

/** Where the versions of one survey stand. One that isn't named is published. */
final class History {
  private final TreeCheck tree;
  private final Map<Integer, String> entries = new HashMap<>();

  History(TreeCheck tree) {
    this.tree = tree;
    for (String entry : tree.items("/versions")) {
      entries.putIfAbsent(tree.at(entry + "/version").asInt(), entry);
    }
  }

  TreeCheck tree() {
    return tree;
  }

  Map<Integer, String> entries() {
    return entries;
  }

  State state(int version) {
    String code = word(version, "state");
    for (State state : State.values()) {
      if (state.code().equals(code)) {
        return state;
      }
    }
    return State.PUBLISHED;
  }

  /** The day from which the state holds, where it is named. */
  Optional<LocalDate> findSince(int version) {
    String entry = entries.get(version);
    return entry == null ? Optional.empty() : Days.find(tree, entry + "/since");
  }

  /** What its content must have as its hash, where it is named. */
  Optional<String> findHash(int version) {
    return Optional.of(word(version, "sha256")).filter(hash -> !hash.isEmpty());
  }

  private String word(int version, String key) {
    String entry = entries.get(version);
    return entry == null ? "" : tree.word(entry + "/" + key);
  }
}

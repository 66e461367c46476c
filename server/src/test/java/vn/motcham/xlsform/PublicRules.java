package vn.motcham.xlsform;

import static java.util.stream.Collectors.groupingBy;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What the public specification (https://xlsform.org) asks of every form. Where converters are
 * stricter than its text, as with names that differ only in case, their rule stands here.
 */
final class PublicRules {
  private static final Set<String> TYPES =
      Set.of("select_one", "select_multiple", "integer", "text", "note");
  private static final Set<String> COLUMNS =
      Set.of(
          "type",
          "name",
          "label",
          "hint",
          "required",
          "required_message",
          "relevant",
          "constraint",
          "constraint_message",
          "appearance",
          "media");
  private static final Set<String> APPEARANCES =
      Set.of("field-list", "likert", "minimal", "multiline");
  private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_.-]*");
  private static final Pattern REFERENCE = Pattern.compile("\\$\\{([^}]*)}");

  /** Comparisons of answers with ids and numbers; whatever else stands there came from a text. */
  private static final Pattern EXPRESSION =
      Pattern.compile(
          "(?:\\$\\{\\w+}|'[a-z][a-z0-9-]*'|\\d+|string-length\\(\\.\\)|[().]"
              + "| = | <= | >= | - | and | or | mod )*");

  private final ReadForm form;
  private final List<String> broken = new ArrayList<>();
  private final Map<String, List<Map<String, String>>> lists;
  private final Set<String> seen = new HashSet<>();
  private final Deque<String> groups = new ArrayDeque<>();

  private PublicRules(ReadForm form) {
    this.form = form;
    this.lists =
        form.choices().stream().collect(groupingBy(line -> line.getOrDefault("list_name", "")));
  }

  /** What the form breaks, each thing in a sentence. */
  static List<String> brokenBy(ReadForm form) {
    PublicRules rules = new PublicRules(form);
    rules.readSettings();
    rules.readChoices();
    form.survey().forEach(rules::readLine);
    rules.require(rules.groups.isEmpty(), "these groups don't end: " + rules.groups);
    return rules.broken;
  }

  private void require(boolean kept, String otherwise) {
    if (!kept) {
      broken.add(otherwise);
    }
  }

  private void readSettings() {
    Map<String, String> settings = form.settings();
    for (String key : List.of("form_title", "form_id", "default_language")) {
      require(!settings.getOrDefault(key, "").isBlank(), "settings lack " + key);
    }
    require(settings.getOrDefault("version", "").matches("[0-9]{1,10}"), "version is no number");
    require(settings.getOrDefault("form_id", "").matches("\\S+"), "form_id has spaces");
    require(languages().contains(settings.get("default_language")), "default language is unknown");
  }

  private List<String> languages() {
    return form.survey().stream()
        .flatMap(line -> line.keySet().stream())
        .filter(column -> column.startsWith("label::"))
        .map(column -> column.substring("label::".length()))
        .distinct()
        .toList();
  }

  private void readChoices() {
    lists.forEach(
        (list, options) -> {
          require(NAME.matcher(list).matches(), "no name of a list: " + list);
          List<String> names = options.stream().map(one -> one.getOrDefault("name", "")).toList();
          require(new HashSet<>(names).size() == names.size(), "options share a name in " + list);
          require(
              names.stream().allMatch(name -> NAME.matcher(name).matches()),
              "no name of an option: " + names);
          options.forEach(option -> requireLabels(option, list + "/" + option.get("name")));
        });
  }

  private void requireLabels(Map<String, String> line, String what) {
    for (String language : languages()) {
      require(
          !line.getOrDefault("label::" + language, "").isBlank(),
          what + " has no label in " + language);
    }
  }

  private void readLine(Map<String, String> line) {
    String type = line.getOrDefault("type", "");
    line.keySet()
        .forEach(
            column -> require(COLUMNS.contains(column.split("::")[0]), "unknown column " + column));
    if (type.equals("end_group")) {
      require(groups.poll() != null, "a group ends that did not begin");
      return;
    }
    String name = line.getOrDefault("name", "");
    require(NAME.matcher(name).matches(), "no name: " + name);
    require(seen.add(name.toLowerCase(Locale.ROOT)), "two things are called " + name);
    require(APPEARANCES.contains(line.getOrDefault("appearance", "likert")), "appearance: " + name);
    require(line.getOrDefault("required", "yes").equals("yes"), "required: " + name);
    line.forEach((column, text) -> readText(column, text, name));
    if (type.equals("begin_group")) {
      groups.push(name);
    } else {
      readQuestion(line, type, name);
    }
  }

  private void readQuestion(Map<String, String> line, String type, String name) {
    String[] parts = type.split(" ");
    require(TYPES.contains(parts[0]), "unknown type " + type);
    boolean select = parts[0].startsWith("select_");
    require(parts.length == (select ? 2 : 1), "type has the wrong parts: " + type);
    require(!select || lists.containsKey(parts[parts.length - 1]), "no list for " + type);
    requireLabels(line, name);
    require(!line.containsKey("default"), name + " is answered in advance");
  }

  private void readText(String column, String text, String name) {
    if (column.equals("relevant") || column.equals("constraint")) {
      require(EXPRESSION.matcher(text).matches(), "an odd expression at " + name + ": " + text);
      REFERENCE
          .matcher(text)
          .results()
          .map(found -> found.group(1))
          .forEach(
              earlier ->
                  require(
                      seen.contains(earlier) && !earlier.equals(name) && !groups.contains(earlier),
                      name + " refers to " + earlier + ", which was not asked before"));
    } else {
      require(!text.contains("${"), "a text refers to an answer at " + name);
    }
  }
}

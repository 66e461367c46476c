package vn.motcham.definition;

import com.fasterxml.jackson.databind.JsonNode;
import io.micronaut.context.annotation.Property;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcham.problem.Fault;
import vn.motcham.problem.ProblemType;
import vn.motcham.survey.SurveyDefinition;
import vn.motcham.target.Programme;
import vn.motcham.yaml.Rules;
import vn.motcham.yaml.TreeCheck;
import vn.motcham.yaml.YamlTree;

/**
 * The files that define surveys and targets. Loading and checking are the same code: what {@link
 * #read} takes is exactly what {@code motcham check} accepts.
 */
@Singleton
public final class Definitions {
  private static final Rules SURVEY = new Rules("/survey-definitions/survey.schema.json");
  private static final Rules TARGETS = new Rules("/survey-definitions/targets.schema.json");

  private final @Nullable Path directory;

  /**
   * @param directory where {@code surveys} and {@code targets} lie; none: the ones that come with
   *     the product
   */
  @Inject
  public Definitions(@Nullable @Property(name = "motcham.definitions-dir") String directory) {
    this.directory = directory == null || directory.isBlank() ? null : Path.of(directory);
  }

  /** What the files hold, or everything that is wrong with them. */
  public sealed interface Reading {}

  /** All files are in order. Both lists go by file name. */
  public record Complete(List<SurveyDefinition> surveys, List<Programme> programmes)
      implements Reading {
    public Complete {
      surveys = List.copyOf(surveys);
      programmes = List.copyOf(programmes);
    }
  }

  /** Nothing may be used. Places are {@code file:line:column}. */
  public record Faulty(List<Fault> faults) implements Reading {
    public Faulty {
      faults = List.copyOf(faults);
    }
  }

  /** Reads all files, anew each time. */
  public Reading read() {
    Path given = directory;
    if (given == null) {
      return read(DefinitionFile.listShipped());
    }
    if (!Files.isDirectory(given)) {
      return new Faulty(List.of(Fault.at(given.toString(), ProblemType.DEFINITION_NO_DIRECTORY)));
    }
    return read(DefinitionFile.list(given));
  }

  static Reading read(List<DefinitionFile> files) {
    List<SurveyDefinition> surveys = new ArrayList<>();
    List<Programme> programmes = new ArrayList<>();
    List<Fault> faults = new ArrayList<>();
    for (DefinitionFile file : files) {
      YamlTree tree = YamlTree.read(file.content());
      List<Fault> found = faults(file, tree);
      found.forEach(fault -> faults.add(in(file, fault)));
      if (found.isEmpty() && isSurvey(file)) {
        surveys.add(SurveyDefinition.of(tree.root()));
      } else if (found.isEmpty()) {
        programmes.add(Programme.read(tree.root()));
      }
    }
    return faults.isEmpty() ? new Complete(surveys, programmes) : new Faulty(faults);
  }

  private static Fault in(DefinitionFile file, Fault fault) {
    return new Fault(file.name() + ":" + fault.place(), fault.type(), fault.details());
  }

  private static boolean isSurvey(DefinitionFile file) {
    return file.name().startsWith("surveys/");
  }

  private static List<Fault> faults(DefinitionFile file, YamlTree tree) {
    if (!tree.faults().isEmpty()) {
      return tree.faults();
    }
    List<Fault> faults = new ArrayList<>();
    if (isSurvey(file)) {
      faults.addAll(SURVEY.faults(tree));
      faults.addAll(SurveyCheck.faults(tree));
    } else {
      faults.addAll(TARGETS.faults(tree));
      TreeCheck check = new TreeCheck(tree);
      check.unique(check.items("/targets"));
      faults.addAll(check.faults());
    }
    String expected = expectedName(file, tree.root());
    if (faults.isEmpty() && !file.name().equals(expected)) {
      String place = tree.place("/id");
      faults.add(Fault.at(place, ProblemType.DEFINITION_MISPLACED, "expected", expected));
    }
    return faults;
  }

  private static String expectedName(DefinitionFile file, JsonNode root) {
    String id = root.path("id").asText();
    return isSurvey(file)
        ? "surveys/" + id + "/" + root.path("version").asText() + ".yaml"
        : "targets/" + id + ".yaml";
  }
}

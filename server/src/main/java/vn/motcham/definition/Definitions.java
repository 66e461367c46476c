package vn.motcham.definition;

import io.micronaut.context.annotation.Property;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcham.problem.Fault;
import vn.motcham.problem.ProblemType;
import vn.motcham.round.Round;
import vn.motcham.survey.SurveyDefinition;
import vn.motcham.target.Programme;
import vn.motcham.yaml.YamlTree;

/**
 * The files that define surveys, targets and rounds. Loading and checking are the same code: what
 * {@link #read} takes is exactly what {@code motcham check} accepts.
 */
@Singleton
public final class Definitions {
  private final @Nullable Path directory;

  /**
   * @param directory where {@code surveys}, {@code targets} and {@code rounds} lie; none: the ones
   *     that come with the product
   */
  @Inject
  public Definitions(@Nullable @Property(name = "motcham.definitions-dir") String directory) {
    this.directory = directory == null || directory.isBlank() ? null : Path.of(directory);
  }

  /** What the files hold, or everything that is wrong with them. */
  public sealed interface Reading {}

  /** All files are in order. The lists go by file name; surveys come in every state. */
  public record Complete(
      List<SurveyDefinition> surveys, List<Programme> programmes, List<Round> rounds)
      implements Reading {
    public Complete {
      surveys = List.copyOf(surveys);
      programmes = List.copyOf(programmes);
      rounds = List.copyOf(rounds);
    }
  }

  /**
   * Nothing may be used. Places are {@code file:line:column}; the detail {@link YamlTree#PATH} says
   * the same in words.
   */
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
    if (!DefinitionFile.findsFolders(given)) {
      return new Faulty(List.of(Fault.at(given.toString(), ProblemType.DEFINITION_NOTHING_HERE)));
    }
    return read(DefinitionFile.list(given));
  }

  static Reading read(List<DefinitionFile> files) {
    DefinitionSet all = new DefinitionSet(files);
    List<Fault> faults = all.faults();
    return faults.isEmpty() ? all.complete() : new Faulty(faults);
  }
}

package vn.motcham;

import io.micronaut.context.ApplicationContext;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;

/** The command line; without a command it serves. */
@Command(
    name = "motcham",
    description = "Một Chạm: collects what citizens think of public service.",
    mixinStandardHelpOptions = true,
    versionProvider = Application.Version.class,
    subcommands = {
      ServeCommand.class,
      CheckCommand.class,
      PublishCommand.class,
      UnitsCommand.class,
      ProceduresCommand.class,
      DossiersCommand.class,
      SurveysCommand.class,
      StaffCommand.class,
      IntegrationKeyCommand.class,
      SubKeyCommand.class,
      RecountCommand.class,
      SealCommand.class,
      VerifyCommand.class,
      KeysCommand.class,
      HelpCommand.class
    })
public final class Application implements Callable<Integer> {
  /** The environment in which a command runs. */
  static final String COMMAND = "command";

  /** The exit code of a refusal, as for wrong usage. */
  static final int REFUSED = 2;

  @Override
  public Integer call() {
    return new ServeCommand().call();
  }

  public static void main(String[] args) {
    int exit =
        new CommandLine(new Application()).setCaseInsensitiveEnumValuesAllowed(true).execute(args);
    if (exit != 0) {
      System.exit(exit);
    }
  }

  /** The house without its doors and without what is done from time to time. */
  static ApplicationContext open() {
    return ApplicationContext.builder(Application.class)
        .banner(false)
        .environments(COMMAND)
        .start();
  }

  static final class Version implements CommandLine.IVersionProvider {
    @Override
    public String[] getVersion() {
      String version = Application.class.getPackage().getImplementationVersion();
      return new String[] {"motcham " + (version == null ? "(not packaged)" : version)};
    }
  }
}

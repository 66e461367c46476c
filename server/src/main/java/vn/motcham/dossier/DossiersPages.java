package vn.motcham.dossier;

import jakarta.inject.Singleton;
import java.text.NumberFormat;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.motcham.calendar.Days;
import vn.motcham.problem.Fault;
import vn.motcham.problem.Language;
import vn.motcham.problem.Problem;
import vn.motcham.problem.Texts;
import vn.motcham.staff.Gate;
import vn.motcham.staff.Permission;
import vn.motcham.staff.StaffMember;
import vn.motcham.survey.Stage;
import vn.motcham.unit.Unit;
import vn.motcham.unit.Units;

/** Makes the page on which counts of dossiers are imported. */
@Singleton
final class DossiersPages {
  private static final int MOST_REPORTS = 50;
  private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MM/yyyy");
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("dd/MM/yyyy").withZone(Days.ZONE);
  private static final Pattern PLACE = Pattern.compile("line (\\d+)(?:, (\\w+))?");

  private final Gate gate;
  private final Units units;
  private final Dossiers dossiers;

  DossiersPages(Gate gate, Units units, Dossiers dossiers) {
    this.gate = gate;
    this.units = units;
    this.dossiers = dossiers;
  }

  DossiersPage page(String done, @Nullable Problem problem, StaffMember member, Language language) {
    List<Integer> own =
        units.list().stream()
            .map(Unit::number)
            .filter(number -> gate.allows(member, Permission.ENTER_PAPER, number))
            .toList();
    return new DossiersPage(
        done,
        problem == null ? null : fault(problem, language),
        problem == null
            ? List.of()
            : problem.faults().stream().map(fault -> line(fault, language)).toList(),
        String.join(",", ReportReader.COLUMNS),
        Stream.of(Stage.values())
            .map(
                stage ->
                    new DossiersPage.StageWord(
                        stage.code(), Texts.get(language, "kiosk.stage." + stage.code())))
            .toList(),
        dossiers.listNewest(own, MOST_REPORTS).stream().map(one -> row(one, language)).toList());
  }

  private static String fault(Problem problem, Language language) {
    return problem.faults().isEmpty()
        ? Texts.of(problem, language)
        : Texts.get(language, "dossier.refused");
  }

  private static String line(Fault fault, Language language) {
    String what = Texts.of(fault, language);
    Matcher place = PLACE.matcher(fault.place());
    if (!place.matches()) {
      return what;
    }
    String column = place.group(2);
    return column == null
        ? Texts.get(language, "dossier.fault.line", Map.of("0", place.group(1), "1", what))
        : Texts.get(
            language, "dossier.fault.cell", Map.of("0", place.group(1), "1", column, "2", what));
  }

  private DossiersPage.Row row(CountTables.Report report, Language language) {
    NumberFormat numbers = NumberFormat.getIntegerInstance(language.locale());
    int again = report.imports() - 1;
    return new DossiersPage.Row(
        units.get(report.about().unit()).name(),
        MONTH.format(report.about().month()),
        numbers.format(report.inHand()),
        numbers.format(report.returned()),
        DAY.format(report.importedAt()),
        again == 0
            ? ""
            : Texts.get(
                language,
                again == 1 ? "dossier.again.one" : "dossier.again",
                Map.of("0", Integer.toString(again))));
  }
}

package vn.motcham.fieldwork;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.motcham.http.Refused;
import vn.motcham.indicator.Disclosure;
import vn.motcham.problem.Language;
import vn.motcham.problem.ProblemType;
import vn.motcham.round.Round;
import vn.motcham.round.Rounds;
import vn.motcham.sheet.Batch;
import vn.motcham.sheet.Batches;
import vn.motcham.sheet.Sheets;
import vn.motcham.staff.StaffMember;
import vn.motcham.survey.Channel;
import vn.motcham.survey.SurveyVersion;
import vn.motcham.survey.Surveys;
import vn.motcham.unit.EdgeType;
import vn.motcham.unit.Unit;
import vn.motcham.unit.Units;

/** Makes the page of one round. */
@Singleton
final class RoundPages {
  private final Door door;
  private final Rounds rounds;
  private final RoundsPages list;
  private final Batches batches;
  private final Sheets sheets;
  private final Surveys surveys;
  private final Units units;
  private final RoundResults results;
  private final Disclosure disclosure;

  RoundPages(
      Door door,
      Rounds rounds,
      RoundsPages list,
      Batches batches,
      Sheets sheets,
      Surveys surveys,
      Units units,
      RoundResults results,
      Disclosure disclosure) {
    this.door = door;
    this.rounds = rounds;
    this.list = list;
    this.batches = batches;
    this.sheets = sheets;
    this.surveys = surveys;
    this.units = units;
    this.results = results;
    this.disclosure = disclosure;
  }

  RoundPage page(String id, StaffMember member, Language language) {
    door.requireSome(member);
    Round round = rounds.find(id).orElseThrow(() -> new Refused(ProblemType.NOT_FOUND_HERE));
    SurveyVersion version =
        surveys
            .find(round.survey(), round.version())
            .orElseThrow(() -> new Refused(ProblemType.NO_SURVEY));
    RoundResults.Found found = results.of(round, version, member, language);
    return new RoundPage(
        round.title().in(language.code()),
        round.standing().in(language.code()),
        round.findSource().map(source -> source.document()).orElse(null),
        "%s (%s/%d)"
            .formatted(
                version.survey().title().in(language.code()), round.survey(), round.version()),
        "/staff/surveys/" + round.survey() + "/" + round.version(),
        Days.shown(round.from()),
        Days.shown(round.to()),
        list.state(round),
        round.asks().code(),
        List.of(Channel.values()).stream()
            .filter(round.channels()::contains)
            .map(Channel::code)
            .toList(),
        progress(round, member, found.others()),
        found.shown(),
        version.survey().indicators().getFirst().name().in(language.code()),
        disclosure.k());
  }

  private List<RoundPage.Unit> progress(
      Round round, StaffMember member, Map<Integer, Long> others) {
    List<Batch> ours =
        batches.list().stream().filter(b -> b.round() == rounds.number(round)).toList();
    List<RoundPage.Unit> progress = new ArrayList<>();
    round
        .quotas()
        .forEach(
            (number, quota) -> {
              Optional<Unit> unit = units.find(number);
              if (unit.isPresent() && door.allows(member, number)) {
                RoundPage.Paper paper = paper(round, number, ours);
                long told = others.getOrDefault(number, 0L);
                progress.add(
                    new Progress(quota, paper, told).shown(unit.get().name(), disclosure.k()));
              }
            });
    return progress;
  }

  private RoundPage.Paper paper(Round round, int unit, List<Batch> batches) {
    int issued = 0;
    int returned = 0;
    int valid = 0;
    for (Batch batch : batches) {
      if (Rounds.findQuotaUnit(round, line(batch.unit(), round.to())).equals(Optional.of(unit))) {
        BatchPage.Counts counts =
            BatchPages.counts(batch, batch.isOpen() ? sheets.list(batch) : List.of());
        issued += counts.issued();
        returned += counts.returned();
        valid += counts.valid();
      }
    }
    return new RoundPage.Paper(issued, returned, valid);
  }

  private List<Integer> line(int unit, LocalDate day) {
    return units.path(unit, EdgeType.ADMINISTRATIVE, day).stream().map(Unit::number).toList();
  }
}

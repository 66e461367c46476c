package vn.motcham.library;

import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.motcham.calendar.Days;
import vn.motcham.survey.Channel;
import vn.motcham.survey.Deployment;
import vn.motcham.unit.Procedure;
import vn.motcham.unit.Procedures;
import vn.motcham.unit.Unit;
import vn.motcham.unit.Units;

/** Where instruments are asked, in words. */
@Singleton
final class Uses {
  private final Units units;
  private final Procedures procedures;
  private final InstantSource clock;

  Uses(Units units, Procedures procedures, InstantSource clock) {
    this.units = units;
    this.procedures = procedures;
    this.clock = clock;
  }

  /** One line for all channels and stages that are asked at the same place in the same days. */
  List<SurveyPage.Use> list(List<Deployment> deployments, Voice voice) {
    Map<SurveyPage.Use, Set<Channel>> channels = new LinkedHashMap<>();
    for (Deployment deployment : deployments) {
      channels
          .computeIfAbsent(line(deployment, voice), _ -> new TreeSet<>())
          .add(deployment.channel());
    }
    List<SurveyPage.Use> lines = new ArrayList<>();
    channels.forEach(
        (line, asked) ->
            lines.add(
                new SurveyPage.Use(
                    line.unit(), line.matter(), voice.channels(asked), line.from(), line.until())));
    return lines;
  }

  private SurveyPage.Use line(Deployment deployment, Voice voice) {
    LocalDate until = deployment.validTo();
    return new SurveyPage.Use(
        unit(deployment.unit(), voice),
        matter(deployment, voice),
        "",
        Voice.day(deployment.validFrom()),
        until == null ? "" : Voice.day(until.minusDays(1)));
  }

  private String unit(@Nullable Integer number, Voice voice) {
    return Optional.ofNullable(number)
        .flatMap(units::find)
        .map(Unit::name)
        .orElseGet(() -> voice.say("everywhere"));
  }

  private String matter(Deployment deployment, Voice voice) {
    String procedure = deployment.procedure();
    String field = deployment.field();
    if (procedure != null) {
      return procedures.find(procedure).map(Procedure::name).orElse(procedure);
    }
    return field == null
        ? ""
        : procedures.findField(field).map(found -> found.name(voice.page())).orElse(field);
  }

  /** Where something is asked today; empty: nowhere. */
  String today(List<Deployment> deployments, Voice voice) {
    LocalDate today = Days.today(clock);
    List<Deployment> current =
        deployments.stream().filter(deployment -> isOn(deployment, today)).toList();
    if (current.isEmpty()) {
      return "";
    }
    Set<Channel> channels = new TreeSet<>();
    current.forEach(deployment -> channels.add(deployment.channel()));
    long places = current.stream().map(Deployment::unit).distinct().count();
    boolean everywhere = current.stream().anyMatch(deployment -> deployment.unit() == null);
    return voice.say(
        everywhere ? "use.everywhere" : "use.units",
        "channels",
        voice.channels(channels),
        "count",
        Long.toString(places));
  }

  private static boolean isOn(Deployment deployment, LocalDate day) {
    LocalDate to = deployment.validTo();
    return !day.isBefore(deployment.validFrom()) && (to == null || day.isBefore(to));
  }
}

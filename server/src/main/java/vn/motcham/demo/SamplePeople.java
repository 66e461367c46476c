package vn.motcham.demo;

import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;
import vn.motcham.citizen.Citizens;
import vn.motcham.citizen.Errand;
import vn.motcham.citizen.Matter;
import vn.motcham.citizen.Place;
import vn.motcham.citizen.Remarks;
import vn.motcham.citizen.Story;
import vn.motcham.survey.SurveyVersion;
import vn.motcham.table.Row;
import vn.motcham.unit.Unit;

/** The people of the invented province, as the files {@code demo/*.csv} describe them. */
@Singleton
@Requires(env = "demo")
final class SamplePeople {
  private static final long SEED = 20260701;

  private final SampleProvince province;

  SamplePeople(SampleProvince province) {
    this.province = province;
  }

  /**
   * @param end the day at which every story has arrived
   * @param keyDay the day whose key remembers their responses
   */
  Citizens citizens(LocalDate end, LocalDate keyDay) {
    List<Row> matters = SampleFile.rows("/demo/matters.csv");
    List<Place> places =
        SampleFile.rows("/demo/places.csv").stream().map(row -> place(row, matters, end)).toList();
    return new Citizens(SEED, places, remarks(), end, keyDay);
  }

  private Place place(Row row, List<Row> matters, LocalDate day) {
    Unit unit = province.unit(row.text("code"));
    Errand errand = errand(row);
    return new Place(
        unit.number(),
        unit.openedOn(),
        unit.closedOn(),
        errand,
        matters.stream()
            .filter(matter -> errand(matter) == errand)
            .map(matter -> matter(matter, day))
            .toList(),
        survey(errand),
        number(row, "kiosk_per_day"),
        number(row, "receipts_per_day"),
        number(row, "satisfied"),
        Story.get(row.text("story")));
  }

  private Matter matter(Row row, LocalDate day) {
    String field = row.text("field");
    String decidedBy = row.text("decided_by");
    return new Matter(
        field,
        province.procedures(field, day),
        number(row, "weight"),
        decidedBy.isEmpty()
            ? OptionalInt.empty()
            : OptionalInt.of(province.unit(decidedBy).number()));
  }

  private SurveyVersion survey(Errand errand) {
    return province.survey(
        switch (errand) {
          case COMMUNE, PROVINCE -> "counter-rating";
          case CARE -> "health-visit";
          case SCHOOLING -> "school-service";
        });
  }

  private static Remarks remarks() {
    return new Remarks(
        SampleFile.rows("/demo/remarks.csv").stream()
            .map(
                row ->
                    new Remarks.Remark(
                        errand(row), row.text("mood").equals("praise"), row.text("text")))
            .toList());
  }

  private static Errand errand(Row row) {
    return Errand.find(row.text("errand")).orElseThrow();
  }

  private static double number(Row row, String column) {
    return Double.parseDouble(row.text(column));
  }
}

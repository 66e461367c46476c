package vn.motcham.citizen;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcham.survey.SurveyVersion;

/**
 * Where people come, and what they think of it.
 *
 * @param unit number of the unit
 * @param closedOn the first day on which it is no more; null while it has no end
 * @param matters what they come for
 * @param kioskPerDay how many rate at the kiosk on a usual day
 * @param receiptsPerDay how many rate by their receipt
 * @param satisfied the share of satisfied people, 0 to 1, before its story
 */
public record Place(
    int unit,
    LocalDate openedOn,
    @Nullable LocalDate closedOn,
    Errand errand,
    List<Matter> matters,
    SurveyVersion survey,
    double kioskPerDay,
    double receiptsPerDay,
    double satisfied,
    Story story) {
  public Place {
    matters = List.copyOf(matters);
  }

  boolean isOpenOn(LocalDate day) {
    return !day.isBefore(openedOn) && (closedOn == null || day.isBefore(closedOn));
  }
}

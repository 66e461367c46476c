package vn.motcham.series;

import java.util.Optional;
import vn.motcham.survey.SurveyVersion;

/** Where the versions are found that a survey says it follows. */
@FunctionalInterface
public interface PublishedVersions {
  /** A version that was never published here was never answered here. */
  Optional<SurveyVersion> find(String survey, int version);
}

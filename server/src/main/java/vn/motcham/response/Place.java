package vn.motcham.response;

/**
 * A cell of the tallies: a unit, a survey and a coarse time.
 *
 * @param survey number of the survey version
 * @param bucket code of the {@link Bucket}
 */
record Place(int unit, int survey, int bucket) {
  static Place of(Submission submission) {
    return new Place(submission.unit(), submission.survey(), submission.bucket().code());
  }
}

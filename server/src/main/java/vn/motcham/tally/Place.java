package vn.motcham.tally;

/**
 * What is counted at once: a unit, a survey and a coarse time.
 *
 * @param survey number of the survey version
 * @param bucket code of the {@link vn.motcham.response.Bucket}
 */
record Place(int unit, int survey, int bucket) {}

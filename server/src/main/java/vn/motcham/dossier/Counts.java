package vn.motcham.dossier;

/** What a unit reports of the dossiers of one month, procedure and stage. */
record Counts(
    int carriedOver,
    int received,
    int returnedEarly,
    int returnedOnTime,
    int returnedLate,
    int complaints) {

  long returned() {
    return (long) returnedEarly + returnedOnTime + returnedLate;
  }

  /** What there was to be done. */
  long inHand() {
    return (long) carriedOver + received;
  }
}

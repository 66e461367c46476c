package vn.motcham.seal;

/**
 * Something that is not as it was sealed.
 *
 * @param place which row, batch or list
 */
public record Finding(Sort sort, String place) {
  /** What is wrong with it. */
  public enum Sort {
    ALTERED("altered after it was sealed"),
    MISSING("removed after it was sealed"),
    ADDED("added where nothing could come any more"),
    ALTERED_OR_ITS_LEAF("it or its seal was altered"),
    LEAVES("its leaves are not those that were sealed"),
    BATCH_MISSING("the batch was removed"),
    BATCH_ALTERED("the batch was altered"),
    CHAIN("does not follow from the batch before it"),
    SIGNATURE("not signed by a key of this installation"),
    CODES("the look-up codes of the day are not those that were sealed"),
    MORE_THAN_RECEIVED("more responses than were received"),
    FEWER_THAN_RECEIVED("fewer responses than were received"),
    NOT_AS_PUBLISHED("not as it was published");

    private final String words;

    Sort(String words) {
      this.words = words;
    }
  }

  /** A line for the operator. */
  public String line() {
    return place + ": " + sort.words;
  }
}

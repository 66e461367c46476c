package vn.motcham.staff;

/** Something that may be done with a unit. */
public enum Permission {
  /** Its figures of closed periods. */
  SEE_PUBLISHED,
  /** Its figures as they are now; for those above it alone, never for the rated unit itself. */
  SEE_LIVE,
  /** The kiosks that stand there; for those above it alone, since what they send rates it. */
  MANAGE_KIOSKS,
  /** The sheets of paper that rate it; for those above it alone, likewise. */
  ENTER_PAPER,
  /** Its flagged responses; for those above it alone, who also see its figures as they are. */
  REVIEW_FLAGS,
  /** What citizens want answered about it; for those above it alone, likewise. */
  ANSWER_LETTERS
}

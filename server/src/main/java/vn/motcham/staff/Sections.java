package vn.motcham.staff;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;

/** The parts of {@code /staff} that are open to a member. */
@Singleton
final class Sections {
  private static final String UNITS = "units";
  private static final String KIOSKS = "kiosks";
  private static final String FLAGS = "flags";
  private static final String REMARKS = "remarks";
  private static final String LETTERS = "letters";
  private static final String ROUNDS = "rounds";
  private static final String PROGRAMMES = "programmes";

  /** What is asked is no secret among those who may sign in. */
  private static final String SURVEYS = "surveys";

  private final Gate gate;

  Sections(Gate gate) {
    this.gate = gate;
  }

  /** Their codes, the one to begin with first. Whoever has none finds out why at the units. */
  List<String> of(StaffMember member) {
    List<String> open = new ArrayList<>();
    boolean manages = gate.allowsSome(member, Permission.MANAGE_KIOSKS);
    boolean sees = gate.allowsSome(member, Permission.SEE_PUBLISHED);
    if (sees || !manages) {
      open.add(UNITS);
    }
    if (manages) {
      open.add(KIOSKS);
    }
    if (gate.allowsSome(member, Permission.REVIEW_FLAGS)) {
      open.add(FLAGS);
      open.add(REMARKS);
    }
    if (sees) {
      open.add(LETTERS);
    }
    if (gate.allowsSome(member, Permission.ENTER_PAPER)) {
      open.add(ROUNDS);
    }
    open.add(PROGRAMMES);
    open.add(SURVEYS);
    return open;
  }
}

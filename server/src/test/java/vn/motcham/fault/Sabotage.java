package vn.motcham.fault;

import java.util.List;

/** The product is made to lie, and the comparison must say so. */
final class Sabotage {
  private Sabotage() {}

  static List<Point> all() {
    return List.of(
        Point.ACK_BEFORE_COMMIT,
        Point.DEDUPE_OFF,
        Point.DROP_AN_ANSWER,
        Point.CHANGE_AN_ANSWER,
        Point.WRITE_TWICE,
        Point.TALLY_OFF_BY_ONE);
  }

  /** A third of the answers is lost, so that much is sent again. */
  static void run(Trial trial, Point point) throws Exception {
    trial.lab().point(point);
    trial.begin();
    trial.lab().door().trouble(new Trouble.LostAnswers(0.3));
    Trial.pause(700, 700);
    trial.lab().door().trouble(new Trouble.None());
    trial.drain();
  }
}

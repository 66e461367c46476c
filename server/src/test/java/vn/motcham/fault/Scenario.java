package vn.motcham.fault;

import java.util.List;

/**
 * One fault.
 *
 * @param code as in the list of faults that the product is to survive
 * @param setup of the servers before each cycle
 * @param servers how many
 * @param needsOwnDatabase whether it ends or freezes the database
 */
record Scenario(
    String code,
    String title,
    Lab.Setup setup,
    int servers,
    boolean needsOwnDatabase,
    Course course) {
  /** What happens in a cycle; in the end everything that was sent is acknowledged. */
  interface Course {
    void run(Trial trial) throws Exception;
  }

  /** In an order in which few servers have to be started anew; what takes longest comes first. */
  static List<Scenario> all() {
    return List.of(
        plain("F17", "a long queue, two kills", ServerFaults::longQueue),
        plain("F1", "kill -9 of the server under load", ServerFaults::kill),
        database("F4", "kill -9 of the database under load", DatabaseFaults::kill),
        database("F5", "database frozen", DatabaseFaults::freeze),
        plain("F8", "a third of the answers lost", LineFaults::lostAnswers),
        plain("F9", "slow, cut, reset, half-open, truncated", LineFaults::badLine),
        plain("F10", "captive portal", LineFaults::captivePortal),
        plain("F12", "any order", LineFaults::anyOrder),
        plain("F13a", "clocks of kiosks off", ClockFaults::kiosks),
        pair("F11", "1-5 copies at once, two servers", LineFaults::copies),
        pair("F18", "two servers: one killed, one stopped", ServerFaults::oneOfTwo),
        clock("F13b", "the server's clock steps", ClockFaults::server),
        slow("F16", "slow and locked database", DatabaseFaults::slow),
        failing("F2", "halt between COMMIT and answer", ServerFaults::haltAfterCommit),
        failing("F3", "halt before COMMIT", ServerFaults::haltBeforeCommit));
  }

  private static Scenario plain(String code, String title, Course course) {
    return new Scenario(code, title, Lab.Setup.PLAIN, 1, false, course);
  }

  private static Scenario failing(String code, String title, Course course) {
    return new Scenario(code, title, Lab.Setup.FAILPOINTS, 1, false, course);
  }

  private static Scenario database(String code, String title, Course course) {
    return new Scenario(code, title, Lab.Setup.PLAIN, 1, true, course);
  }

  private static Scenario pair(String code, String title, Course course) {
    return new Scenario(code, title, Lab.Setup.PLAIN, 2, false, course);
  }

  private static Scenario clock(String code, String title, Course course) {
    return new Scenario(code, title, Lab.Setup.OTHER_CLOCK, 1, false, course);
  }

  private static Scenario slow(String code, String title, Course course) {
    return new Scenario(code, title, Lab.Setup.SLOW_DATABASE, 1, false, course);
  }
}

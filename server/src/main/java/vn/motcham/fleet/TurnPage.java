package vn.motcham.fleet;

/**
 * Asks whether something grave is really to be decided about a kiosk.
 *
 * @param turn code of it
 * @param unconfirmed whether it was tried without the tick
 */
public record TurnPage(int number, String unit, String counter, String turn, boolean unconfirmed) {}

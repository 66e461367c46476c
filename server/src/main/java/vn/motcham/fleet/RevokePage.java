package vn.motcham.fleet;

/**
 * Asks whether a kiosk is really to be revoked.
 *
 * @param unconfirmed whether it was tried without the tick
 */
public record RevokePage(int number, String unit, String counter, boolean unconfirmed) {}

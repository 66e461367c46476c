package vn.motcham.flag;

/**
 * A response as far as the rules look at it.
 *
 * @param unit number of the unit that received it
 * @param answers how many questions were answered
 * @param likeness the same for two responses of a day with the same answers, and otherwise
 *     meaningless: a HMAC under a key that is destroyed
 */
public record Sitting(Session session, int unit, int answers, byte[] likeness) {}

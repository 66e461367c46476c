package vn.motcham.invitation;

import java.time.LocalDate;

/**
 * A right to respond once, as it is given away.
 *
 * @param url what the QR code holds, and what opens the rating page
 * @param expiresOn the last day on which it may be used
 */
public record Invitation(String url, String token, LocalDate expiresOn) {}

package vn.motcham.invitation;

import java.time.LocalDate;

/**
 * An invitation as it stands on paper.
 *
 * @param address what its QR code holds, and what opens the rating page
 * @param unit number of the receiving unit
 * @param notBefore the first day on which it may be used
 * @param expiresOn the last day on which it may be used
 */
public record PrintedCode(String address, int unit, LocalDate notBefore, LocalDate expiresOn) {}

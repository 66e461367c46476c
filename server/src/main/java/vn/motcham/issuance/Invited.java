package vn.motcham.issuance;

import java.time.LocalDate;
import vn.motcham.survey.Stage;

/**
 * What is known of an invitation to whoever counts it.
 *
 * @param unit number of the receiving unit
 * @param procedure its number; 0: none was named
 * @param expiresOn the last day on which it may be used
 */
public record Invited(
    int unit, int procedure, Stage stage, LocalDate issuedOn, LocalDate expiresOn) {}

package vn.motcham.invitation;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.motcham.issuance.Invited;
import vn.motcham.subkey.SubKey;
import vn.motcham.survey.Stage;

/**
 * The right to respond once, with all that the response will need. It says nothing of a person or a
 * dossier.
 *
 * @param keyId which key made its MAC, 1 to 255
 * @param nonce 128 random bits, which make it one of a kind
 * @param unit number of the receiving unit
 * @param decidingUnit number of the deciding unit
 * @param survey number of the survey version, 0: none is asked there
 * @param procedure number of the procedure, 0: none named
 * @param field number of the field, 0: none named
 * @param notBefore the first day on which it may be used
 * @param expiresOn the last day on which it may be used
 * @param needsActivation whether it is good for nothing until the case system says so
 * @param subKey of which a counter's software made it by itself; null: the server made it
 */
record Token(
    int keyId,
    byte[] nonce,
    int unit,
    int decidingUnit,
    int survey,
    int procedure,
    int field,
    Stage stage,
    LocalDate issuedOn,
    LocalDate notBefore,
    LocalDate expiresOn,
    boolean needsActivation,
    @Nullable SubKey subKey) {
  static final int NONCE_BYTES = 16;

  /** Within this time the key of its day is there, so that it can be told from its copies. */
  static final int LONGEST_DAYS = 60;

  /** One that the server made. */
  Token(
      int keyId,
      byte[] nonce,
      int unit,
      int decidingUnit,
      int survey,
      int procedure,
      int field,
      Stage stage,
      LocalDate issuedOn,
      LocalDate notBefore,
      LocalDate expiresOn,
      boolean needsActivation) {
    this(
        keyId,
        nonce,
        unit,
        decidingUnit,
        survey,
        procedure,
        field,
        stage,
        issuedOn,
        notBefore,
        expiresOn,
        needsActivation,
        null);
  }

  /** The same, with what only the server knows. */
  Token with(int field, int survey) {
    return new Token(
        keyId,
        nonce,
        unit,
        decidingUnit,
        survey,
        procedure,
        field,
        stage,
        issuedOn,
        notBefore,
        expiresOn,
        needsActivation,
        subKey);
  }

  /**
   * What is remembered as spent. Of a sub-key it is the number, whatever else was written beside
   * it: whoever has the sub-key can't rate twice with one number.
   *
   * @param text this token as it was sent
   */
  byte[] right(String text) {
    return subKey == null ? text.getBytes(StandardCharsets.US_ASCII) : nonce;
  }

  /** What it is counted by. */
  Invited invited() {
    return new Invited(unit, procedure, stage, issuedOn, expiresOn);
  }
}

package vn.motcham.invitation;

import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.util.HexFormat;

/** Draws the id of each form that is opened, by which it is known when it is sent twice. */
@Singleton
final class FormIds {
  private static final int BYTES = 16;

  private final SecureRandom random;

  FormIds(SecureRandom random) {
    this.random = random;
  }

  String next() {
    byte[] id = new byte[BYTES];
    random.nextBytes(id);
    return HexFormat.of().formatHex(id);
  }
}

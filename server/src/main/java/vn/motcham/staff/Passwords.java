package vn.motcham.staff;

import com.password4j.Argon2Function;
import com.password4j.Password;
import com.password4j.types.Argon2;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.util.concurrent.Semaphore;

/**
 * Argon2id by OWASP's floor (19 MiB, 2 passes, 1 lane), two at a time so that it can't eat the
 * memory.
 */
@Singleton
final class Passwords {
  private static final Argon2Function ARGON2 =
      Argon2Function.getInstance(19 * 1024, 2, 1, 32, Argon2.ID);
  private static final int LONGEST = 1024;

  /** Without characters that look alike. */
  private static final String ALPHABET = "abcdefghjkmnpqrstuvwxyz23456789";

  private static final int GROUPS = 4;
  private static final int GROUP = 5;

  private final SecureRandom random;
  private final Semaphore atOnce = new Semaphore(2);

  Passwords(SecureRandom random) {
    this.random = random;
  }

  /** A password of about 98 bits, in groups that can be read aloud. */
  String generate() {
    StringBuilder password = new StringBuilder();
    for (int i = 0; i < GROUPS * GROUP; i++) {
      if (i > 0 && i % GROUP == 0) {
        password.append('-');
      }
      password.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
    }
    return password.toString();
  }

  String hash(String password) {
    atOnce.acquireUninterruptibly();
    try {
      return Password.hash(password).addRandomSalt(16).with(ARGON2).getResult();
    } finally {
      atOnce.release();
    }
  }

  boolean matches(String password, String hash) {
    if (isTooLong(password)) {
      return false;
    }
    atOnce.acquireUninterruptibly();
    try {
      return Password.check(password, hash).with(ARGON2);
    } finally {
      atOnce.release();
    }
  }

  /** As long as a real check takes, so that nobody learns which names exist. */
  boolean matchesNobody(String password) {
    if (!isTooLong(password)) {
      hash(password);
    }
    return false;
  }

  private static boolean isTooLong(String password) {
    return password.length() > LONGEST;
  }
}

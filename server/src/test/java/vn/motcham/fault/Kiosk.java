package vn.motcham.fault;

import java.security.KeyPair;
import vn.motcham.kiosk.example.KioskClient;

/**
 * A device that was paired with the installation.
 *
 * @param number by which the server knows it
 * @param assignment under which it sends
 * @param unit at which it stands
 */
record Kiosk(int number, int assignment, int unit, KeyPair key) {
  KioskClient signer() {
    return new KioskClient("", key);
  }
}

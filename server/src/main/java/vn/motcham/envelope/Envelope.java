package vn.motcham.envelope;

/**
 * A sealed content as it comes; bytes are base64url.
 *
 * @param key id of the server's key for which it was sealed
 * @param enc the encapsulated key: one for all that a page of the kiosk sealed while it was open
 * @param sequence its number among those, which makes its nonce
 * @param ciphertext with its tag
 */
public record Envelope(String key, String enc, long sequence, String ciphertext) {
  /** A page that seals more in its life sets up another key. */
  public static final long LAST_SEQUENCE = 0xFFFF_FFFFL;
}

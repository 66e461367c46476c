/**
 * The number that opens the maintenance screen. The tablet checks it without a network; it keeps
 * nosy fingers out, not somebody who takes the tablet apart.
 *
 * @typedef {{salt: string, iterations: number, hash: string}} Pin  PBKDF2 with HMAC-SHA-256;
 *   base64url
 */

const TRIES = 5;
const LOCKED_MS = 60_000;

export class PinLock {
  #now;
  #wrong = 0;
  #lockedUntil = 0;

  /** @param {() => number} now  a clock that only ever grows */
  constructor(now) {
    this.#now = now;
  }

  /** For how long no number is looked at, in whole seconds. */
  get lockedSeconds() {
    return Math.max(0, Math.ceil((this.#lockedUntil - this.#now()) / 1000));
  }

  /**
   * @param {string} typed
   * @param {Pin} pin
   * @returns {Promise<boolean>}
   */
  async opens(typed, pin) {
    if (this.lockedSeconds > 0) return false;
    const right = await matches(typed, pin);
    this.#wrong = right ? 0 : this.#wrong + 1;
    if (this.#wrong % TRIES === 0 && !right) this.#lockedUntil = this.#now() + LOCKED_MS;
    return right;
  }
}

/** @param {string} typed @param {Pin} pin */
async function matches(typed, { salt, iterations, hash }) {
  const secret = new TextEncoder().encode(typed);
  const key = await crypto.subtle.importKey('raw', secret, 'PBKDF2', false, ['deriveBits']);
  const algorithm = { name: 'PBKDF2', hash: 'SHA-256', salt: bytes(salt), iterations };
  const derived = new Uint8Array(await crypto.subtle.deriveBits(algorithm, key, 256));
  const expected = bytes(hash);
  return derived.length === expected.length && derived.every((byte, i) => byte === expected[i]);
}

/** @param {string} base64url */
function bytes(base64url) {
  const text = atob(base64url.replaceAll('-', '+').replaceAll('_', '/'));
  return Uint8Array.from(text, (character) => character.charCodeAt(0));
}

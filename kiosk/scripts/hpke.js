/**
 * Hybrid public key encryption (RFC 9180), the sender's side of one suite: base mode,
 * DHKEM(P-256, HKDF-SHA256), HKDF-SHA256, AES-128-GCM.
 */
const CURVE = { name: 'ECDH', namedCurve: 'P-256' };
const AES = 'AES-GCM';
const HMAC = { name: 'HMAC', hash: 'SHA-256' };
const HASH_BYTES = 32;
const KEY_BYTES = 16;
const NONCE_BYTES = 12;
const LAST_SEQUENCE = 0xffff_ffff;

const NOTHING = new Uint8Array();
const KEM = joined('KEM', [0x00, 0x10]);
const SUITE = joined('HPKE', [0x00, 0x10, 0x00, 0x01, 0x00, 0x01]);

/** One context: a key that is in memory alone, and never the same nonce twice under it. */
export class HpkeSender {
  #key;
  #baseNonce;
  #next = 0;

  /** @param {Bytes} enc @param {CryptoKey} key @param {Bytes} baseNonce */
  constructor(enc, key, baseNonce) {
    /** What the receiver needs to find the same key. */
    this.enc = enc;
    this.#key = key;
    this.#baseNonce = baseNonce;
  }

  /**
   * @param {Bytes} publicKey  the receiver's: an uncompressed point
   * @param {Bytes} info
   * @param {CryptoKeyPair} [ephemeral]  drawn, but in tests
   */
  static async setUp(publicKey, info, ephemeral) {
    const receiver = await crypto.subtle.importKey('raw', publicKey, CURVE, true, []);
    const own = ephemeral ?? (await crypto.subtle.generateKey(CURVE, false, ['deriveBits']));
    const enc = new Uint8Array(await crypto.subtle.exportKey('raw', own.publicKey));
    const agreement = { name: CURVE.name, public: receiver };
    const dh = new Uint8Array(await crypto.subtle.deriveBits(agreement, own.privateKey, 256));
    const eae = await extract(KEM, NOTHING, 'eae_prk', dh);
    const shared = await expand(KEM, eae, 'shared_secret', joined(enc, publicKey), HASH_BYTES);
    const context = joined(
      [0],
      await extract(SUITE, NOTHING, 'psk_id_hash', NOTHING),
      await extract(SUITE, NOTHING, 'info_hash', info),
    );
    const secret = await extract(SUITE, shared, 'secret', NOTHING);
    const bits = await expand(SUITE, secret, 'key', context, KEY_BYTES);
    const key = await crypto.subtle.importKey('raw', bits, AES, false, ['encrypt']);
    return new HpkeSender(enc, key, await expand(SUITE, secret, 'base_nonce', context, NONCE_BYTES));
  }

  /**
   * @param {Bytes} aad  what is not hidden, and can't be changed either
   * @param {Bytes} plain
   * @returns {Promise<{sequence: number, ciphertext: Bytes}>}
   */
  async seal(aad, plain) {
    // Counted on before anything is waited for: who seals meanwhile gets another number.
    const sequence = this.#next++;
    if (sequence > LAST_SEQUENCE) throw new Error('No nonce is left');
    const algorithm = { name: AES, iv: this.#nonce(sequence), additionalData: aad };
    const sealed = await crypto.subtle.encrypt(algorithm, this.#key, plain);
    return { sequence, ciphertext: new Uint8Array(sealed) };
  }

  /** @param {number} sequence */
  #nonce(sequence) {
    const nonce = Uint8Array.from(this.#baseNonce);
    const last = new DataView(nonce.buffer, NONCE_BYTES - 4);
    last.setUint32(0, last.getUint32(0) ^ sequence);
    return nonce;
  }
}

/** @param {Bytes} suite @param {Bytes} salt @param {string} label @param {Bytes} material */
function extract(suite, salt, label, material) {
  // A key of HMAC is filled up with zeros, so these are no salt at all; Web Crypto wants some.
  const key = salt.length === 0 ? new Uint8Array(HASH_BYTES) : salt;
  return hmac(key, joined('HPKE-v1', suite, label, material));
}

/**
 * No more than one hash long, so one round is enough.
 *
 * @param {Bytes} suite @param {Bytes} key @param {string} label @param {Bytes} info
 * @param {number} length
 */
async function expand(suite, key, label, info, length) {
  const round = await hmac(key, joined([0, length], 'HPKE-v1', suite, label, info, [1]));
  return round.slice(0, length);
}

/** @param {Bytes} bits @param {Bytes} data */
async function hmac(bits, data) {
  const key = await crypto.subtle.importKey('raw', bits, HMAC, false, ['sign']);
  return new Uint8Array(await crypto.subtle.sign(HMAC, key, data));
}

/**
 * @typedef {Uint8Array<ArrayBuffer>} Bytes
 *
 * @param {(Bytes | string | number[])[]} parts
 * @returns {Bytes}
 */
function joined(...parts) {
  const encoder = new TextEncoder();
  return Uint8Array.from(
    parts.flatMap((part) => [...(typeof part === 'string' ? encoder.encode(part) : part)]),
  );
}

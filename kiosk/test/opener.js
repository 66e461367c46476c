/**
 * The server's side of what the kiosk seals (RFC 9180), written anew with Node's own functions.
 *
 * @import {Sealed, SealingKey} from '../scripts/sealing.js'
 */
import { createDecipheriv, createECDH, createHmac } from 'node:crypto';

const KEM = Buffer.from('4b454d0010', 'hex');
const SUITE = Buffer.from('48504b45001000010001', 'hex');
const EMPTY = Buffer.alloc(0);
const INFO = 'motcham kiosk response';

export class Opener {
  #keys = createECDH('prime256v1');
  #publicKey = this.#keys.generateKeys();

  /** @returns {SealingKey} */
  get key() {
    return { id: '1', publicKey: this.#publicKey.toString('base64url') };
  }

  /**
   * Throws where it can't be opened.
   *
   * @param {{id: string, seq: number, sealed: Sealed}} item
   * @param {string} [kioskId]
   * @returns {any} what was sealed, with its id and number
   */
  open({ id, seq, sealed }, kioskId = '17') {
    const about = `${kioskId}\n${id}\n${seq}`;
    return { ...JSON.parse(this.text(sealed, about)), id, seq };
  }

  /** @param {Sealed} sealed @param {string} about */
  text({ enc, sequence, ciphertext }, about) {
    const { key, nonce } = this.#secrets(Buffer.from(enc, 'base64url'));
    nonce.writeUInt32BE((nonce.readUInt32BE(8) ^ sequence) >>> 0, 8);
    const whole = Buffer.from(ciphertext, 'base64url');
    const cipher = createDecipheriv('aes-128-gcm', key, nonce);
    cipher.setAAD(Buffer.from(about));
    cipher.setAuthTag(whole.subarray(-16));
    return Buffer.concat([cipher.update(whole.subarray(0, -16)), cipher.final()]).toString();
  }

  /** @param {Buffer} enc */
  #secrets(enc) {
    const eae = extract(KEM, EMPTY, 'eae_prk', this.#keys.computeSecret(enc));
    const agreed = Buffer.concat([enc, this.#publicKey]);
    const shared = expand(KEM, eae, 'shared_secret', agreed, 32);
    const context = Buffer.concat([
      Buffer.alloc(1),
      extract(SUITE, EMPTY, 'psk_id_hash', EMPTY),
      extract(SUITE, EMPTY, 'info_hash', Buffer.from(INFO)),
    ]);
    const secret = extract(SUITE, shared, 'secret', EMPTY);
    return {
      key: expand(SUITE, secret, 'key', context, 16),
      nonce: expand(SUITE, secret, 'base_nonce', context, 12),
    };
  }
}

/** @param {Buffer} suite @param {Buffer} salt @param {string} label @param {Buffer} material */
function extract(suite, salt, label, material) {
  const hmac = createHmac('sha256', salt).update('HPKE-v1');
  return hmac.update(suite).update(label).update(material).digest();
}

/**
 * @param {Buffer} suite @param {Buffer} key @param {string} label @param {Buffer} info
 * @param {number} length
 */
function expand(suite, key, label, info, length) {
  const hmac = createHmac('sha256', key).update(Buffer.from([0, length])).update('HPKE-v1');
  const whole = hmac.update(suite).update(label).update(info).update(Buffer.from([1])).digest();
  return Buffer.from(whole.subarray(0, length));
}

/**
 * What an answer becomes before it is written to the disk: a letter that the server alone can open.
 * The key that closes it is in memory alone, another one each time the page starts; what lies on
 * the disk can't be opened with anything that the device has.
 *
 * @import {Response} from './response.js'
 *
 * @typedef {{id: string, publicKey: string}} SealingKey  the server's; an uncompressed point of
 *   P-256, base64url
 * @typedef {{key: string, enc: string, sequence: number, ciphertext: string}} Sealed
 * @typedef {{id: string, seq: number, hour: number, sealed: Sealed}} SealedResponse  `hour`: when
 *   it was given, no more exactly than that
 * @typedef {Response | SealedResponse} Item  what is kept of a response; as it is, where the server
 *   has no key
 */
import { HpkeSender } from './hpke.js';
import { base64url } from './signature.js';

const INFO = new TextEncoder().encode('motcham kiosk response');
/** Lengths tell a short answer from a long one, so there are few of them. */
const STEP_BYTES = 512;
const HOUR_MS = 3_600_000;

export class Sealing {
  #kioskId;
  /** @type {SealingKey | null} */
  #key = null;
  /** @type {Promise<HpkeSender> | null} */
  #sender = null;

  /** @param {string} kioskId */
  constructor(kioskId) {
    this.#kioskId = kioskId;
  }

  get isOn() {
    return this.#key !== null;
  }

  /** @param {SealingKey | null} key  null: the server is older and can't open anything */
  use(key) {
    if (key?.id === this.#key?.id) return;
    this.#key = key;
    this.#sender = null;
  }

  /**
   * Throws where it can't be sealed: then it is not kept in plain words either.
   *
   * @param {Response} response
   * @returns {Promise<Item>}
   */
  async seal(response) {
    const key = this.#key;
    if (key === null) return response;
    const { id, seq, ...content } = response;
    const sender = await (this.#sender ??= this.#setUp(key));
    const about = new TextEncoder().encode(`${this.#kioskId}\n${id}\n${seq}`);
    const { sequence, ciphertext } = await sender.seal(about, padded(content));
    const sealed = {
      key: key.id,
      enc: base64url(sender.enc),
      sequence,
      ciphertext: base64url(ciphertext),
    };
    return { id, seq, hour: hourOf(response.answeredAt), sealed };
  }

  /** @param {SealingKey} key */
  async #setUp({ publicKey }) {
    try {
      return await HpkeSender.setUp(bytes(publicKey), INFO);
    } catch (failure) {
      // The next response tries again.
      this.#sender = null;
      throw failure;
    }
  }
}

/** When it was given, as far as the device itself still knows. @param {Item} item */
export function givenAt(item) {
  return 'sealed' in item ? item.hour : item.answeredAt;
}

/** What of it goes to the server. @param {Item} item */
export function onWire(item) {
  if (!('sealed' in item)) return item;
  const { id, seq, sealed } = item;
  return { id, seq, sealed };
}

/** @param {number} at */
function hourOf(at) {
  return at - (at % HOUR_MS);
}

/** JSON may be followed by spaces. @param {object} content */
function padded(content) {
  const text = new TextEncoder().encode(JSON.stringify(content));
  const whole = new Uint8Array(Math.ceil(text.length / STEP_BYTES) * STEP_BYTES).fill(0x20);
  whole.set(text);
  return whole;
}

/** @param {string} text  base64url */
function bytes(text) {
  const base64 = text.replaceAll('-', '+').replaceAll('_', '/');
  return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
}

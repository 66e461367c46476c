/**
 * Who this device is: a key that can sign and can't be taken out, and the number that the server
 * gave to it.
 *
 * @import {Identity} from './server.js'
 */
import { recall, remember } from './database.js';
import { beginNumbers } from './numbers.js';
import { base64url } from './signature.js';

const CURVE = { name: 'ECDSA', namedCurve: 'P-256' };

export class Device {
  #database;
  #keys;
  /** @type {string | null} */
  #kioskId;

  /**
   * @param {IDBDatabase} database
   * @param {CryptoKeyPair} keys
   * @param {string | null} kioskId
   */
  constructor(database, keys, kioskId) {
    this.#database = database;
    this.#keys = keys;
    this.#kioskId = kioskId;
  }

  /**
   * The device as it was left, or a new one.
   *
   * @param {IDBDatabase} database
   */
  static async open(database) {
    const keys = (await recall(database, 'keys')) ?? (await Device.#makeKeys(database));
    return new Device(database, keys, (await recall(database, 'kioskId')) ?? null);
  }

  /** @param {IDBDatabase} database */
  static async #makeKeys(database) {
    const keys = await crypto.subtle.generateKey(CURVE, false, ['sign', 'verify']);
    await remember(database, 'keys', keys);
    return keys;
  }

  /** @returns {Identity | null} null until it is paired */
  get identity() {
    if (this.#kioskId === null) return null;
    return { kioskId: this.#kioskId, privateKey: this.#keys.privateKey };
  }

  /** The public key as the server wants it: SubjectPublicKeyInfo. */
  async publicKey() {
    return base64url(new Uint8Array(await crypto.subtle.exportKey('spki', this.#keys.publicKey)));
  }

  /** @param {string} kioskId @returns {Promise<Identity>} */
  async paired(kioskId) {
    await beginNumbers(this.#database);
    await remember(this.#database, 'kioskId', kioskId);
    this.#kioskId = kioskId;
    return { kioskId, privateKey: this.#keys.privateKey };
  }

  /** A kiosk that is paired anew is another kiosk, with another key. What waits stays waiting. */
  async forget() {
    await remember(this.#database, 'kioskId', undefined);
    await remember(this.#database, 'assignment', undefined);
    this.#keys = await Device.#makeKeys(this.#database);
    this.#kioskId = null;
  }
}

/**
 * Sends again what was sent lately, once for each time that the server asks for it: when its
 * database was restored from a backup, for instance. What it still has it knows by its id.
 *
 * @import {Clock} from './clock.js'
 * @import {Sent} from './sent.js'
 *
 * @typedef {{askedAt: number, at: number}} Resent  what was asked for last, and when it was done
 */
import { recall, remember } from './database.js';

const RESENT = 'resent';

export class Resending {
  #database;
  #sent;
  #clock;
  #locks;
  #waits;

  /**
   * @param {object} parts
   * @param {IDBDatabase} parts.database
   * @param {Sent} parts.sent
   * @param {Clock} parts.clock
   * @param {Pick<LockManager, 'request'>} parts.locks
   * @param {() => void} parts.waits  told when something waits again
   */
  constructor({ database, sent, clock, locks, waits }) {
    this.#database = database;
    this.#sent = sent;
    this.#clock = clock;
    this.#locks = locks;
    this.#waits = waits;
  }

  /** @param {unknown} askedAt  when the server was told to ask; no number: it does not ask */
  async heed(askedAt) {
    if (typeof askedAt !== 'number') return;
    // One tab does it; another one then sees that it is done.
    await this.#locks.request('motcham-resending', () => this.#sendOnce(askedAt));
  }

  /** When it was done last. @returns {Promise<number | null>} */
  async lastAt() {
    return (await this.#last())?.at ?? null;
  }

  /** @returns {Promise<Resent | undefined>} */
  #last() {
    return recall(this.#database, RESENT);
  }

  /** @param {number} askedAt */
  async #sendOnce(askedAt) {
    const last = await this.#last();
    if (last !== undefined && last.askedAt >= askedAt) return;
    const now = this.#clock.now();
    await this.#sent.sendAgain(now);
    // Noted down afterwards: whoever is cut off before sends some of it once more.
    await remember(this.#database, RESENT, { askedAt, at: Math.max(now, askedAt) });
    this.#waits();
  }
}

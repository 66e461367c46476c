/**
 * The responses that this device keeps until the server's answer names them, sealed for it.
 *
 * @import {Counter, Draft, Response} from './response.js'
 * @import {Item, Sealing} from './sealing.js'
 * @import {Refused} from './settling.js'
 *
 * @typedef {{waiting: number, setAside: number, oldestWaitingAt: number | null}} Holding
 * @typedef {{seq: number, until: number, before: Counter}} Held  may be taken back until then, by
 *   the device's own clock; `before` is what was counted before it
 */
import { change, finished } from './database.js';
import { FIRST, numbered } from './response.js';
import { givenAt } from './sealing.js';
import { SENT, settle } from './settling.js';

const COUNTER = 'counter';
const HELD = 'held';
/** Nothing is held for longer: else a clock that was set back would hold it for days. */
const LONGEST_HOLD_MS = 120_000;
/** @type {Pick<Sealing, 'seal'>} before anything is known of a server */
const OPEN = { seal: async (response) => response };

export class Outbox {
  #database;
  #sealing;

  /** @param {IDBDatabase} database @param {Pick<Sealing, 'seal'>} [sealing] */
  constructor(database, sealing = OPEN) {
    this.#database = database;
    this.#sealing = sealing;
  }

  /**
   * Numbers the response and writes it to the disk. Only after this may anybody be thanked.
   *
   * @param {Draft} draft
   * @param {number} [heldUntil]  it may be taken back until then, and is not sent earlier
   * @returns {Promise<Response>}
   */
  async keep(draft, heldUntil) {
    for (;;) {
      const before = (await finished(this.#read('device').get(COUNTER))) ?? FIRST;
      const response = numbered(draft, before);
      // A transaction does not wait for that, so another tab may have counted on meanwhile.
      const item = await this.#sealing.seal(response);
      if (await this.#add(item, before, draft.answeredAt, heldUntil)) return response;
    }
  }

  /**
   * @param {Item} item
   * @param {Counter} before
   * @param {number} answeredAt
   * @param {number | undefined} heldUntil
   * @returns {Promise<boolean>} false: its number is taken
   */
  #add(item, before, answeredAt, heldUntil) {
    const { seq } = item;
    return change(this.#database, ['device', 'responses'], async (store) => {
      const device = store('device');
      const { next, answeredAt: last } = (await finished(device.get(COUNTER))) ?? FIRST;
      if (next !== seq || last !== before.answeredAt) return false;
      await finished(store('responses').add(item));
      await finished(device.put({ next: seq + 1, answeredAt }, COUNTER));
      // Only the last one can be taken back: the next one has counted on from it.
      if (heldUntil === undefined) await finished(device.delete(HELD));
      else await finished(device.put({ seq, until: heldUntil, before }, HELD));
      return true;
    });
  }

  /**
   * Writes a response that is still held anew: the same id and number, other answers.
   *
   * @param {number} seq
   * @param {Draft} draft
   * @param {number} now  by the device's own clock
   * @returns {Promise<boolean>} false: it is too late
   */
  async replace(seq, draft, now) {
    /** @type {Held | undefined} */
    const found = await finished(this.#read('device').get(HELD));
    if (found?.seq !== seq) return false;
    const item = await this.#sealing.seal(numbered(draft, found.before));
    return change(this.#database, ['device', 'responses'], async (store) => {
      /** @type {Held | undefined} */
      const held = await finished(store('device').get(HELD));
      const kept = await finished(store('responses').get(seq));
      if (held?.seq !== seq || !holds(held, now) || kept?.id !== item.id) return false;
      await finished(store('responses').put(item));
      return true;
    });
  }

  /**
   * Deletes a response that is still held, as if it had never been given: the next one has its
   * number.
   *
   * @param {number} seq
   * @param {number} now  by the device's own clock
   * @returns {Promise<boolean>} false: it is too late
   */
  takeBack(seq, now) {
    return change(this.#database, ['device', 'responses'], async (store) => {
      const device = store('device');
      /** @type {Held | undefined} */
      const held = await finished(device.get(HELD));
      if (held?.seq !== seq || !holds(held, now)) return false;
      await finished(store('responses').delete(seq));
      await finished(device.put(held.before, COUNTER));
      await finished(device.delete(HELD));
      return true;
    });
  }

  /** Whoever could have taken something back has left. */
  async release() {
    await change(this.#database, ['device'], (store) => finished(store('device').delete(HELD)));
  }

  /**
   * The longest waiting ones, oldest first.
   *
   * @param {number} most
   * @returns {Promise<Item[]>}
   */
  list(most) {
    return finished(this.#read('responses').getAll(undefined, most));
  }

  /**
   * Of these, those that nobody may take back any more.
   *
   * @param {number} most
   * @param {number} now  by the device's own clock
   */
  async listSendable(most, now) {
    /** @type {Held | undefined} */
    const held = await finished(this.#read('device').get(HELD));
    const items = await this.list(most);
    return held !== undefined && holds(held, now)
      ? items.filter(({ seq }) => seq !== held.seq)
      : items;
  }

  /**
   * @param {Item[]} arrived  what the server has stored
   * @param {Refused[]} refused  kept apart for somebody to look at
   * @param {number} now
   */
  async settle(arrived, refused, now) {
    try {
      await settle(this.#database, arrived, refused, now, true);
    } catch {
      // Without room for what was sent there must still be room for what is not.
      await settle(this.#database, arrived, refused, now, false);
    }
  }

  /** @returns {Promise<Holding>} */
  async count() {
    const [oldest] = await this.list(1);
    return {
      waiting: await finished(this.#read('responses').count()),
      setAside: await finished(this.#read('set-aside').count()),
      oldestWaitingAt: oldest === undefined ? null : givenAt(oldest),
    };
  }

  /** When somebody last answered here. @returns {Promise<number | null>} */
  async lastAnswerAt() {
    /** @type {Counter | undefined} */
    const counter = await finished(this.#read('device').get(COUNTER));
    return counter?.answeredAt ?? null;
  }

  /** When the server last took something from here. @returns {Promise<number | null>} */
  async lastSentAt() {
    return (await finished(this.#read('device').get(SENT))) ?? null;
  }

  /** Proves that something can be written now; throws where it can't. */
  async probe() {
    await change(this.#database, ['device'], (store) =>
      finished(store('device').put(true, 'probe')),
    );
  }

  /** @param {'device' | 'responses' | 'set-aside'} name */
  #read(name) {
    return this.#database.transaction(name).objectStore(name);
  }
}

/** @param {Held} held @param {number} now */
function holds({ until }, now) {
  return now < until && until - now <= LONGEST_HOLD_MS;
}

/**
 * The responses that this device keeps until the server's answer names them.
 *
 * @import {Draft, Response} from './response.js'
 *
 * @typedef {{waiting: number, setAside: number, oldestWaitingAt: number | null}} Holding
 * @typedef {{next: number, answeredAt: number | null}} Counter
 * @typedef {{seq: number, until: number, before: Counter}} Held  may be taken back until then, by
 *   the device's own clock; `before` is what was counted before it
 */
import { change, finished } from './database.js';

const COUNTER = 'counter';
const HELD = 'held';
const SENT = 'lastSentAt';
/** Nothing is held for longer: else a clock that was set back would hold it for days. */
const LONGEST_HOLD_MS = 120_000;

export class Outbox {
  #database;

  /** @param {IDBDatabase} database */
  constructor(database) {
    this.#database = database;
  }

  /**
   * Numbers the response and writes it to the disk. Only after this may anybody be thanked.
   *
   * @param {Draft} draft
   * @param {number} [heldUntil]  it may be taken back until then, and is not sent earlier
   * @returns {Promise<Response>}
   */
  keep(draft, heldUntil) {
    return change(this.#database, ['device', 'responses'], async (store) => {
      const device = store('device');
      /** @type {Counter} */
      const before = (await finished(device.get(COUNTER))) ?? { next: 1, answeredAt: null };
      const { next: seq, answeredAt } = before;
      const gapMs = answeredAt === null ? null : Math.max(0, draft.answeredAt - answeredAt);
      const response = { ...draft, seq, gapMs };
      await finished(store('responses').add(response));
      await finished(device.put({ next: seq + 1, answeredAt: draft.answeredAt }, COUNTER));
      // Only the last one can be taken back: the next one has counted on from it.
      if (heldUntil === undefined) await finished(device.delete(HELD));
      else await finished(device.put({ seq, until: heldUntil, before }, HELD));
      return response;
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
   * @returns {Promise<Response[]>}
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
    const responses = await this.list(most);
    return held !== undefined && holds(held, now)
      ? responses.filter(({ seq }) => seq !== held.seq)
      : responses;
  }

  /**
   * @param {Response[]} arrived  what the server has stored
   * @param {{response: Response, problem: unknown}[]} refused  kept apart for somebody to look at
   * @param {number} now
   */
  async settle(arrived, refused, now) {
    try {
      await this.#settle(arrived, refused, now, true);
    } catch {
      // Without room for what was sent there must still be room for what is not.
      await this.#settle(arrived, refused, now, false);
    }
  }

  /**
   * @param {Response[]} arrived
   * @param {{response: Response, problem: unknown}[]} refused
   * @param {number} now
   * @param {boolean} kept  whether what was sent stays on the device for a while
   */
  async #settle(arrived, refused, now, kept) {
    await change(this.#database, ['device', 'responses', 'set-aside', 'sent'], async (store) => {
      if (arrived.length > 0) await finished(store('device').put(now, SENT));
      for (const response of arrived) {
        const { id, seq } = response;
        if (kept) await finished(store('sent').put({ id, sentAt: now, response }));
        await finished(store('responses').delete(seq));
      }
      for (const { response, problem } of refused) {
        await finished(store('set-aside').put({ ...response, problem }));
        await finished(store('responses').delete(response.seq));
      }
    });
  }

  /** @returns {Promise<Holding>} */
  async count() {
    const [oldest] = await this.list(1);
    return {
      waiting: await finished(this.#read('responses').count()),
      setAside: await finished(this.#read('set-aside').count()),
      oldestWaitingAt: oldest?.answeredAt ?? null,
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

/**
 * The responses that this device keeps until the server's answer names them.
 *
 * @import {Draft, Response} from './response.js'
 *
 * @typedef {{waiting: number, setAside: number, oldestWaitingAt: number | null}} Holding
 * @typedef {{next: number, answeredAt: number | null}} Counter
 */
import { change, finished } from './database.js';

const COUNTER = 'counter';
const SENT = 'lastSentAt';

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
   * @returns {Promise<Response>}
   */
  keep(draft) {
    return change(this.#database, ['device', 'responses'], async (store) => {
      const device = store('device');
      /** @type {Counter} */
      const { next, answeredAt } = (await finished(device.get(COUNTER))) ?? {
        next: 1,
        answeredAt: null,
      };
      const gapMs = answeredAt === null ? null : Math.max(0, draft.answeredAt - answeredAt);
      const response = { ...draft, seq: next, gapMs };
      await finished(store('responses').add(response));
      await finished(device.put({ next: next + 1, answeredAt: draft.answeredAt }, COUNTER));
      return response;
    });
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
   * @param {Response[]} arrived  what the server has stored
   * @param {{response: Response, problem: unknown}[]} refused  kept apart for somebody to look at
   * @param {number} now
   */
  async settle(arrived, refused, now) {
    await change(this.#database, ['device', 'responses', 'set-aside'], async (store) => {
      if (arrived.length > 0) await finished(store('device').put(now, SENT));
      for (const { seq } of arrived) await finished(store('responses').delete(seq));
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

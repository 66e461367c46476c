/**
 * What was sent lately. It stays on the device for a week, so that a server that was set back to an
 * older state gets again what it has lost; what it still has it knows by its id.
 */
import { change, finished } from './database.js';

const KEPT_MS = 7 * 24 * 3_600_000;
/** As many as one transaction moves. */
const AT_ONCE = 500;
/** Said of what is sealed by a server without the right key, or by one that is too old to open it. */
const CLOSED = ['response-not-opened', 'missing-field'];

export class Sent {
  #database;

  /** @param {IDBDatabase} database */
  constructor(database) {
    this.#database = database;
  }

  /** @returns {Promise<number>} */
  count() {
    return finished(this.#database.transaction('sent').objectStore('sent').count());
  }

  /** Lets go of what has been here for its week. @param {number} now */
  async clear(now) {
    const old = IDBKeyRange.upperBound(now - KEPT_MS);
    await change(this.#database, ['sent'], async (store) => {
      const sent = store('sent');
      for (const id of await finished(sent.index('sentAt').getAllKeys(old))) {
        await finished(sent.delete(id));
      }
    });
  }

  /**
   * All of it waits again, and so does what the server could not open then: it may have its keys
   * back.
   *
   * @param {number} now
   * @returns {Promise<number>} how many those are
   */
  async sendAgain(now) {
    // The sender brings them back one by one, newer than this.
    const before = IDBKeyRange.upperBound(now);
    for (let all = await this.#moveClosed(); ; ) {
      const moved = await this.#moveSome(before);
      if (moved === 0) return all;
      all += moved;
    }
  }

  /** @returns {Promise<number>} */
  #moveClosed() {
    return change(this.#database, ['responses', 'set-aside'], async (store) => {
      const apart = await finished(store('set-aside').getAll());
      const closed = apart.filter(
        ({ sealed, problem }) => sealed !== undefined && CLOSED.includes(problem?.code),
      );
      for (const { problem: _, ...item } of closed) {
        await finished(store('responses').put(item));
        await finished(store('set-aside').delete(item.seq));
      }
      return closed.length;
    });
  }

  /** @param {IDBKeyRange} before @returns {Promise<number>} */
  #moveSome(before) {
    return change(this.#database, ['responses', 'sent'], async (store) => {
      const sent = store('sent');
      const some = await finished(sent.index('sentAt').getAll(before, AT_ONCE));
      for (const { id, response } of some) {
        await finished(store('responses').put(response));
        await finished(sent.delete(id));
      }
      return some.length;
    });
  }
}

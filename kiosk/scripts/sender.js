/**
 * Takes the outbox to the server: one batch at a time, whatever the number of tabs, until nothing
 * waits. What does not arrive is tried again, ever more seldom, at least every five minutes.
 *
 * @import {Clock} from './clock.js'
 * @import {Outbox} from './outbox.js'
 * @import {Item} from './sealing.js'
 * @import {Identity, Server} from './server.js'
 */
import { settled } from './outcomes.js';
import { onWire } from './sealing.js';

/** Whoever has it is the only one to send, of all tabs. */
export const LOCK = 'motcham-sender';
const PATH = '/api/v1/kiosk/responses';
const MOST = 100;
/** The server takes 1 MiB; this leaves room for the frame around the items. */
const MOST_BYTES = 900_000;
const SHORTEST_MS = 2_000;
const LONGEST_MS = 300_000;

export class Sender {
  #outbox;
  #server;
  #clock;
  #identity;
  #locks;
  #random;
  #settledSome;
  #failures = 0;
  #again = false;
  #busy = false;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #timer;

  /**
   * @param {object} parts
   * @param {Outbox} parts.outbox
   * @param {Server} parts.server
   * @param {Clock} parts.clock
   * @param {Identity} parts.identity
   * @param {Pick<LockManager, 'request'>} parts.locks
   * @param {() => number} parts.random  from 0 to 1
   * @param {() => void} parts.settledSome  told after each round
   */
  constructor({ outbox, server, clock, identity, locks, random, settledSome }) {
    this.#outbox = outbox;
    this.#server = server;
    this.#clock = clock;
    this.#identity = identity;
    this.#locks = locks;
    this.#random = random;
    this.#settledSome = settledSome;
  }

  /** Something new waits, or the network is back. Done when there is nothing to do at present. */
  async wake() {
    this.#again = true;
    if (this.#busy) return;
    this.#busy = true;
    clearTimeout(this.#timer);
    try {
      while (this.#again) {
        this.#again = false;
        await this.#locks.request(LOCK, () => this.#drain());
      }
    } catch {
      this.#retryLater();
    } finally {
      this.#busy = false;
    }
  }

  stop() {
    clearTimeout(this.#timer);
  }

  async #drain() {
    for (;;) {
      const batch = light(await this.#outbox.listSendable(MOST, this.#clock.raw()));
      if (batch.length === 0) break;
      if (!(await this.#send(batch))) return this.#retryLater();
    }
    this.#failures = 0;
    this.#settledSome();
  }

  /**
   * @param {Item[]} batch
   * @returns {Promise<boolean>} whether any of it is settled
   */
  async #send(batch) {
    const body = { responses: batch.map(onWire) };
    const reply = await this.#server.ask({ method: 'POST', path: PATH, body, as: this.#identity });
    const { arrived, refused } = settled(reply, batch);
    if (arrived.length + refused.length === 0) return false;
    await this.#outbox.settle(arrived, refused, this.#clock.now());
    this.#failures = 0;
    this.#settledSome();
    return true;
  }

  #retryLater() {
    this.#failures += 1;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.wake(), delay(this.#failures, this.#random()));
    this.#settledSome();
  }
}

/**
 * @param {number} failures  at least 1
 * @param {number} random  from 0 to 1; keeps a province's kiosks from coming back all at once
 */
export function delay(failures, random) {
  const longest = Math.min(LONGEST_MS, SHORTEST_MS * 2 ** Math.min(failures - 1, 20));
  return longest * (0.5 + random / 2);
}

/**
 * As many as one request may carry.
 *
 * @param {Item[]} items
 */
function light(items) {
  let bytes = 0;
  return items.filter((item, place) => {
    bytes += new TextEncoder().encode(JSON.stringify(item)).length + 1;
    return place === 0 || bytes <= MOST_BYTES;
  });
}

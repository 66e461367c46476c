/**
 * Waits at the server for wakes, as long as this is wanted. What gets lost is nothing: the kiosk
 * asks what it always asks.
 *
 * @import {Identity, Server} from './server.js'
 * @import {Wake} from './wake.js'
 */
import { delay } from './sender.js';
import { readWake } from './wake.js';

const PATH = '/api/v1/kiosk/wakes';
/** An answer comes after some seconds; whoever gets one at once, each time, does not ask so often. */
const SHORTEST_MS = 2_000;

export class Waking {
  #server;
  #identity;
  #wanted;
  #woken;
  #pause;
  #random;
  #now;
  #listening = false;
  #known = '';

  /**
   * @param {object} parts
   * @param {Pick<Server, 'ask'>} parts.server
   * @param {Identity} parts.identity
   * @param {() => boolean} parts.wanted
   * @param {(wake: Wake) => void} parts.woken
   * @param {(milliseconds: number) => Promise<void>} parts.pause
   * @param {() => number} parts.random  from 0 to 1
   * @param {() => number} parts.now  the session's clock
   */
  constructor({ server, identity, wanted, woken, pause, random, now }) {
    this.#server = server;
    this.#identity = identity;
    this.#wanted = wanted;
    this.#woken = woken;
    this.#pause = pause;
    this.#random = random;
    this.#now = now;
  }

  /** Once is enough, however often it is called. */
  async listen() {
    if (this.#listening) return;
    this.#listening = true;
    try {
      let failures = 0;
      while (this.#wanted()) {
        const askedAt = this.#now();
        failures = (await this.#ask()) ? 0 : failures + 1;
        const early = askedAt + SHORTEST_MS - this.#now();
        const pause = failures > 0 ? delay(failures, this.#random()) : early;
        if (pause > 0) await this.#pause(pause);
      }
    } finally {
      this.#listening = false;
    }
  }

  /** @returns {Promise<boolean>} whether there was an answer */
  async #ask() {
    const path = this.#known === '' ? PATH : `${PATH}?known=${this.#known}`;
    const reply = await this.#server.ask({ method: 'GET', path, as: this.#identity });
    if (!reply.ours || (reply.status !== 200 && reply.status !== 204)) return false;
    const wake = reply.status === 200 ? readWake(reply.said, this.#now()) : null;
    if (wake !== null) {
      this.#known = wake.id;
      this.#woken(wake);
    }
    return reply.status === 204 || wake !== null;
  }
}

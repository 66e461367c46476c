/**
 * Asks for three words, shows them, and waits until a manager has typed them in.
 *
 * @import {Device} from './device.js'
 * @import {Identity, Server} from './server.js'
 *
 * @typedef {{words: string[] | null, trouble: 'none' | 'no-network' | 'busy'}} Shown
 * @typedef {{pairingId: string, words: string[]}} Asked
 */

const PATH = '/api/v1/kiosk/pairings';
const POLL_MS = 2_000;
const AGAIN_MS = 10_000;

export class Pairing {
  #server;
  #device;
  #show;
  #wait;
  #demonstration;

  /**
   * @param {object} parts
   * @param {Server} parts.server
   * @param {Device} parts.device
   * @param {(shown: Shown) => void} parts.show
   * @param {(milliseconds: number) => Promise<void>} parts.wait
   * @param {boolean} parts.demonstration  the demonstration's server types the words in by itself
   */
  constructor({ server, device, show, wait, demonstration }) {
    this.#server = server;
    this.#device = device;
    this.#show = show;
    this.#wait = wait;
    this.#demonstration = demonstration;
  }

  /** @returns {Promise<Identity>} */
  async pair() {
    for (;;) {
      const asked = await this.#ask();
      if (asked === null) continue;
      const kioskId = await this.#confirmed(asked);
      if (kioskId !== null) return this.#device.paired(kioskId);
    }
  }

  /** @returns {Promise<Asked | null>} */
  async #ask() {
    this.#show({ words: null, trouble: 'none' });
    const body = { publicKey: await this.#device.publicKey() };
    const reply = await this.#server.ask({ method: 'POST', path: PATH, body });
    if (reply.status === 201 && isAsked(reply.said)) {
      const { pairingId } = reply.said;
      if (this.#demonstration) {
        await this.#server.ask({ method: 'POST', path: '/demo/kiosks', body: { pairingId } });
      }
      return reply.said;
    }
    this.#show({ words: null, trouble: reply.status === 429 ? 'busy' : 'no-network' });
    await this.#wait(AGAIN_MS);
    return null;
  }

  /**
   * @param {Asked} asked
   * @returns {Promise<string | null>} null when the words are not valid any more
   */
  async #confirmed({ pairingId, words }) {
    this.#show({ words, trouble: 'none' });
    for (;;) {
      const reply = await this.#server.ask({ method: 'GET', path: `${PATH}/${pairingId}` });
      if (reply.status === 200 && typeof reply.said?.kioskId === 'string')
        return reply.said.kioskId;
      if (reply.status === 404 && reply.code === 'not-found') return null;
      this.#show({ words, trouble: reply.status === 202 ? 'none' : 'no-network' });
      await this.#wait(POLL_MS);
    }
  }
}

/** @param {any} said @returns {said is Asked} */
function isAsked(said) {
  return (
    /^[0-9a-f]{32}$/.test(said?.pairingId) &&
    Array.isArray(said.words) &&
    said.words.every((/** @type {unknown} */ word) => typeof word === 'string')
  );
}

/**
 * What whoever looks after the device sees and does behind the number.
 *
 * @import {Clock} from './clock.js'
 * @import {Keeping} from './keeping.js'
 * @import {Kiosk} from './kiosk.js'
 * @import {Outbox} from './outbox.js'
 * @import {Sent} from './sent.js'
 *
 * @typedef {object} Facts  times are corrected by the server's clock
 * @property {string} kioskId
 * @property {string} place
 * @property {string} survey
 * @property {number | null} heardAt
 * @property {number | null} lastSentAt
 * @property {number | null} lastAnswerAt
 * @property {number} waiting
 * @property {number} setAside
 * @property {number} sent  those that are still kept
 * @property {string} appVersion
 * @property {string} serverVersion
 * @property {boolean} offline  starts without a network
 * @property {boolean} persistent  the browser won't clear it away by itself
 * @property {number | null} usedBytes
 * @property {number | null} freeBytes
 * @property {number} offsetMs
 * @property {boolean} rehearsing
 */
import { APP_VERSION } from './pulse.js';
import { PinLock } from './pin.js';

export class Maintenance {
  #parts;
  #lock = new PinLock(() => performance.now());

  /**
   * @param {object} parts
   * @param {Kiosk} parts.kiosk
   * @param {Outbox} parts.outbox
   * @param {Sent} parts.sent
   * @param {Keeping} parts.keeping
   * @param {Clock} parts.clock
   * @param {string} parts.kioskId
   * @param {() => void} parts.wake  the sender
   * @param {() => number | null} parts.heardAt  when the server answered last
   */
  constructor(parts) {
    this.#parts = parts;
  }

  get isOpenToAll() {
    return this.#pin === null;
  }

  get lockedSeconds() {
    return this.#lock.lockedSeconds;
  }

  get #pin() {
    return this.#parts.kiosk.assignment?.settings.pin ?? null;
  }

  /** @param {string} typed @returns {Promise<boolean>} */
  async opens(typed) {
    return this.#pin === null || (await this.#lock.opens(typed, this.#pin));
  }

  /** @returns {Promise<Facts>} */
  async facts() {
    const { kiosk, outbox, sent, clock, kioskId, heardAt } = this.#parts;
    const { assignment } = kiosk;
    const { waiting, setAside } = await outbox.count();
    const { usage, quota } = (await navigator.storage?.estimate?.()) ?? {};
    return {
      kioskId,
      place: assignment === null ? '' : `${assignment.unit.name}, ${assignment.assignment.counter}`,
      survey: assignment === null ? '' : `${assignment.survey.id} (${assignment.survey.version})`,
      heardAt: heardAt(),
      lastSentAt: await outbox.lastSentAt(),
      lastAnswerAt: await outbox.lastAnswerAt(),
      waiting,
      setAside,
      sent: await sent.count(),
      appVersion: APP_VERSION,
      serverVersion: assignment?.serverVersion ?? '',
      offline: (navigator.serviceWorker?.controller ?? null) !== null,
      persistent: (await navigator.storage?.persisted?.()) ?? false,
      usedBytes: usage ?? null,
      freeBytes: quota === undefined || usage === undefined ? null : quota - usage,
      offsetMs: clock.offsetMs,
      rehearsing: kiosk.isRehearsing,
    };
  }

  /** An answer in a lane that no figure counts, on the same way as all others. */
  async sendTest() {
    const { kiosk, keeping } = this.#parts;
    if (kiosk.assignment === null) return;
    await keeping.keepTest(kiosk.assignment);
    await kiosk.recount();
  }

  /** @returns {Promise<number>} how many wait again */
  async sendAgain() {
    const { kiosk, sent, clock, wake } = this.#parts;
    const all = await sent.sendAgain(clock.now());
    await kiosk.recount();
    wake();
    return all;
  }

  /** @param {boolean} on */
  rehearse(on) {
    this.#parts.kiosk.dispatch({ type: 'rehearse', on });
  }
}

/**
 * The running kiosk: holds the session, keeps what it ends with, and shows the result of it all.
 *
 * @import {Assignment} from './assignment.js'
 * @import {Clock} from './clock.js'
 * @import {Outbox} from './outbox.js'
 * @import {Shown} from './pairing.js'
 * @import {Reply} from './server.js'
 * @import {Session, SessionEvent} from './session.js'
 * @import {Notice} from './screens/notice.js'
 * @import {Model} from './screens/view.js'
 */
import { lookupCode } from './lookup-code.js';
import { draft } from './response.js';
import { otherLanguage, View } from './screens/view.js';
import { advance, dueAt, open } from './session.js';

const PROBE_MS = 15_000;

export class Kiosk {
  /** @type {Model} */
  #model = {
    session: null,
    notice: 'connecting',
    urgent: false,
    pairing: null,
    display: { language: 'vi', largeText: false, highContrast: false },
    holding: null,
    online: navigator.onLine,
  };
  /** @type {Assignment | null} */
  #assignment = null;
  /** @type {'welcome' | 'revoked' | 'unknown'} */
  #standing = 'welcome';
  /** @type {{outbox: Outbox, wake: () => void} | null} */
  #keeping = null;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #timer;
  #clock;
  #view;

  /** @param {Clock} clock @param {() => void} pairAgain */
  constructor(clock, pairAgain) {
    this.#clock = clock;
    this.#view = new View({
      dispatch: (event) => this.dispatch(event),
      changed: (change) => this.#changed(change),
      pairAgain,
    });
    for (const type of ['pointerdown', 'keydown', 'input', 'wheel']) {
      addEventListener(type, () => this.dispatch({ type: 'touch' }), { passive: true });
    }
    addEventListener('offline', () => this.#show({ online: false }));
  }

  /** @param {Outbox} outbox @param {() => void} wake  the sender */
  keepIn(outbox, wake) {
    this.#keeping = { outbox, wake };
  }

  /** @param {Notice} notice */
  say(notice) {
    this.#show({ notice, pairing: null });
  }

  /** @param {Shown | null} pairing */
  showPairing(pairing) {
    this.#show({ pairing });
  }

  /**
   * What a signed request was answered tells how the server sees this device.
   *
   * @param {Reply} reply
   */
  heard(reply) {
    if (reply.status === 403 && reply.code === 'kiosk-revoked') this.#standing = 'revoked';
    else if (reply.status === 401 && reply.code === 'kiosk-signature') this.#standing = 'unknown';
    else if (reply.ours && reply.status < 400 && reply.status > 0) this.#standing = 'welcome';
    this.#show({ online: reply.ours });
  }

  get standing() {
    return this.#standing;
  }

  /** @param {Assignment | null} assignment  null: nothing is asked here */
  assigned(assignment) {
    const changed = assignment !== this.#assignment;
    this.#assignment = assignment;
    if (assignment === null || !changed) return this.#show({});
    if (this.#model.session === null) this.#show({ session: open(assignment, performance.now()) });
    else this.dispatch({ type: 'assigned', assignment });
  }

  async recount() {
    if (this.#keeping === null) return;
    this.#show({ holding: await this.#keeping.outbox.count() });
  }

  /** @param {SessionEvent} event */
  dispatch(event) {
    const before = this.#model.session;
    if (before === null) return;
    const session = advance(before, event, performance.now());
    this.#setTimer(session);
    if (session === before) return;
    this.#show({ session });
    if (session.phase === 'saving' && before.phase !== 'saving') this.#keep(session);
    if (session.phase === 'unkept' && before.phase !== 'unkept') this.#probe();
  }

  /** @param {Session} session */
  #setTimer(session) {
    clearTimeout(this.#timer);
    const due = dueAt(session);
    if (due === null) return;
    // A timer may come a little early; then it is set again.
    this.#timer = setTimeout(
      () => this.dispatch({ type: 'tick' }),
      Math.ceil(due - performance.now()),
    );
  }

  /** @param {Session} session */
  async #keep(session) {
    const random = crypto.getRandomValues(new Uint8Array(16));
    let code;
    try {
      if (this.#keeping === null) throw new Error('Nowhere to keep it');
      const response = draft(session, this.#clock.now(), random);
      code = await lookupCode(response.id);
      await this.#keeping.outbox.keep(response);
    } catch {
      return this.dispatch({ type: 'failed' });
    }
    this.dispatch({ type: 'kept', code });
    this.#keeping.wake();
    await this.recount();
  }

  /** Ratings are taken again as soon as they can be kept again. */
  #probe() {
    setTimeout(async () => {
      try {
        await this.#keeping?.outbox.probe();
        this.dispatch({ type: 'recovered' });
      } catch {
        this.#probe();
      }
    }, PROBE_MS);
  }

  /** @param {'language' | 'text-size' | 'contrast'} change */
  #changed(change) {
    const language = otherLanguage(this.#model);
    if (this.#model.session !== null) {
      return this.dispatch(change === 'language' ? { type: change, language } : { type: change });
    }
    const { display } = this.#model;
    if (change === 'language') this.#show({ display: { ...display, language } });
    else if (change === 'text-size')
      this.#show({ display: { ...display, largeText: !display.largeText } });
    else this.#show({ display: { ...display, highContrast: !display.highContrast } });
  }

  /** @param {Partial<Model>} change */
  #show(change) {
    this.#model = { ...this.#model, ...change };
    const barred = this.#standing !== 'welcome' ? this.#standing : null;
    const idle = this.#assignment === null && this.#model.session !== null ? 'no-survey' : null;
    const notice = barred ?? idle ?? this.#model.notice;
    this.#view.show({ ...this.#model, notice, urgent: barred !== null || idle !== null });
  }
}

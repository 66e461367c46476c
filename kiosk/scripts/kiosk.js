/**
 * The running kiosk: holds the session, keeps what it ends with, and shows the result of it all.
 *
 * @import {Assignment} from './assignment.js'
 * @import {Keeping} from './keeping.js'
 * @import {Standing} from './notices.js'
 * @import {Shown} from './pairing.js'
 * @import {Question, Reply} from './server.js'
 * @import {Session, SessionEvent} from './session.js'
 * @import {Speech} from './speech.js'
 * @import {Change} from './screens/frame.js'
 * @import {Notice} from './screens/notice.js'
 * @import {Model} from './screens/view.js'
 */
import { Later } from './later.js';
import { findBar, findReopening, standingAfter } from './notices.js';
import { isUntouched, open } from './opening.js';
import { displayAfter } from './screens/frame.js';
import { NOTHING, otherLanguage, View } from './screens/view.js';
import { advance, dueAt } from './session.js';

const PROBE_MS = 15_000;
const LOOK_AT_THE_CLOCK_MS = 15_000;

export class Kiosk {
  /** @type {Model} */
  #model = { ...NOTHING, online: navigator.onLine };
  /** @type {Assignment | null} */
  assignment = null;
  /** @type {Standing} */
  standing = 'welcome';
  /** @type {Later<Keeping>} the screen is there before anything can be kept */
  keeping = new Later(() => {
    if (this.keeping.state === 'there') this.dispatch({ type: 'recovered' });
    this.#show({});
  });
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #timer;
  #view;
  #now;

  /**
   * @param {() => void} pairAgain
   * @param {() => number} now  the time of day, corrected
   */
  constructor(pairAgain, now) {
    this.#now = now;
    this.#view = new View({
      dispatch: (event) => this.dispatch(event),
      changed: (change) => this.#changed(change),
      pairAgain,
    });
    for (const type of ['pointerdown', 'keydown', 'input', 'wheel']) {
      addEventListener(type, () => this.dispatch({ type: 'touch' }), { passive: true });
    }
    addEventListener('offline', () => this.#show({ online: false }));
    setInterval(() => this.#show({}), LOOK_AT_THE_CLOCK_MS);
  }

  /** @param {Speech} speech */
  speakWith(speech) {
    this.#view.speakWith(speech);
    this.#show({});
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
   * How the server sees this device; what it sends is taken from it even when it is not welcome.
   *
   * @param {Reply} reply
   * @param {Question} question
   */
  heard(reply, question) {
    this.standing = standingAfter(this.standing, reply, question);
    this.#show({ online: reply.ours });
  }

  get isRehearsing() {
    return this.#model.session?.lane === 'test';
  }

  /** Nobody is in the middle of anything. */
  get isFree() {
    const { session } = this.#model;
    return session === null || session.phase === 'unkept' || isUntouched(session);
  }

  /** @param {Assignment | null} assignment  null: nothing is asked here */
  assigned(assignment) {
    const changed = assignment !== this.assignment;
    this.assignment = assignment;
    if (assignment === null || !changed) return this.#show({});
    if (this.#model.session === null) this.#show({ session: open(assignment, performance.now()) });
    else this.dispatch({ type: 'assigned', assignment });
  }

  async recount() {
    this.#show({ holding: await (await this.keeping.get()).count() });
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
    if (session.phase === 'taking-back') this.#takeBack(session);
    if (session.seq !== null && session.seq === before.seq && session.helped !== before.helped)
      this.#help(session.seq, session.helped);
    if (before.phase === 'thanks' && session.phase === 'asking')
      this.keeping.get().then((kept) => kept.release());
  }

  /** @param {Session} session */
  #setTimer(session) {
    clearTimeout(this.#timer);
    const due = dueAt(session);
    if (due === null) return;
    // A timer may come a little early; then it is set again.
    const pause = Math.ceil(due - performance.now());
    this.#timer = setTimeout(() => this.dispatch({ type: 'tick' }), pause);
  }

  /** @param {Session} session */
  async #keep(session) {
    let kept;
    try {
      kept = await (await this.keeping.get()).keep(session);
    } catch {
      return this.dispatch({ type: 'failed' });
    }
    await this.#recountFirst();
    this.dispatch({ type: 'kept', ...kept });
  }

  /** @param {Session} session */
  async #takeBack({ seq }) {
    const worked = seq !== null && (await (await this.keeping.get()).takeBack(seq));
    await this.#recountFirst();
    this.dispatch({ type: 'taken-back', worked });
  }

  /** So that nobody is thanked beside a line which says that nothing waits. */
  async #recountFirst() {
    try {
      await this.recount();
    } catch {
      // What was kept is kept, counted or not.
    }
  }

  /** @param {number} seq @param {boolean} helped */
  async #help(seq, helped) {
    const worked = await (await this.keeping.get()).help(seq, helped);
    if (!worked && this.#model.session?.seq === seq) this.dispatch({ type: 'unhelped' });
  }

  /** Ratings are taken again as soon as they can be kept again. */
  #probe() {
    setTimeout(async () => {
      try {
        await (await this.keeping.get()).probe();
        this.dispatch({ type: 'recovered' });
      } catch {
        this.#probe();
      }
    }, PROBE_MS);
  }

  /** @param {Change} change */
  #changed(change) {
    const language = otherLanguage(this.#model);
    const { session, display } = this.#model;
    if (session !== null) {
      return this.dispatch(change === 'language' ? { type: change, language } : { type: change });
    }
    this.#show({ display: displayAfter(display, change, language) });
  }

  /** @param {Partial<Model>} change */
  #show(change) {
    this.#model = { ...this.#model, ...change };
    const { session } = this.#model;
    const { assignment, standing, keeping } = this;
    const keeps = keeping.state !== 'missing';
    const bar = findBar({ standing, assignment, session, keeps }, this.#now());
    this.#view.show({
      ...this.#model,
      notice: bar ?? this.#model.notice,
      urgent: bar !== null,
      reopening: findReopening(assignment, this.#now()),
    });
  }
}

/**
 * What becomes of a session that has ended: it is kept, may be taken back while thanks are on the
 * screen, and then goes out.
 *
 * @import {Assignment} from './assignment.js'
 * @import {Clock} from './clock.js'
 * @import {Outbox} from './outbox.js'
 * @import {Draft} from './response.js'
 * @import {Session} from './session.js'
 */
import { lookupCode } from './lookup-code.js';
import { open } from './opening.js';
import { draft } from './response.js';
import { answered } from './steps.js';

/** However long thanks stand on the screen. */
const LONGEST_SECONDS = 60;

export class Keeping {
  #outbox;
  #clock;
  #wake;
  /** @type {{seq: number, response: Draft} | null}  what may still be written anew */
  #kept = null;

  /** @param {Outbox} outbox @param {Clock} clock @param {() => void} wake  the sender */
  constructor(outbox, clock, wake) {
    this.#outbox = outbox;
    this.#clock = clock;
    this.#wake = wake;
  }

  /**
   * Throws where it can't be kept; then nobody may be thanked.
   *
   * @param {Session} session
   */
  async keep(session) {
    const random = crypto.getRandomValues(new Uint8Array(16));
    const response = draft(session, this.#clock.now(), random);
    const code = await lookupCode(response.id);
    const { seq } = await this.#outbox.keep(response, this.#heldUntil(session));
    this.#kept = { seq, response };
    this.#wake();
    return { code, seq };
  }

  /**
   * An answer that nobody gave, to see that answers arrive: the first option of the first question.
   *
   * @param {Assignment} assignment
   */
  async keepTest(assignment) {
    const empty = open(assignment, 0, 'test');
    const [question] = assignment.survey.questions;
    const option = question !== undefined && 'options' in question ? question.options[0]?.id : '';
    await this.keep(answered(empty, option ?? '', 0));
  }

  /** Who walked away takes nothing back. @param {Session} session */
  #heldUntil({ complete, assignment }) {
    const seconds = Math.min(assignment.settings.thanksSeconds, LONGEST_SECONDS);
    return complete ? this.#clock.raw() + seconds * 1000 : undefined;
  }

  /** @param {number} seq @returns {Promise<boolean>} false: it stays, and goes out */
  async takeBack(seq) {
    try {
      return await this.#outbox.takeBack(seq, this.#clock.raw());
    } catch {
      return false;
    }
  }

  /**
   * Notes with the response whether somebody helped to answer.
   *
   * @param {number} seq
   * @param {boolean} helped
   * @returns {Promise<boolean>} false: what was kept stays as it is
   */
  async help(seq, helped) {
    if (this.#kept?.seq !== seq) return false;
    const { response } = this.#kept;
    const said = helped ? { ...response, helped } : response;
    try {
      return await this.#outbox.replace(seq, said, this.#clock.raw());
    } catch {
      return false;
    }
  }

  /** Thanks are over: what was held may go. */
  async release() {
    this.#kept = null;
    try {
      await this.#outbox.release();
    } catch {
      // It goes when its time is over.
    }
    this.#wake();
  }

  count() {
    return this.#outbox.count();
  }

  /** Throws while nothing can be kept. */
  probe() {
    return this.#outbox.probe();
  }
}

/**
 * Regular contact: asks whether the place or the survey has changed, and tells how the kiosk is.
 *
 * @import {Assignment} from './assignment.js'
 * @import {Last} from './left.js'
 * @import {Identity, Server} from './server.js'
 */
import { isAssignment } from './assignment.js';
import { remember } from './database.js';

export const APP_VERSION = '1';
const ASSIGNMENT = '/api/v1/kiosk/assignment';
const HEARTBEATS = '/api/v1/kiosk/heartbeats';
/** A server refuses fields that it does not know: one that knows these names them. */
const LATER_FIELDS = ['numbers', 'resentAt'];
/** Without an assignment nothing can be asked, so that is tried often. */
const IMPATIENT_MS = 10_000;

export class Pulse {
  #database;
  #server;
  #identity;
  #state;
  #assigned;
  #resend;
  /** @type {string | null} */
  #etag = null;
  /** @type {Assignment | null} */
  #assignment = null;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #timer;

  /**
   * @param {object} parts
   * @param {IDBDatabase} parts.database
   * @param {Server} parts.server
   * @param {Identity} parts.identity
   * @param {() => Promise<object>} parts.state  what a heartbeat says
   * @param {(assignment: Assignment | null) => void} parts.assigned  null: nothing is asked there
   * @param {(askedAt: unknown) => Promise<void>} parts.resend  what was sent lately, if it was asked
   *   for
   */
  constructor({ database, server, identity, state, assigned, resend }) {
    this.#database = database;
    this.#server = server;
    this.#identity = identity;
    this.#state = state;
    this.#assigned = assigned;
    this.#resend = resend;
  }

  /**
   * Begins with what was said last, so that a kiosk starts without a network too.
   *
   * @param {Last | null} last
   */
  async start(last) {
    if (last !== null) this.#adopt(last.said, last.etag);
    await this.beat();
  }

  async beat() {
    clearTimeout(this.#timer);
    try {
      await this.#fetchAssignment();
      const body = this.#readable(await this.#state());
      await this.#server.ask({ method: 'POST', path: HEARTBEATS, body, as: this.#identity });
      // After that: what waits again only because it was asked for is no cause for alarm.
      await this.#resend(this.#assignment?.resendAsked);
    } finally {
      clearTimeout(this.#timer);
      this.#timer = setTimeout(() => this.beat(), this.#pause());
    }
  }

  /** @param {object} state */
  #readable(state) {
    const known = this.#assignment?.heartbeatFields ?? [];
    return Object.fromEntries(
      Object.entries(state).filter(
        ([name]) => !LATER_FIELDS.includes(name) || known.includes(name),
      ),
    );
  }

  stop() {
    clearTimeout(this.#timer);
  }

  #pause() {
    return this.#assignment === null
      ? IMPATIENT_MS
      : this.#assignment.settings.heartbeatSeconds * 1000;
  }

  async #fetchAssignment() {
    const { status, said, code, etag } = await this.#server.ask({
      method: 'GET',
      path: ASSIGNMENT,
      as: this.#identity,
      etag: this.#etag,
    });
    if (code === 'no-survey') return this.#assigned(null);
    if (status === 304 && this.#assignment !== null) return this.#assigned(this.#assignment);
    if (status !== 200 || !isAssignment(said)) return;
    await remember(this.#database, 'assignment', { said, etag });
    this.#adopt(said, etag);
  }

  /** @param {Assignment} assignment @param {string | null} etag */
  #adopt(assignment, etag) {
    this.#assignment = assignment;
    this.#etag = etag;
    this.#assigned(assignment);
  }
}

/**
 * Why nobody new is asked anything; whoever has begun may finish. Pure.
 *
 * @import {Assignment} from './assignment.js'
 * @import {Reopening} from './hours.js'
 * @import {Notice} from './screens/notice.js'
 * @import {Question, Reply} from './server.js'
 * @import {Session} from './session.js'
 *
 * @typedef {'welcome' | 'revoked' | 'unknown'} Standing
 * @typedef {object} Situation
 * @property {Standing} standing  of this device, for the server
 * @property {Assignment | null} assignment  null: nothing is asked here
 * @property {Session | null} session
 * @property {boolean} keeps  answers, as far as is known
 */
import { isOpen, reopens } from './hours.js';

/**
 * @param {Situation} situation
 * @param {number} now  the time of day, corrected
 * @returns {Notice | null}
 */
export function findBar({ standing, assignment, session, keeps }, now) {
  if (!keeps) return 'unkept';
  if (standing !== 'welcome') return standing;
  if (session === null) return null;
  if (assignment === null) return 'no-survey';
  // A rehearsal is held when no citizens are there.
  if (session.lane === 'test') return null;
  if (assignment.closed === true) return 'inactive';
  const { openingHours } = assignment;
  return openingHours && !isOpen(openingHours, now) ? 'asleep' : null;
}

/**
 * @param {Standing} before
 * @param {Reply} reply
 * @param {Question} question
 * @returns {Standing}
 */
export function standingAfter(before, { status, code, ours }, { method }) {
  if (status === 403 && code === 'kiosk-revoked') return 'revoked';
  if (status === 401 && code === 'kiosk-signature') return 'unknown';
  return method === 'GET' && ours && status < 400 ? 'welcome' : before;
}

/**
 * @param {Assignment | null} assignment
 * @param {number} now
 * @returns {Reopening | null}
 */
export function findReopening(assignment, now) {
  const { openingHours } = assignment ?? {};
  return openingHours ? reopens(openingHours, now) : null;
}

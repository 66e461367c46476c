/**
 * Why nobody new is asked anything; whoever has begun may finish. Pure.
 *
 * @import {Assignment} from './assignment.js'
 * @import {Reopening} from './hours.js'
 * @import {Notice} from './screens/notice.js'
 * @import {Session} from './session.js'
 *
 * @typedef {object} Situation
 * @property {'welcome' | 'revoked' | 'unknown'} standing  of this device, for the server
 * @property {Assignment | null} assignment  null: nothing is asked here
 * @property {Session | null} session
 */
import { isOpen, reopens } from './hours.js';

/**
 * @param {Situation} situation
 * @param {number} now  the time of day, corrected
 * @returns {Notice | null}
 */
export function findBar({ standing, assignment, session }, now) {
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
 * @param {Assignment | null} assignment
 * @param {number} now
 * @returns {Reopening | null}
 */
export function findReopening(assignment, now) {
  const { openingHours } = assignment ?? {};
  return openingHours ? reopens(openingHours, now) : null;
}

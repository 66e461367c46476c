/**
 * What whoever stands before the kiosk has just finished, as the one-stop software says it. Pure.
 *
 * @import {Assignment} from './assignment.js'
 * @import {Session} from './session.js'
 * @import {Translated} from './survey.js'
 *
 * @typedef {object} Wake
 * @property {string} id
 * @property {string} stage
 * @property {Translated | null} subject  the procedure or its field; null: neither was named
 * @property {number} until  when it is shown no longer, by the session's clock
 */
import { isOpen } from './hours.js';

const LONGEST_SECONDS = 3600;

/**
 * Whether anybody may stand there of whom the one-stop software says something.
 *
 * @param {Assignment | null} assignment
 * @param {number} now  the time of day, corrected
 */
export function isToBeWoken(assignment, now) {
  if (assignment?.wakes !== true || assignment.closed === true) return false;
  return !assignment.openingHours || isOpen(assignment.openingHours, now);
}

/**
 * A captive portal may answer anything.
 *
 * @param {any} said
 * @param {number} now
 * @returns {Wake | null}
 */
export function readWake(said, now) {
  const { wake: id, seconds, stage, subject = null } = said ?? {};
  const isRight =
    typeof id === 'string' &&
    /^[0-9a-f]{32}$/.test(id) &&
    seconds >= 0 &&
    seconds <= LONGEST_SECONDS &&
    typeof stage === 'string' &&
    (subject === null || typeof subject.vi === 'string');
  return isRight ? { id, stage, subject, until: now + seconds * 1000 } : null;
}

/**
 * What the next respondent sees: one wake is for one respondent, and only for a while.
 *
 * @param {Session} session
 * @param {Assignment} assignment  of the next respondent
 * @param {number} now
 * @returns {Wake | null}
 */
export function findUnanswered(session, assignment, now) {
  const wake = session.nextWake ?? (session.startedAt === null ? session.wake : null);
  const isHere = assignment.assignment.id === session.assignment.assignment.id;
  return wake !== null && isHere && now < wake.until ? wake : null;
}

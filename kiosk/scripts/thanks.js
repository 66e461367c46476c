/**
 * How long the thanks stay, and for how long something can still be done with the answer. Pure.
 *
 * @import {Session} from './session.js'
 */
import { reset } from './opening.js';

/** For somebody who touches them: a phone has to be taken out first. */
export const SCAN_MS = 30_000;

/** Something can still be done with the answer. @param {Session} session */
export function isHeld({ phase, seq }) {
  return phase === 'thanks' && seq !== null;
}

/**
 * They stay where there is something to scan.
 *
 * @param {Session} session
 * @param {number} now
 * @returns {Session}
 */
export function stay(session, now) {
  const { phase, lane, assignment } = session;
  const isScanned = phase === 'thanks' && lane === 'live' && (assignment.remarks ?? null) !== null;
  return isScanned ? { ...session, staysUntil: now + SCAN_MS } : session;
}

/** When they want the next tick. @param {Session} session */
export function thanksDueAt(session) {
  const over = session.touchedAt + session.assignment.settings.thanksSeconds * 1000;
  return session.seq === null ? Math.max(over, session.staysUntil) : over;
}

/**
 * The answer goes when it always does; who is still there can only look.
 *
 * @param {Session} session
 * @param {number} now
 * @returns {Session}
 */
export function thanksOver(session, now) {
  return now < session.staysUntil ? { ...session, seq: null } : reset(session, now);
}

/**
 * How a session begins: for the next person, for whoever takes something back.
 *
 * @import {Assignment} from './assignment.js'
 * @import {Question} from './survey.js'
 * @import {Session} from './session.js'
 */
import { findUnanswered } from './wake.js';

/**
 * @param {Assignment} assignment
 * @param {number} now
 * @param {'live' | 'test'} [lane]
 * @returns {Session}
 */
export function open(assignment, now, lane = 'live') {
  const { languages, questions } = assignment.survey;
  return {
    assignment,
    next: null,
    wake: null,
    nextWake: null,
    phase: 'asking',
    lane,
    at: /** @type {Question} */ (questions[0]).id,
    answers: {},
    marked: null,
    leavesAt: null,
    startedAt: null,
    touchedAt: now,
    code: '',
    seq: null,
    helped: false,
    staysUntil: 0,
    takenBack: false,
    complete: false,
    durationMs: 0,
    language: languages.includes('vi') ? 'vi' : (languages[0] ?? 'vi'),
    largeText: false,
    highContrast: false,
  };
}

/** @param {Session} session @param {number} now @returns {Session} */
export function reset(session, now) {
  const assignment = session.next ?? session.assignment;
  const wake = findUnanswered(session, assignment, now);
  return { ...open(assignment, now, session.lane), wake };
}

/**
 * The same person, as they like to see and read it, with nothing answered.
 *
 * @param {Session} session
 * @param {number} now
 * @returns {Session}
 */
export function beginAgain(session, now) {
  const { language, largeText, highContrast, wake, nextWake } = session;
  const fresh = reset(session, now);
  const spoken = fresh.assignment.survey.languages.includes(language) ? language : fresh.language;
  return { ...fresh, wake, nextWake, language: spoken, largeText, highContrast, takenBack: true };
}

/** Somebody may do something. @param {Session} session */
export function isListening({ phase }) {
  return phase === 'asking' || phase === 'still-there';
}

/** Nobody has answered anything yet. @param {Session} session */
export function isFresh(session) {
  return isListening(session) && session.startedAt === null;
}

/**
 * Nobody is there, or nobody has done anything yet: the screen may change.
 *
 * @param {Session} session
 */
export function isUntouched(session) {
  const { language, largeText, highContrast } = open(session.assignment, 0);
  return (
    session.phase === 'asking' &&
    isFresh(session) &&
    session.marked === null &&
    !session.takenBack &&
    session.language === language &&
    session.largeText === largeText &&
    session.highContrast === highContrast
  );
}

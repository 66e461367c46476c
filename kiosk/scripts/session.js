/**
 * One respondent after the other, as a pure function: (session, event, now) -> session.
 * `now` only ever grows (it is not the time of day), so that a corrected clock disturbs nobody.
 *
 * @import {Assignment} from './assignment.js'
 * @import {Answers} from './survey.js'
 * @import {Wake} from './wake.js'
 *
 * @typedef {'asking' | 'still-there' | 'saving' | 'thanks' | 'taking-back' | 'unkept'} Phase
 *
 * @typedef {object} Session
 * @property {Assignment} assignment  what this respondent sees, to the end
 * @property {Assignment | null} next  what the next respondent will see, if that has changed
 * @property {Wake | null} wake  what this respondent has just finished
 * @property {Wake | null} nextWake  what the next one has, if the server has said so meanwhile
 * @property {Phase} phase
 * @property {'live' | 'test'} lane  test: a rehearsal, which no figure counts
 * @property {string} at  the question on the screen
 * @property {Answers} answers
 * @property {string | null} marked  moved to by the arrow keys, not yet chosen
 * @property {number | null} leavesAt  when the chosen option has been seen long enough
 * @property {number | null} startedAt  the first answer
 * @property {number} touchedAt
 * @property {string} code  by which the response can be looked up; empty until it is kept
 * @property {number | null} seq  of the response, as long as it may be taken back
 * @property {boolean} helped  somebody helped to answer, as the respondent says
 * @property {number} staysUntil  until then the thanks stay, since somebody touched them
 * @property {boolean} takenBack  somebody begins again
 * @property {boolean} complete
 * @property {number} durationMs
 * @property {string} language
 * @property {boolean} largeText
 * @property {boolean} highContrast
 *
 * @typedef {{type: 'mark', option: string} | {type: 'choose', option: string}
 *   | {type: 'toggle', option: string} | {type: 'write', text: string}
 *   | {type: 'next'} | {type: 'skip'} | {type: 'back'} | {type: 'finish'} | {type: 'stay'}
 *   | {type: 'language', language: string} | {type: 'text-size'} | {type: 'contrast'}
 *   | {type: 'touch'}} Deed  what a person does while questions are asked
 * @typedef {Deed | {type: 'kept', code: string, seq: number} | {type: 'failed'}
 *   | {type: 'recovered'} | {type: 'leave'} | {type: 'take-back'}
 *   | {type: 'help'} | {type: 'unhelped'} | {type: 'taken-back', worked: boolean}
 *   | {type: 'tick'} | {type: 'rehearse', on: boolean}
 *   | {type: 'assigned', assignment: Assignment} | {type: 'woken', wake: Wake}} SessionEvent
 */
import { beginAgain, isListening, isUntouched, open, reset } from './opening.js';
import { answered, backward, end, forward, skipped, toggled } from './steps.js';
import { isHeld, stay, thanksDueAt, thanksOver } from './thanks.js';

/** How long a choice is seen before the screen moves on. */
export const CHOSEN_MS = 400;
/** How long somebody may think about "are you still there" (WCAG 2.2.1 asks for 20 s). */
export const ASK_MS = 20_000;
/** A rehearsal that everybody has left ends by itself. */
export const REHEARSAL_MS = 600_000;

/**
 * @param {Session} session
 * @param {SessionEvent} event
 * @param {number} now
 * @returns {Session}
 */
export function advance(session, event, now) {
  switch (event.type) {
    case 'tick':
      return tick(session, now);
    case 'assigned':
      return isUntouched(session)
        ? reset({ ...session, next: event.assignment }, now)
        : { ...session, next: event.assignment };
    case 'woken':
      return woken(session, event.wake);
    case 'kept':
      if (session.phase !== 'saving') return session;
      // Nobody is there to be thanked when the time ran out.
      return session.complete
        ? { ...session, phase: 'thanks', code: event.code, seq: event.seq, touchedAt: now }
        : reset(session, now);
    case 'failed':
      return { ...session, phase: 'unkept' };
    case 'recovered':
      return session.phase === 'unkept' ? reset(session, now) : session;
    case 'rehearse':
      return rehearse(session, event.on ? 'test' : 'live', now);
    case 'leave':
      return session.phase === 'thanks' ? reset(session, now) : session;
    case 'take-back':
      return isHeld(session) ? { ...session, phase: 'taking-back' } : session;
    case 'help':
      return isHeld(session) ? { ...session, helped: !session.helped } : session;
    case 'unhelped':
      // It is on its way already: nothing can be done with it any more.
      return { ...session, helped: false, seq: null };
    case 'taken-back':
      if (session.phase !== 'taking-back') return session;
      return event.worked
        ? beginAgain(session, now)
        : { ...session, phase: 'thanks', seq: null, touchedAt: now };
    default:
      if (isListening(session)) return attend(session, event, now);
      return event.type === 'touch' ? stay(session, now) : session;
  }
}

/**
 * Whoever has begun is not disturbed, and staff who rehearse are not woken.
 *
 * @param {Session} session
 * @param {Wake} wake
 * @returns {Session}
 */
function woken(session, wake) {
  if (session.lane === 'test') return session;
  return isUntouched(session) ? { ...session, wake } : { ...session, nextWake: wake };
}

/** @param {Session} session @param {Deed} deed @param {number} now @returns {Session} */
function attend(session, deed, now) {
  /** @type {Session} */
  const awake = { ...session, phase: 'asking', touchedAt: now };
  switch (deed.type) {
    case 'touch':
      // The touch may be meant for the button "finish" of the question whether somebody is there.
      return session.phase === 'asking' ? awake : session;
    case 'stay':
      return awake;
    case 'language':
      return { ...awake, language: deed.language };
    case 'text-size':
      return { ...awake, largeText: !session.largeText };
    case 'contrast':
      return { ...awake, highContrast: !session.highContrast };
    case 'mark':
      return { ...awake, marked: deed.option, leavesAt: null };
    case 'choose':
      return { ...answered(awake, deed.option, now), leavesAt: now + CHOSEN_MS };
    case 'toggle':
      return answered(awake, toggled(session, deed.option), now);
    case 'write':
      return answered(awake, deed.text, now);
    case 'next':
      return forward(awake, now);
    case 'skip':
      return skipped(awake, now);
    case 'back':
      return backward(awake);
    case 'finish':
      return end(awake, now, true);
  }
}

/**
 * Whatever is on the screen is left for it, as nobody but staff can ask for it.
 *
 * @param {Session} session
 * @param {'live' | 'test'} lane
 * @param {number} now
 * @returns {Session}
 */
function rehearse(session, lane, now) {
  const isBusy = session.phase === 'saving' || session.phase === 'taking-back';
  return isBusy || session.lane === lane
    ? session
    : open(session.next ?? session.assignment, now, lane);
}

/** @param {Session} session @param {number} now @returns {Session} */
function tick(session, now) {
  const due = dueAt(session);
  if (due === null || now < due) return session;
  if (session.phase === 'thanks') return thanksOver(session, now);
  if (session.leavesAt !== null) return forward(session, now);
  if (isUntouched(session)) return reset({ ...session, lane: 'live' }, now);
  if (session.phase === 'asking') return { ...session, phase: 'still-there' };
  return session.startedAt === null ? reset(session, now) : end(session, now, false);
}

/** When the session wants its next tick. @param {Session} session @returns {number | null} */
export function dueAt(session) {
  const { idleSeconds } = session.assignment.settings;
  switch (session.phase) {
    case 'asking':
      if (session.leavesAt !== null) return session.leavesAt;
      if (!isUntouched(session)) return session.touchedAt + idleSeconds * 1000;
      if (session.lane === 'test') return session.touchedAt + REHEARSAL_MS;
      return session.wake?.until ?? null;
    case 'still-there':
      return session.touchedAt + idleSeconds * 1000 + ASK_MS;
    case 'thanks':
      return thanksDueAt(session);
    case 'saving':
    case 'taking-back':
    case 'unkept':
      return null;
  }
}

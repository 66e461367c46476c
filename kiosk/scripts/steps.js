/**
 * The steps of one respondent through the questions. Pure; `session` decides when they are taken.
 *
 * @import {Answer, Question} from './survey.js'
 * @import {Session} from './session.js'
 */
import { fits, getQuestion, listAsked } from './survey.js';

/**
 * @param {Session} session
 * @param {Answer} answer  an empty one takes the answer away
 * @param {number} now
 * @returns {Session}
 */
export function answered(session, answer, now) {
  const { [session.at]: _, ...others } = session.answers;
  const answers = answer.length === 0 ? others : { ...others, [session.at]: answer };
  return { ...session, answers, marked: null, leavesAt: null, startedAt: session.startedAt ?? now };
}

/**
 * @param {Session} session
 * @param {string} option
 * @returns {string[]}
 */
export function toggled(session, option) {
  const before = session.answers[session.at];
  const ticked = Array.isArray(before) ? before : [];
  return ticked.includes(option) ? ticked.filter((id) => id !== option) : [...ticked, option];
}

/**
 * Past the question, without an answer to it.
 *
 * @param {Session} session
 * @param {number} now
 * @returns {Session}
 */
export function skipped(session, now) {
  const { required } = getQuestion(session.assignment.survey, session.at);
  return required ? session : forward(answered(session, [], now), now);
}

/**
 * To the next question that applies; after the last one, to the end.
 *
 * @param {Session} session
 * @param {number} now
 * @returns {Session}
 */
export function forward(session, now) {
  const question = getQuestion(session.assignment.survey, session.at);
  if (question.required && session.answers[session.at] === undefined) return session;
  if (isMisfit(session)) return session;
  const following = neighbour(session, 1);
  return following === undefined ? end(session, now, true) : move(session, following);
}

/**
 * @param {Session} session
 * @returns {Session}
 */
export function backward(session) {
  const previous = neighbour(session, -1);
  if (previous === undefined) return session;
  return move(isMisfit(session) ? withoutAnswer(session) : session, previous);
}

/**
 * Whether what was typed on the screen is no number that the question takes.
 *
 * @param {Session} session
 */
function isMisfit(session) {
  const question = getQuestion(session.assignment.survey, session.at);
  const typed = String(session.answers[session.at] ?? '');
  return question.kind === 'number' && typed.trim() !== '' && !fits(question, typed);
}

/** @param {Session} session @returns {Session} */
function withoutAnswer(session) {
  const { [session.at]: _, ...answers } = session.answers;
  return { ...session, answers };
}

/**
 * @param {Session} session
 * @param {number} now
 * @param {boolean} complete  false when the time ran out
 * @returns {Session}
 */
export function end(session, now, complete) {
  if (session.startedAt === null || (complete && isMisfit(session))) return session;
  // The time-out that nobody answered is not time spent on answering.
  const until = complete ? now : session.touchedAt;
  const durationMs = Math.max(0, Math.round(until - session.startedAt));
  const { answers } = complete ? session : withoutUnsent(session);
  return {
    ...session,
    phase: 'saving',
    answers,
    marked: null,
    leavesAt: null,
    complete,
    durationMs,
  };
}

/**
 * Who walks away from half a sentence, or from the first digit of a number, has not sent it.
 *
 * @param {Session} session
 */
function withoutUnsent(session) {
  const { kind } = getQuestion(session.assignment.survey, session.at);
  return kind === 'text' || kind === 'number' ? withoutAnswer(session) : session;
}

/**
 * @param {Session} session
 * @param {1 | -1} direction
 */
function neighbour(session, direction) {
  const asked = listAsked(session.assignment.survey, session.answers);
  return asked[asked.findIndex(({ id }) => id === session.at) + direction];
}

/**
 * @param {Session} session
 * @param {Question} question
 * @returns {Session}
 */
function move(session, question) {
  return { ...session, at: question.id, marked: null, leavesAt: null };
}

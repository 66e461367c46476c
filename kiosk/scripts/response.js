/**
 * What goes onto the wire from one respondent.
 *
 * @import {Answer, Question} from './survey.js'
 * @import {Session} from './session.js'
 *
 * @typedef {Record<string, string | string[] | number>} Sent  the answers, by question
 *
 * @typedef {object} Draft  a response that is not kept yet
 * @property {string} id
 * @property {{id: string, version: number}} survey
 * @property {number} assignment
 * @property {number} answeredAt
 * @property {number} durationMs
 * @property {string} language
 * @property {boolean} complete
 * @property {'live' | 'test'} lane
 * @property {string} [wake]  id of the wake that was on the screen
 * @property {true} [helped]  by somebody, as the respondent said on the screen of thanks
 * @property {Sent} answers
 *
 * @typedef {Draft & {seq: number, gapMs: number | null}} Response
 *
 * @typedef {{next: number, answeredAt: number | null}} Counter  the next response's number, and
 *   when the last one was given
 */
import { fits, listAsked } from './survey.js';
import { hex } from './signature.js';

/**
 * @param {Session} session
 * @param {number} answeredAt
 * @param {Uint8Array} random  16 bytes
 * @returns {Draft}
 */
export function draft(session, answeredAt, random) {
  const { survey, assignment } = session.assignment;
  return {
    id: hex(random),
    survey: { id: survey.id, version: survey.version },
    assignment: assignment.id,
    answeredAt,
    durationMs: session.durationMs,
    language: session.language,
    complete: session.complete,
    lane: session.lane,
    ...(session.wake === null ? {} : { wake: session.wake.id }),
    answers: valid(session),
  };
}

/** @type {Counter} */
export const FIRST = { next: 1, answeredAt: null };

/** @param {Draft} draft @param {Counter} before @returns {Response} */
export function numbered(draft, { next: seq, answeredAt }) {
  const gapMs = answeredAt === null ? null : Math.max(0, draft.answeredAt - answeredAt);
  return { ...draft, seq, gapMs };
}

/**
 * Answers to questions that no longer apply after a change of mind are left out.
 *
 * @param {Session} session
 */
function valid({ assignment: { survey }, answers }) {
  /** @type {Sent} */
  const kept = {};
  for (const question of listAsked(survey, answers)) {
    const answer = tidy(question, answers[question.id]);
    if (answer !== undefined) kept[question.id] = answer;
  }
  return kept;
}

/**
 * @param {Question} question
 * @param {Answer | undefined} answer
 */
function tidy(question, answer) {
  if (typeof answer !== 'string') return answer;
  if (question.kind === 'number') return fits(question, answer) ? Number(answer) : undefined;
  return answer.trim() === '' ? undefined : answer.trim();
}

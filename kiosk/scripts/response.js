/**
 * What goes onto the wire from one respondent.
 *
 * @import {Answer, Answers} from './survey.js'
 * @import {Session} from './session.js'
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
 * @property {Answers} answers
 *
 * @typedef {Draft & {seq: number, gapMs: number | null}} Response
 */
import { listAsked } from './survey.js';
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
    lane: 'live',
    answers: valid(session),
  };
}

/**
 * Answers to questions that no longer apply after a change of mind are left out.
 *
 * @param {Session} session
 */
function valid({ assignment: { survey }, answers }) {
  /** @type {Answers} */
  const kept = {};
  for (const { id } of listAsked(survey, answers)) {
    const answer = tidy(answers[id]);
    if (answer !== undefined) kept[id] = answer;
  }
  return kept;
}

/**
 * @param {Answer | undefined} answer
 * @returns {Answer | undefined}
 */
function tidy(answer) {
  if (typeof answer !== 'string') return answer;
  return answer.trim() === '' ? undefined : answer.trim();
}

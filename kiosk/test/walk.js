/**
 * Walks a respondent through the screens, step by step.
 *
 * @import {Session, SessionEvent} from '../scripts/session.js'
 */
import { draft } from '../scripts/response.js';
import { open } from '../scripts/opening.js';
import { advance, CHOSEN_MS } from '../scripts/session.js';
import { BEN_LANH } from './examples.js';

export const START = 1_000;

/** @typedef {[after: number, event: SessionEvent]} Step  milliseconds after the step before */

/**
 * @param {Step[]} steps
 * @param {Session} [from]
 * @param {number} [began]
 */
export function walk(steps, from = open(BEN_LANH, START), began = START) {
  let now = began;
  return steps.reduce((session, [after, event]) => advance(session, event, (now += after)), from);
}

/** @param {string} option @returns {Step[]} a touch, and the moment that it stays to be seen */
export const touch = (option) => [
  [100, { type: 'choose', option }],
  [CHOSEN_MS, { type: 'tick' }],
];
/** @param {'next' | 'skip' | 'back' | 'finish'} type @returns {Step} */
export const press = (type) => [100, { type }];

/** @param {Session} session */
export const answers = (session) => draft(session, 0, new Uint8Array(16)).answers;

/**
 * Where the kiosk stands and what it asks there, as the server says it.
 *
 * @import {Survey} from './survey.js'
 *
 * @typedef {object} Settings
 * @property {number} idleSeconds
 * @property {number} thanksSeconds
 * @property {number} heartbeatSeconds
 *
 * @typedef {object} Assignment
 * @property {string} kioskId
 * @property {boolean} demonstration
 * @property {{id: number, counter: string, stage: string}} assignment
 * @property {{number: number, name: string}} unit
 * @property {Survey} survey
 * @property {Settings} settings
 */

/**
 * A captive portal may answer anything. What can't be shown is not taken over.
 *
 * @param {any} said
 * @returns {said is Assignment}
 */
export function isAssignment(said) {
  return (
    Number.isInteger(said?.assignment?.id) &&
    typeof said.unit?.name === 'string' &&
    Number.isInteger(said.survey?.version) &&
    Array.isArray(said.survey.languages) &&
    Array.isArray(said.survey.questions) &&
    said.survey.questions.length > 0 &&
    said.survey.questions.every(isQuestion) &&
    [
      said.settings?.idleSeconds,
      said.settings?.thanksSeconds,
      said.settings?.heartbeatSeconds,
    ].every((seconds) => seconds > 0)
  );
}

/** @param {any} question */
function isQuestion(question) {
  if (typeof question?.id !== 'string' || typeof question.text !== 'object') return false;
  if (question.kind === 'text') return question.maximum > 0;
  if (question.kind === 'number') return question.maximum > question.minimum && question.step > 0;
  return (
    (question.kind === 'single' || question.kind === 'multiple') &&
    Array.isArray(question.options) &&
    question.options.length > 0
  );
}

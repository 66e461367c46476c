/**
 * Where the kiosk stands and what it asks there, as the server says it.
 *
 * @import {OpeningHours} from './hours.js'
 * @import {Pin} from './pin.js'
 * @import {SealingKey} from './sealing.js'
 * @import {Survey} from './survey.js'
 *
 * @typedef {object} Settings
 * @property {number} idleSeconds
 * @property {number} thanksSeconds
 * @property {number} heartbeatSeconds
 * @property {Pin | null} [pin]  null: anybody may open the maintenance screen
 *
 * @typedef {{address: string, size: number, path: string}} RemarkLink  where one may write more: in
 *   words, and as the path of a QR code of so many modules
 *
 * @typedef {object} Assignment
 * @property {string} kioskId
 * @property {boolean} demonstration
 * @property {boolean} [closed]  staff have put the kiosk aside for a while
 * @property {{id: number, counter: string, stage: string}} assignment
 * @property {{number: number, name: string}} unit
 * @property {Survey} survey
 * @property {Settings} settings
 * @property {OpeningHours | null} [openingHours]  null: always open
 * @property {boolean} [wakes]  whether the one-stop software says here what was finished
 * @property {string[]} [understands]  what a response may say here that older servers refuse
 * @property {RemarkLink | null} [remarks]  an older server knows of none
 * @property {string} [serverVersion]
 * @property {number | null} [resendAsked]  when somebody asked for what was sent lately; null: never
 * @property {string[]} [heartbeatFields]  what a heartbeat may say besides what it always could
 * @property {SealingKey | null} [sealingKey]  none: what is kept here is kept as it is
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
    ].every((seconds) => seconds > 0) &&
    isHours(said.openingHours ?? null) &&
    isSealingKey(said.sealingKey ?? null) &&
    isRemarkLink(said.remarks ?? null)
  );
}

/** @param {any} link */
function isRemarkLink(link) {
  return (
    link === null ||
    (typeof link.address === 'string' &&
      link.size > 0 &&
      typeof link.path === 'string' &&
      /^[Mhvz0-9 -]+$/.test(link.path))
  );
}

/** @param {any} key */
function isSealingKey(key) {
  return key === null || (typeof key.id === 'string' && /^[\w-]{87}$/.test(key.publicKey));
}

/** @param {any} hours */
function isHours(hours) {
  return (
    hours === null ||
    (typeof hours.zone === 'string' &&
      typeof hours.message === 'object' &&
      Array.isArray(hours.spans) &&
      hours.spans.every((/** @type {any} */ { first, last, from, to }) =>
        [typeof first, typeof last, typeof from, typeof to].join() === 'number,number,string,string',
      ))
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

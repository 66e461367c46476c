/**
 * The state of the device, as people write it. Pure.
 *
 * @import {Facts} from '../maintenance.js'
 * @import {Texts} from '../../texts/texts.js'
 */

const ZONE = 'Asia/Ho_Chi_Minh';
const MEGABYTE = 1 << 20;

/**
 * @param {Facts} facts
 * @param {Texts} texts
 * @returns {[name: string, said: string][]}
 */
export function factsInWords(facts, { maintenance: words }) {
  const { facts: names, none, yes, no } = words;
  const time = (/** @type {number | null} */ at) => (at === null ? none : moment(at));
  return [
    [names.kiosk, `${facts.kioskId}${facts.place === '' ? '' : ` – ${facts.place}`}`],
    [names.heard, time(facts.heardAt)],
    [names.lastSent, time(facts.lastSentAt)],
    [names.lastAnswer, time(facts.lastAnswerAt)],
    [names.waiting, String(facts.waiting)],
    [names.setAside, String(facts.setAside)],
    [names.sent, String(facts.sent)],
    [names.clock, words.clock(Math.round(facts.offsetMs / 1000))],
    [names.storage, storage(facts, words.storage)],
    [names.persistent, facts.persistent ? yes : no],
    [names.offline, facts.offline ? yes : no],
    [names.survey, facts.survey || none],
    [names.version, words.versions(facts.appVersion, facts.serverVersion)],
  ];
}

/** @param {Facts} facts @param {(used: string, free: string) => string} words */
function storage({ usedBytes, freeBytes }, words) {
  if (usedBytes === null || freeBytes === null) return '–';
  return words(megabytes(usedBytes), megabytes(freeBytes));
}

/** @param {number} bytes */
function megabytes(bytes) {
  return `${Math.round(bytes / MEGABYTE).toLocaleString('vi')} MB`;
}

/** @param {number} at */
function moment(at) {
  return new Intl.DateTimeFormat('vi', {
    timeZone: ZONE,
    hour: '2-digit',
    minute: '2-digit',
    day: '2-digit',
    month: '2-digit',
    year: 'numeric',
  }).format(at);
}

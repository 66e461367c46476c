/**
 * When the counter is open, by the week. Pure.
 *
 * @import {Translated} from './survey.js'
 *
 * @typedef {{first: number, last: number, from: string, to: string}} Span  from one weekday to
 *   another (1: Monday); 'to' is not included, and 00:00 is the end of the day
 * @typedef {{zone: string, spans: Span[], message: Translated}} OpeningHours
 * @typedef {{day: number, time: string, today: boolean}} Reopening
 */

const DAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];

/**
 * @param {OpeningHours} hours
 * @param {number} at  epoch milliseconds
 */
export function isOpen(hours, at) {
  const { day, time } = local(hours, at);
  return hours.spans.some(
    ({ first, last, from, to }) =>
      day >= first && day <= last && time >= from && (time < to || to === '00:00'),
  );
}

/**
 * When it opens next; null where it never does.
 *
 * @param {OpeningHours} hours
 * @param {number} at
 * @returns {Reopening | null}
 */
export function reopens(hours, at) {
  const { day: today, time: now } = local(hours, at);
  for (let later = 0; later <= 7; later++) {
    const day = ((today - 1 + later) % 7) + 1;
    const times = hours.spans
      .filter(({ first, last, from }) => day >= first && day <= last && (later > 0 || from > now))
      .map(({ from }) => from)
      .sort();
    if (times[0] !== undefined) return { day, time: times[0], today: later === 0 };
  }
  return null;
}

/** @param {OpeningHours} hours @param {number} at */
function local({ zone }, at) {
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    weekday: 'short',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).formatToParts(at);
  const part = (/** @type {string} */ wanted) =>
    parts.find(({ type }) => type === wanted)?.value ?? '';
  return { day: DAYS.indexOf(part('weekday')) + 1, time: `${part('hour')}:${part('minute')}` };
}

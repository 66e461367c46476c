/**
 * Which numbers this device has given, and of which it still has the response. What the server has
 * not got either was deleted.
 *
 * @typedef {object} Numbers
 * @property {number | null} first  the first one under its present key; null: it was paired by an
 *   app that did not take note of it
 * @property {number} next  the one that the next response gets
 * @property {[number, number][]} held  the first and the last of those in a row
 *
 * @import {Counter} from './response.js'
 */
import { finished, remember } from './database.js';

const FIRST = 'firstNumber';
/** The server takes no more. */
const MOST_SPANS = 20;

/** All by one look, so that nothing is on its way meanwhile. @param {IDBDatabase} database */
export async function countNumbers(database) {
  const { first, counter, waiting, setAside } = await look(database);
  return { first, next: counter?.next ?? 1, held: spans([...waiting, ...setAside]) };
}

/**
 * The device is about to get a key: what it has sent so far was sent under another one.
 *
 * @param {IDBDatabase} database
 */
export async function beginNumbers(database) {
  const { counter, waiting } = await look(database);
  await remember(database, FIRST, waiting[0] ?? counter?.next ?? 1);
}

/**
 * @param {IDBDatabase} database
 * @returns {Promise<{first: number | null, counter: Counter | undefined, waiting: number[], setAside: number[]}>}
 */
async function look(database) {
  const transaction = database.transaction(['device', 'responses', 'set-aside']);
  const device = transaction.objectStore('device');
  const [first, counter, waiting, setAside] = await Promise.all([
    finished(device.get(FIRST)),
    finished(device.get('counter')),
    finished(transaction.objectStore('responses').getAllKeys()),
    finished(transaction.objectStore('set-aside').getAllKeys()),
  ]);
  return {
    first: first ?? null,
    counter,
    waiting: /** @type {number[]} */ (waiting),
    setAside: /** @type {number[]} */ (setAside),
  };
}

/**
 * Where there are too many, the last one has all the rest in it: better that something deleted
 * should not show than that something should seem deleted.
 *
 * @param {number[]} numbers
 */
function spans(numbers) {
  /** @type {[number, number][]} */
  const all = [];
  for (const number of numbers.sort((one, other) => one - other)) {
    const last = all.at(-1);
    if (last !== undefined && (number === last[1] + 1 || all.length === MOST_SPANS))
      last[1] = number;
    else all.push([number, number]);
  }
  return all;
}

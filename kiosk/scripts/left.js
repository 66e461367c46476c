/**
 * What the device knew when it was left. It is looked for before anything else of the page is
 * there, so that a tablet that starts shows its question at once.
 *
 * @import {Assignment} from './assignment.js'
 *
 * @typedef {{said: Assignment, etag: string | null}} Last
 * @typedef {{last: Last | null, clockOffsetMs: number}} Left
 */
import { isAssignment } from './assignment.js';
import { finished } from './database.js';

/** @param {IDBDatabase} database @returns {Promise<Left>} */
export async function recallLeft(database) {
  const device = database.transaction('device').objectStore('device');
  const [kioskId, last, clockOffsetMs] = await Promise.all(
    ['kioskId', 'assignment', 'clockOffsetMs'].map((key) => finished(device.get(key))),
  );
  // A device that is not paired stands nowhere.
  const isKnown = kioskId !== undefined && isAssignment(last?.said);
  return { last: isKnown ? last : null, clockOffsetMs: clockOffsetMs ?? 0 };
}

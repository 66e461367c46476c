/**
 * Lets go of what the server's answer has named: what has arrived stays for a week among what was
 * sent, what was refused stays apart.
 *
 * @import {Item} from './sealing.js'
 *
 * @typedef {{response: Item, problem: unknown}} Refused
 */
import { change, finished } from './database.js';

/** When the server last took something from here. */
export const SENT = 'lastSentAt';

/**
 * @param {IDBDatabase} database
 * @param {Item[]} arrived
 * @param {Refused[]} refused
 * @param {number} now
 * @param {boolean} kept  whether what was sent stays on the device for a while
 */
export async function settle(database, arrived, refused, now, kept) {
  await change(database, ['device', 'responses', 'set-aside', 'sent'], async (store) => {
    if (arrived.length > 0) await finished(store('device').put(now, SENT));
    for (const response of arrived) {
      const { id, seq } = response;
      if (kept) await finished(store('sent').put({ id, sentAt: now, response }));
      await finished(store('responses').delete(seq));
    }
    for (const { response, problem } of refused) {
      await finished(store('set-aside').put({ ...response, problem: told(response, problem) }));
      await finished(store('responses').delete(response.seq));
    }
  });
}

/**
 * A refusal may repeat what it refuses, so of what is sealed only the reason is kept.
 *
 * @param {Item} item
 * @param {any} problem
 */
function told(item, problem) {
  return 'sealed' in item ? { code: problem?.code ?? null } : problem;
}

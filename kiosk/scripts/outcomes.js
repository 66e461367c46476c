/**
 * What the server's answer to a batch allows the device to let go of.
 *
 * @import {Item} from './sealing.js'
 * @import {Reply} from './server.js'
 * @import {Refused} from './settling.js'
 */

/** Quarantined: the server keeps it for somebody to look at, so the device need not. */
const ARRIVED = ['stored', 'duplicate', 'quarantined'];

/**
 * Only what a readable answer names is settled. Anything else (a portal's page, a server in
 * trouble, half an answer) settles nothing.
 *
 * @param {Reply} reply
 * @param {Item[]} batch
 * @returns {{arrived: Item[], refused: Refused[]}}
 */
export function settled(reply, batch) {
  /** @type {Item[]} */
  const arrived = [];
  /** @type {Refused[]} */
  const refused = [];
  const outcomes = reply.status === 200 ? reply.said?.outcomes : null;
  if (!Array.isArray(outcomes)) return { arrived, refused };
  const sent = new Map(batch.map((response) => [response.id, response]));
  outcomes.forEach((outcome, place) => {
    const response = named(outcome, place, outcomes.length, batch, sent);
    if (response === undefined) return;
    if (ARRIVED.includes(outcome.outcome)) arrived.push(response);
    else if (outcome.outcome === 'rejected')
      refused.push({ response, problem: outcome.problem ?? null });
    else return;
    sent.delete(response.id);
  });
  return { arrived, refused };
}

/**
 * @param {any} outcome
 * @param {number} place
 * @param {number} said
 * @param {Item[]} batch
 * @param {Map<string, Item>} sent
 */
function named(outcome, place, said, batch, sent) {
  if (typeof outcome?.id === 'string') return sent.get(outcome.id);
  // An id that the server can't read comes back as null, at its place.
  const counted = outcome?.id === null && outcome.outcome === 'rejected' && said === batch.length;
  return counted ? sent.get(batch[place]?.id ?? '') : undefined;
}

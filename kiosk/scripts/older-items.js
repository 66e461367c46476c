/**
 * What was kept before the server's key was known, by an older version of the page for instance: it
 * is sealed as soon as there is a key.
 *
 * @import {Store} from './database.js'
 * @import {Item, Sealing} from './sealing.js'
 *
 * @typedef {object} Place
 * @property {Store} name
 * @property {(record: any) => Item} item
 * @property {(record: any, item: Item) => object} withItem
 */
import { change, finished } from './database.js';

/** @type {Place[]} */
const PLACES = [
  { name: 'responses', item: (record) => record, withItem: (_, item) => item },
  {
    name: 'set-aside',
    item: ({ problem: _, ...item }) => item,
    withItem: ({ problem }, item) => ({ ...item, problem: { code: problem?.code ?? null } }),
  },
  {
    name: 'sent',
    item: ({ response }) => response,
    withItem: (record, response) => ({ ...record, response }),
  },
];

/**
 * Nothing may be sent meanwhile: what was sent as it is would stay as it is.
 *
 * @param {IDBDatabase} database
 * @param {Pick<Sealing, 'seal'>} sealing
 */
export async function sealOlderItems(database, sealing) {
  for (const place of PLACES) {
    const store = database.transaction(place.name).objectStore(place.name);
    for (const key of await finished(store.getAllKeys())) {
      await sealOne(database, place, key, sealing);
    }
  }
}

/**
 * @param {IDBDatabase} database
 * @param {Place} place
 * @param {IDBValidKey} key
 * @param {Pick<Sealing, 'seal'>} sealing
 */
async function sealOne(database, { name, item, withItem }, key, sealing) {
  const plain = plainItem(await finished(database.transaction(name).objectStore(name).get(key)));
  if (plain === null) return;
  const sealed = await sealing.seal(plain);
  await change(database, [name], async (store) => {
    const record = await finished(store(name).get(key));
    if (plainItem(record)?.id !== plain.id) return;
    await finished(store(name).put(withItem(record, sealed)));
  });

  /** @param {any} record */
  function plainItem(record) {
    const found = record === undefined ? null : item(record);
    return found === null || 'sealed' in found ? null : found;
  }
}

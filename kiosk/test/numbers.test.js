import assert from 'node:assert/strict';
import { beforeEach, describe, it } from 'node:test';
import { IDBFactory } from 'fake-indexeddb';
import { openDatabase, remember } from '../scripts/database.js';
import { Device } from '../scripts/device.js';
import { countNumbers } from '../scripts/numbers.js';
import { Outbox } from '../scripts/outbox.js';
import { DRAFT } from './examples.js';

describe('The numbers', () => {
  /** @type {IDBDatabase} */
  let database;
  /** @type {Device} */
  let device;
  /** @type {Outbox} */
  let outbox;
  let drawn = 0;

  beforeEach(async () => {
    database = await openDatabase(new IDBFactory());
    device = await Device.open(database);
    outbox = new Outbox(database);
  });

  /** @param {number} [heldUntil] */
  const keep = (heldUntil) =>
    outbox.keep({ ...DRAFT, id: String(++drawn).padStart(32, '0') }, heldUntil);

  /** @param {number} count */
  async function keepSome(count) {
    const kept = [];
    for (let i = 0; i < count; i++) kept.push(await keep());
    return kept;
  }

  it('begin with one on a new device', async () => {
    await device.paired('17');
    assert.deepEqual(await countNumbers(database), { first: 1, next: 1, held: [] });
  });

  it('are held while their responses wait or are set aside', async () => {
    await device.paired('17');
    const [one, two, three, four] = await keepSome(6);
    assert.ok(one && two && three && four);
    await outbox.settle([one, three], [{ response: two, problem: null }], 5_000);
    await outbox.settle([four], [], 6_000);
    const { next, held } = await countNumbers(database);
    assert.deepEqual({ next, held }, { next: 7, held: [[2, 2], [5, 6]] });
  });

  it('are given again when a response is taken back', async () => {
    await device.paired('17');
    await keep();
    const { seq } = await keep(9_000);
    assert.equal((await countNumbers(database)).next, 3);
    await outbox.takeBack(seq, 2_000);
    assert.deepEqual(await countNumbers(database), { first: 1, next: 2, held: [[1, 1]] });
  });

  it('are held no more when somebody deletes the responses', async () => {
    await device.paired('17');
    await keepSome(4);
    const deleting = database.transaction('responses', 'readwrite');
    for (const seq of [3, 4]) deleting.objectStore('responses').delete(seq);
    await new Promise((resolve) => (deleting.oncomplete = resolve));
    assert.deepEqual(await countNumbers(database), { first: 1, next: 5, held: [[1, 2]] });
  });

  it('go on where they were on a device that is paired again', async () => {
    await device.paired('17');
    const sent = await keepSome(3);
    await outbox.settle(sent, [], 5_000);
    await device.forget();
    await device.paired('18');
    assert.equal((await countNumbers(database)).first, 4);
    // What waited is sent under the new key.
    await keep();
    await device.forget();
    await device.paired('19');
    assert.deepEqual(await countNumbers(database), { first: 4, next: 5, held: [[4, 4]] });
  });

  it('have no beginning that an older app did not take note of', async () => {
    await remember(database, 'kioskId', '17');
    await keepSome(2);
    assert.deepEqual(await countNumbers(database), { first: null, next: 3, held: [[1, 2]] });
  });

  it('are said to be held rather than missing where there are too many gaps', async () => {
    const kept = await keepSome(60);
    await outbox.settle(kept.filter((_, place) => place % 2 === 1), [], 5_000);
    const { held } = await countNumbers(database);
    assert.equal(held.length, 20);
    assert.deepEqual([held[0], held[19]], [[1, 1], [39, 59]]);
  });
});

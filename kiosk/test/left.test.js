import assert from 'node:assert/strict';
import { beforeEach, describe, it } from 'node:test';
import { IDBFactory } from 'fake-indexeddb';
import { openDatabase, remember } from '../scripts/database.js';
import { Later } from '../scripts/later.js';
import { recallLeft } from '../scripts/left.js';
import { BEN_LANH } from './examples.js';

describe('What a device knew when it was left', () => {
  /** @type {IDBDatabase} */
  let database;

  beforeEach(async () => {
    database = await openDatabase(new IDBFactory());
    await remember(database, 'assignment', { said: BEN_LANH, etag: '"a"' });
    await remember(database, 'clockOffsetMs', -7_000);
  });

  it('is where it stood and how wrong its clock was', async () => {
    await remember(database, 'kioskId', '17');
    const { last, clockOffsetMs } = await recallLeft(database);
    assert.deepEqual(last, { said: BEN_LANH, etag: '"a"' });
    assert.equal(clockOffsetMs, -7_000);
  });

  it('is no place where it is not paired any more', async () => {
    assert.equal((await recallLeft(database)).last, null);
  });

  it('is no place that it could not show', async () => {
    await remember(database, 'kioskId', '17');
    await remember(database, 'assignment', { said: { ...BEN_LANH, survey: {} }, etag: '"a"' });
    assert.equal((await recallLeft(database)).last, null);
  });

  it('is nothing on a new device', async () => {
    const empty = await openDatabase(new IDBFactory());
    assert.deepEqual(await recallLeft(empty), { last: null, clockOffsetMs: 0 });
  });
});

describe('What is there later than the screen', () => {
  /** @type {string[]} */
  let states;
  /** @type {Later<string>} */
  let later;

  beforeEach(() => {
    states = [];
    later = new Later(() => states.push(later.state));
  });

  it('is waited for', async () => {
    const waiting = later.get();
    later.came('a shelf');
    assert.equal(await waiting, 'a shelf');
    assert.equal(await later.get(), 'a shelf');
    assert.deepEqual(states, ['there']);
  });

  it('is no longer waited for when it does not come, and may come after all', async () => {
    const waiting = later.get();
    later.failed();
    await assert.rejects(waiting);
    await assert.rejects(later.get());
    later.came('a shelf');
    assert.equal(await later.get(), 'a shelf');
    assert.deepEqual(states, ['missing', 'there']);
  });
});

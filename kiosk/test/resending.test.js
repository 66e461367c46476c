import assert from 'node:assert/strict';
import { before, beforeEach, describe, it } from 'node:test';
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { Clock } from '../scripts/clock.js';
import { openDatabase } from '../scripts/database.js';
import { Outbox } from '../scripts/outbox.js';
import { Resending } from '../scripts/resending.js';
import { Sent } from '../scripts/sent.js';
import { DRAFT } from './examples.js';

describe('Sending again', () => {
  /** @type {IDBFactory} */
  let factory;
  /** @type {Outbox} */
  let outbox;
  /** @type {Resending} */
  let resending;
  let now = 0;
  let woken = 0;

  before(() => (globalThis.IDBKeyRange = IDBKeyRange));
  beforeEach(async () => {
    factory = new IDBFactory();
    now = 5_000;
    woken = 0;
    await start();
  });

  /** As when the page is loaded: what is remembered stands in the database alone. */
  async function start() {
    const database = await openDatabase(factory);
    outbox = new Outbox(database);
    resending = new Resending({
      database,
      sent: new Sent(database),
      clock: new Clock(() => now),
      locks: { request: async (/** @type {any} */ _name, /** @type {any} */ work) => work() },
      waits: () => woken++,
    });
  }

  async function sendSome() {
    for (let number = 1; number <= 3; number++) {
      const id = String(now + number).padStart(32, '0');
      await outbox.settle([await outbox.keep({ ...DRAFT, id })], [], now);
    }
  }
  const waiting = async () => (await outbox.count()).waiting;

  it('happens once for each time that it is asked for', async () => {
    await sendSome();
    await resending.heed(4_000);
    assert.equal(await waiting(), 3);
    assert.equal(woken, 1);
    await outbox.settle(await outbox.list(9), [], now);
    now = 6_000;
    await resending.heed(4_000);
    assert.equal(await waiting(), 0);
    await resending.heed(5_500);
    assert.equal(await waiting(), 3);
    assert.equal(await resending.lastAt(), 6_000);
  });

  it('is remembered when the kiosk starts again', async () => {
    await resending.heed(4_000);
    await sendSome();
    await start();
    await resending.heed(4_000);
    assert.equal(await waiting(), 0);
    // A server that was restored asks for what it asked for before that.
    await resending.heed(3_000);
    assert.equal(await waiting(), 0);
  });

  it('happens not where nobody asks for it', async () => {
    await sendSome();
    for (const askedAt of [undefined, null, 'today']) await resending.heed(askedAt);
    assert.equal(await waiting(), 0);
    assert.equal(await resending.lastAt(), null);
  });

  it('is never said to be done before it was asked for', async () => {
    await resending.heed(5_002);
    assert.equal(await resending.lastAt(), 5_002);
  });
});

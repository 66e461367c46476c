import assert from 'node:assert/strict';
import { before, beforeEach, describe, it } from 'node:test';
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { finished, openDatabase } from '../scripts/database.js';
import { Outbox } from '../scripts/outbox.js';
import { Sent } from '../scripts/sent.js';
import { DRAFT } from './examples.js';

const DAY = 24 * 3_600_000;

describe('What was sent', () => {
  /** @type {IDBDatabase} */
  let database;
  /** @type {Outbox} */
  let outbox;
  /** @type {Sent} */
  let sent;

  before(() => (globalThis.IDBKeyRange = IDBKeyRange));
  beforeEach(async () => {
    database = await openDatabase(new IDBFactory());
    outbox = new Outbox(database);
    sent = new Sent(database);
  });

  /** @param {number} number @param {number} at */
  async function send(number, at) {
    const response = await outbox.keep({ ...DRAFT, id: String(number).padStart(32, '0') });
    await outbox.settle([response], [], at);
    return response;
  }

  it('stays for a week, and no longer', async () => {
    await send(1, 1_000);
    await send(2, 1_000 + DAY);
    await sent.clear(1_000 + 7 * DAY - 1);
    assert.equal(await sent.count(), 2);
    await sent.clear(1_000 + 7 * DAY);
    assert.equal(await sent.count(), 1);
  });

  it('waits again, word for word, when the server has lost it', async () => {
    const responses = [await send(1, 1_000), await send(2, 2_000)];
    assert.deepEqual(await outbox.list(10), []);
    assert.equal(await sent.sendAgain(3_000), 2);
    assert.deepEqual(await outbox.list(10), responses);
    assert.equal(await sent.count(), 0);
  });

  it('waits again in more than one piece', async () => {
    for (let number = 1; number <= 501; number++) await send(number, number);
    assert.equal(await sent.sendAgain(1_000), 501);
    assert.equal((await outbox.count()).waiting, 501);
  });

  it('is not sent a third time because it comes back meanwhile', async () => {
    const response = await send(1, 1_000);
    await sent.sendAgain(2_000);
    await outbox.settle([response], [], 2_001);
    assert.equal(await sent.sendAgain(2_000), 0);
    assert.equal(await sent.count(), 1);
  });

  it('keeps its number, and the next response gets the next one', async () => {
    await send(1, 1_000);
    await sent.sendAgain(2_000);
    assert.equal((await outbox.keep({ ...DRAFT, id: 'f'.repeat(32) })).seq, 2);
  });

  it('is let go of where there is no room for it', async () => {
    const response = await outbox.keep(DRAFT);
    const full = new Proxy(database, {
      get(target, name) {
        if (name !== 'transaction') return Reflect.get(target, name);
        return (/** @type {any} */ stores, /** @type {any} */ ...others) => {
          const transaction = target.transaction(stores, ...others);
          const store = transaction.objectStore.bind(transaction);
          transaction.objectStore = (/** @type {string} */ wanted) => {
            const found = store(wanted);
            if (wanted === 'sent') found.put = () => assert.fail('QuotaExceededError');
            return found;
          };
          return transaction;
        };
      },
    });
    await new Outbox(full).settle([response], [], 1_000);
    assert.equal((await outbox.count()).waiting, 0);
    assert.equal(await sent.count(), 0);
  });
});

describe('A database of the first version', () => {
  it('keeps what waits in it when the app becomes newer', async () => {
    const factory = new IDBFactory();
    const request = factory.open('motcham-kiosk', 1);
    request.onupgradeneeded = () => {
      request.result.createObjectStore('device');
      for (const name of ['responses', 'set-aside']) {
        request.result.createObjectStore(name, { keyPath: 'seq' }).createIndex('id', 'id');
      }
    };
    const old = await finished(request);
    const writing = old.transaction(['device', 'responses', 'set-aside'], 'readwrite');
    writing.objectStore('device').put({ next: 3, answeredAt: 2_000 }, 'counter');
    writing.objectStore('responses').put({ ...DRAFT, seq: 1, gapMs: null });
    writing.objectStore('set-aside').put({ ...DRAFT, seq: 2, gapMs: 0, problem: null });
    await new Promise((resolve) => (writing.oncomplete = resolve));
    old.close();

    const outbox = new Outbox(await openDatabase(factory));
    assert.deepEqual(await outbox.count(), { waiting: 1, setAside: 1, oldestWaitingAt: 1_000 });
    assert.equal((await outbox.keep({ ...DRAFT, id: 'f'.repeat(32) })).seq, 3);
  });
});

/**
 * @import {Draft} from '../scripts/response.js'
 */
import assert from 'node:assert/strict';
import { beforeEach, describe, it } from 'node:test';
import { IDBFactory } from 'fake-indexeddb';
import { openDatabase, recall, remember } from '../scripts/database.js';
import { Outbox } from '../scripts/outbox.js';
import { DRAFT } from './examples.js';

/** @param {number} number @returns {Draft} */
const draft = (number) => ({
  ...DRAFT,
  id: String(number).padStart(32, '0'),
  answeredAt: 1_000 * number,
});

describe('The outbox', () => {
  /** @type {IDBFactory} */
  let factory;
  /** @type {Outbox} */
  let outbox;

  beforeEach(async () => {
    factory = new IDBFactory();
    outbox = new Outbox(await openDatabase(factory));
  });

  it('numbers responses and tells the gap between them', async () => {
    assert.deepEqual(await outbox.keep(draft(1)), { ...draft(1), seq: 1, gapMs: null });
    assert.deepEqual(await outbox.keep(draft(4)), { ...draft(4), seq: 2, gapMs: 3_000 });
  });

  it('tells no negative gap when the clock was set back', async () => {
    await outbox.keep(draft(9));
    assert.equal((await outbox.keep(draft(1))).gapMs, 0);
  });

  it('takes nothing back after the next one was kept, a test answer for instance', async () => {
    const { seq } = await outbox.keep(draft(1), 9_000);
    await outbox.keep({ ...draft(2), lane: 'test' });
    assert.equal(await outbox.takeBack(seq, 2_000), false);
    assert.equal((await outbox.keep(draft(3))).seq, 3);
  });

  it('writes what is still held anew, under the same number, and nothing that is not', async () => {
    const kept = await outbox.keep(draft(1), 9_000);
    assert.equal(await outbox.replace(kept.seq, { ...draft(1), helped: true }, 2_000), true);
    assert.deepEqual(await outbox.list(9), [{ ...kept, helped: true }]);
    assert.equal(await outbox.replace(kept.seq, draft(1), 3_000), true);
    assert.deepEqual(await outbox.list(9), [kept]);
    assert.equal(await outbox.replace(kept.seq, { ...draft(1), helped: true }, 9_000), false);
    await outbox.release();
    assert.equal(await outbox.replace(kept.seq, { ...draft(1), helped: true }, 4_000), false);
    assert.deepEqual(await outbox.listSendable(9, 4_000), [kept]);
  });

  it('takes back what was written anew like anything else', async () => {
    const { seq } = await outbox.keep(draft(1), 9_000);
    await outbox.replace(seq, { ...draft(1), helped: true }, 2_000);
    assert.equal(await outbox.takeBack(seq, 3_000), true);
    assert.deepEqual(await outbox.list(9), []);
    assert.equal(await outbox.replace(seq, draft(1), 3_000), false);
  });

  it('numbers on after everything was sent', async () => {
    const first = await outbox.keep(draft(1));
    await outbox.settle([first], [], 5_000);
    assert.equal((await outbox.keep(draft(2))).seq, 2);
  });

  it('lists the longest waiting ones first, no more than asked for', async () => {
    for (const number of [1, 2, 3]) await outbox.keep(draft(number));
    assert.deepEqual(
      (await outbox.list(2)).map(({ seq }) => seq),
      [1, 2],
    );
  });

  it('keeps what was refused, apart and with the reason', async () => {
    const first = await outbox.keep(draft(1));
    await outbox.keep(draft(2));
    await outbox.settle([], [{ response: first, problem: { code: 'too-old' } }], 5_000);
    assert.deepEqual(
      (await outbox.list(10)).map(({ seq }) => seq),
      [2],
    );
    assert.deepEqual(await outbox.count(), { waiting: 1, setAside: 1, oldestWaitingAt: 2_000 });
  });

  it('has everything again after a restart', async () => {
    await outbox.keep(draft(1));
    const again = new Outbox(await openDatabase(factory));
    assert.deepEqual(await again.count(), { waiting: 1, setAside: 0, oldestWaitingAt: 1_000 });
    assert.equal(await again.lastAnswerAt(), 1_000);
    assert.equal((await again.keep(draft(2))).seq, 2);
  });

  it('keeps nothing of a response that can’t be stored', async () => {
    const unstorable = {
      ...draft(1),
      answers: /** @type {any} */ ({ overall: () => 'satisfied' }),
    };
    await assert.rejects(outbox.keep(unstorable));
    assert.equal((await outbox.keep(draft(2))).seq, 1);
    assert.equal((await outbox.list(10)).length, 1);
  });

  it('takes back what is held, as if it had never been given', async () => {
    await outbox.keep(draft(1));
    const { seq } = await outbox.keep(draft(2), 6_000);
    assert.equal(await outbox.takeBack(seq, 5_999), true);
    assert.deepEqual(
      (await outbox.list(10)).map((response) => response.seq),
      [1],
    );
    assert.equal(await outbox.lastAnswerAt(), 1_000);
    assert.deepEqual(await outbox.keep(draft(4)), { ...draft(4), seq: 2, gapMs: 3_000 });
    assert.equal(await outbox.takeBack(seq, 5_999), false);
  });

  it('takes nothing back when its time is over, or after it was let go', async () => {
    const late = await outbox.keep(draft(1), 6_000);
    assert.equal(await outbox.takeBack(late.seq, 6_000), false);
    const left = await outbox.keep(draft(2), 6_000);
    await outbox.release();
    assert.equal(await outbox.takeBack(left.seq, 5_000), false);
    assert.equal((await outbox.list(10)).length, 2);
  });

  it('lists what may be sent: all but what is held', async () => {
    await outbox.keep(draft(1), 3_000);
    await outbox.keep(draft(2), 6_000);
    const sendable = async (/** @type {number} */ now) =>
      (await outbox.listSendable(10, now)).map(({ seq }) => seq);
    assert.deepEqual(await sendable(5_999), [1]);
    assert.deepEqual(await sendable(6_000), [1, 2]);
  });

  it('holds nothing for days because a clock was set back', async () => {
    await outbox.keep(draft(1), 90_000_000);
    assert.equal((await outbox.listSendable(10, 1_000)).length, 1);
  });

  it('is empty at first', async () => {
    assert.deepEqual(await outbox.count(), { waiting: 0, setAside: 0, oldestWaitingAt: null });
    assert.equal(await outbox.lastAnswerAt(), null);
    assert.equal(await outbox.lastSentAt(), null);
    await outbox.probe();
  });

  it('stands beside what the device remembers', async () => {
    const database = await openDatabase(factory);
    await remember(database, 'kioskId', '17');
    assert.equal(await recall(database, 'kioskId'), '17');
    await remember(database, 'kioskId', undefined);
    assert.equal(await recall(database, 'kioskId'), undefined);
  });
});

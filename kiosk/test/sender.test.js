/**
 * @import {Reply} from '../scripts/server.js'
 */
import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { IDBFactory } from 'fake-indexeddb';
import { Clock } from '../scripts/clock.js';
import { openDatabase } from '../scripts/database.js';
import { Device } from '../scripts/device.js';
import { Outbox } from '../scripts/outbox.js';
import { delay, Sender } from '../scripts/sender.js';
import { Server } from '../scripts/server.js';
import { House } from './house.js';
import { draft, TROUBLES } from './troubles.js';

/** @type {Pick<LockManager, 'request'>} one tab has every lock at once */
const LOCKS = {
  request: async (/** @type {unknown} */ _name, /** @type {any} */ work) => work(null),
};

describe('The sender', () => {
  /** @type {House} */
  let house;
  /** @type {Outbox} */
  let outbox;
  /** @type {Sender} */
  let sender;
  /** @type {Clock} */
  let clock;
  /** @type {Reply[]} */
  let heard;

  beforeEach(async () => {
    house = new House();
    heard = [];
    const database = await openDatabase(new IDBFactory());
    const device = await Device.open(database);
    await house.open(await device.publicKey());
    outbox = new Outbox(database);
    clock = new Clock(() => house.now);
    const server = new Server(house.address, clock, (reply) => heard.push(reply));
    const identity = await device.paired('17');
    const settledSome = () => {};
    sender = new Sender({
      outbox,
      server,
      clock,
      identity,
      locks: LOCKS,
      random: () => 0.5,
      settledSome,
    });
  });

  afterEach(() => {
    sender.stop();
    house.close();
  });

  /** @param {number} most */
  const keep = async (most) => {
    for (let number = 1; number <= most; number += 1) await outbox.keep(draft(number));
  };
  const waiting = async () => (await outbox.list(1_000)).map(({ seq }) => seq);

  it('sends what waits, a hundred at a time, in order, and lets it go', async () => {
    await keep(205);
    await sender.wake();
    assert.equal(house.stored.size, 205);
    assert.deepEqual(
      house.batches.map((batch) => batch.split(' ').length),
      [100, 100, 5],
    );
    assert.deepEqual(await waiting(), []);
    assert.equal(await outbox.lastSentAt(), house.now);
  });

  for (const [what, trouble] of Object.entries(TROUBLES)) {
    it(`deletes nothing when it gets ${what}, and sends all of it afterwards`, async () => {
      await keep(3);
      house.troubles = [trouble];
      await sender.wake();
      assert.deepEqual(await waiting(), [1, 2, 3]);
      await sender.wake();
      assert.deepEqual(await waiting(), []);
      assert.equal(house.stored.size, 3);
    });
  }

  it('sends nothing that may still be taken back', async () => {
    await outbox.keep(draft(1));
    await outbox.keep(draft(2), house.now + 6_000);
    await sender.wake();
    assert.deepEqual(await waiting(), [2]);
    await outbox.release();
    await sender.wake();
    assert.deepEqual(await waiting(), []);
  });

  it('deletes nothing while the server can’t be reached', async () => {
    await keep(2);
    house.close();
    await sender.wake();
    assert.deepEqual(await waiting(), [1, 2]);
    assert.equal(heard.at(-1)?.status, 0);
  });

  it('takes an answer about half of the batch for that half', async () => {
    await keep(4);
    house.troubles = [
      (_, response, body) => {
        const { responses } = JSON.parse(body);
        house.say(response, {
          outcomes: [
            { id: responses[0].id, outcome: 'stored' },
            { id: responses[2].id, outcome: 'quarantined', problem: { code: 'too-old' } },
          ],
        });
      },
      (_, response) => void response.writeHead(500).end(),
    ];
    await sender.wake();
    assert.deepEqual(await waiting(), [2, 4]);
  });

  it('lets go of what the server had already', async () => {
    await keep(2);
    house.troubles = [
      (request, _, body) => {
        // Stored, but the answer never arrives.
        for (const response of JSON.parse(body).responses) house.stored.set(response.id, response);
        request.socket.destroy();
      },
    ];
    await sender.wake();
    assert.deepEqual(await waiting(), [1, 2]);
    await sender.wake();
    assert.deepEqual(await waiting(), []);
    assert.equal(house.stored.size, 2);
  });

  it('sets a refused response aside and goes on with the others', async () => {
    await keep(3);
    house.judge = ({ seq }) =>
      seq === 2 ? { outcome: 'rejected', problem: { code: 'too-old' } } : null;
    await sender.wake();
    assert.deepEqual(await waiting(), []);
    assert.equal(house.stored.size, 2);
    assert.equal((await outbox.count()).setAside, 1);
    await sender.wake();
    assert.equal(house.batches.length, 1);
  });

  it('sets a response aside whose id the server can’t read', async () => {
    await keep(2);
    house.judge = ({ seq }) => (seq === 1 ? { id: null, outcome: 'rejected' } : null);
    await sender.wake();
    assert.deepEqual(await waiting(), []);
    assert.equal((await outbox.count()).setAside, 1);
  });

  it('sets its clock by a server that finds the time wrong, and tries again at once', async () => {
    await keep(1);
    clock.offsetMs = -86_400_000;
    await sender.wake();
    assert.deepEqual(await waiting(), []);
    assert.ok(Math.abs(clock.offsetMs) < 1_000);
  });

  it('keeps everything when the kiosk was revoked', async () => {
    await keep(2);
    house.troubles = [(_, response) => house.problem(response, 'kiosk-revoked', 403)];
    await sender.wake();
    assert.deepEqual(await waiting(), [1, 2]);
    assert.equal(heard.at(-1)?.code, 'kiosk-revoked');
  });

  it('never makes a request heavier than the server takes', async () => {
    for (let number = 1; number <= 100; number += 1)
      await outbox.keep(draft(number, '🙏'.repeat(4_000)));
    await sender.wake();
    assert.equal(house.stored.size, 100);
    assert.equal(house.batches.length, 2);
  });

  it('sends once, however often it is woken', async () => {
    await keep(50);
    await Promise.all([sender.wake(), sender.wake(), sender.wake()]);
    await sender.wake();
    assert.equal(house.batches.length, 1);
  });

  it('waits longer after each failure, up to five minutes, and never all kiosks alike', () => {
    assert.deepEqual(
      [1, 2, 3, 9, 500].map((failures) => delay(failures, 1)),
      [2_000, 4_000, 8_000, 300_000, 300_000],
    );
    assert.equal(delay(9, 0), 150_000);
  });
});

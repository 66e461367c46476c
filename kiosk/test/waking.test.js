/**
 * @import {Answer} from './house.js'
 */
import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { IDBFactory } from 'fake-indexeddb';
import { Clock } from '../scripts/clock.js';
import { openDatabase } from '../scripts/database.js';
import { Device } from '../scripts/device.js';
import { Server } from '../scripts/server.js';
import { Waking } from '../scripts/waking.js';
import { House } from './house.js';

const WAKE = '3'.repeat(32);

describe('A kiosk that listens for wakes', () => {
  /** @type {House} */
  let house;
  /** @type {Waking} */
  let waking;
  /** @type {string[]} */
  let asked;
  /** @type {string[]} */
  let woken;
  /** @type {number[]} */
  let pauses;
  let rounds = 0;

  beforeEach(async () => {
    house = new House();
    [asked, woken, pauses] = [[], [], []];
    const device = await Device.open(await openDatabase(new IDBFactory()));
    await house.open(await device.publicKey());
    waking = new Waking({
      server: new Server(house.address, new Clock(() => house.now)),
      identity: await device.paired('17'),
      wanted: () => rounds-- > 0,
      woken: (wake) => woken.push(wake.id),
      pause: async (milliseconds) => void pauses.push(milliseconds),
      random: () => 1,
      now: () => 0,
    });
  });
  afterEach(() => house.close());

  /** @param {number} status @param {object | null} said @returns {Answer} */
  const reply = (status, said) => (request, response) => {
    asked.push(String(request.url));
    const headers = { 'Content-Type': 'application/json', 'Server-Time': house.now };
    response.writeHead(status, headers);
    response.end(said === null ? undefined : JSON.stringify(said));
  };
  const nothing = reply(204, null);
  const wake = reply(200, { wake: WAKE, seconds: 180, stage: 'result', subject: null });

  it('asks again after each answer, and says what it knows', async () => {
    house.troubles = [nothing, wake, nothing];
    rounds = 3;
    await waking.listen();
    const path = '/api/v1/kiosk/wakes';
    assert.deepEqual(asked, [path, path, `${path}?known=${WAKE}`]);
    assert.deepEqual(woken, [WAKE]);
  });

  it('does not ask without a pause where an answer comes at once', async () => {
    house.troubles = [nothing, nothing];
    rounds = 2;
    await waking.listen();
    assert.deepEqual(pauses, [2_000, 2_000]);
  });

  it('asks ever more seldom while nothing of ours answers', async () => {
    /** @type {Answer} */
    const portal = (_, response) => {
      response.writeHead(200).end('<p>Sign in</p>');
    };
    house.troubles = [portal, reply(503, {}), (request) => void request.socket.destroy(), nothing];
    rounds = 4;
    await waking.listen();
    assert.deepEqual(woken, []);
    assert.deepEqual(pauses, [2_000, 4_000, 8_000, 2_000]);
  });

  it('asks once at a time, however often it is told to', async () => {
    house.troubles = [nothing];
    rounds = 1;
    await Promise.all([waking.listen(), waking.listen()]);
    assert.equal(asked.length, 1);
  });

  it('asks nothing where nobody uses it', async () => {
    rounds = 0;
    await waking.listen();
    assert.deepEqual(asked, []);
  });
});

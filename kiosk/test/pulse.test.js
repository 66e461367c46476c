/**
 * @import {Assignment} from '../scripts/assignment.js'
 * @import {Answer} from './house.js'
 */
import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { IDBFactory } from 'fake-indexeddb';
import { Clock } from '../scripts/clock.js';
import { openDatabase } from '../scripts/database.js';
import { Device } from '../scripts/device.js';
import { recallLeft } from '../scripts/left.js';
import { Pulse } from '../scripts/pulse.js';
import { Server } from '../scripts/server.js';
import { BEN_LANH, BEN_LANH_COUNTER_5 } from './examples.js';
import { House } from './house.js';

describe('The pulse', () => {
  /** @type {House} */
  let house;
  /** @type {IDBDatabase} */
  let database;
  /** @type {Pulse} */
  let pulse;
  /** @type {() => Pulse} */
  let restart;
  /** @type {(number | null)[]} the assignments that were taken over */
  let assigned;
  /** @type {string[]} */
  let asked;
  /** @type {unknown[]} when it was asked to send again */
  let resends;

  beforeEach(async () => {
    house = new House();
    assigned = [];
    asked = [];
    resends = [];
    database = await openDatabase(new IDBFactory());
    const device = await Device.open(database);
    await house.open(await device.publicKey());
    const server = new Server(house.address, new Clock(() => house.now));
    const identity = await device.paired('17');
    const numbers = { first: 1, next: 8, held: [[3, 7]] };
    const state = async () => ({ appVersion: '1', waiting: 3, numbers });
    restart = () =>
      new Pulse({
        database,
        server,
        identity,
        state,
        assigned: (/** @type {Assignment | null} */ now) =>
          assigned.push(now?.assignment.id ?? null),
        resend: async (askedAt) => void resends.push(askedAt),
      });
    pulse = restart();
  });
  afterEach(() => {
    pulse.stop();
    house.close();
  });

  /** @param {number} status @param {unknown} said @param {string} [etag] @returns {Answer} */
  const reply = (status, said, etag) => (request, response, body) => {
    asked.push(
      `${request.method} ${request.url} ${request.headers['if-none-match'] ?? body}`.trim(),
    );
    const type = status < 400 ? 'application/json' : 'application/problem+json';
    response.writeHead(status, {
      'Content-Type': type,
      'Server-Time': house.now,
      ...(etag && { ETag: etag }),
    });
    response.end(said === null ? '' : JSON.stringify(said));
  };
  const heard = reply(204, null);
  const cut = (/** @type {Parameters<Answer>[0]} */ request) => void request.socket.destroy();

  it('asks what is asked here, and tells how the kiosk is', async () => {
    house.troubles = [reply(200, BEN_LANH, '"a"'), heard];
    await pulse.start(null);
    assert.deepEqual(assigned, [23]);
    assert.equal(asked[1], 'POST /api/v1/kiosk/heartbeats {"appVersion":"1","waiting":3}');
  });

  it('tells of its numbers where the server says that it reads them', async () => {
    const said = { ...BEN_LANH, heartbeatFields: ['numbers', 'mood'] };
    house.troubles = [reply(200, said, '"a"'), heard, reply(304, null), heard];
    await pulse.start(null);
    await pulse.beat();
    const body =
      '{"appVersion":"1","waiting":3,"numbers":{"first":1,"next":8,"held":[[3,7]]}}';
    assert.equal(asked[1], `POST /api/v1/kiosk/heartbeats ${body}`);
    assert.equal(asked[3], asked[1]);
  });

  it('has what was sent lately sent again when that is asked for', async () => {
    house.troubles = [reply(200, BEN_LANH, '"a"'), heard];
    await pulse.start(null);
    house.troubles = [reply(200, { ...BEN_LANH, resendAsked: 4_000 }, '"b"'), heard];
    await pulse.beat();
    house.troubles = [reply(304, null), heard];
    await pulse.beat();
    assert.deepEqual(resends, [undefined, 4_000, 4_000]);
  });

  it('asks only for what has changed', async () => {
    house.troubles = [reply(200, BEN_LANH, '"a"'), heard, reply(304, null), heard];
    await pulse.start(null);
    await pulse.beat();
    assert.equal(asked[2], 'GET /api/v1/kiosk/assignment "a"');
    house.troubles = [reply(200, BEN_LANH_COUNTER_5, '"b"'), heard];
    await pulse.beat();
    assert.deepEqual(assigned, [23, 23, 24]);
  });

  it('begins with what was said last when there is no network', async () => {
    house.troubles = [reply(200, BEN_LANH, '"a"'), heard];
    await pulse.start(null);
    pulse.stop();
    assigned = [];
    pulse = restart();
    house.troubles = [cut, cut];
    await pulse.start((await recallLeft(database)).last);
    assert.deepEqual(assigned, [23]);
  });

  it('takes over nothing that it can’t show', async () => {
    const { survey } = BEN_LANH;
    for (const said of [
      { ok: true },
      { ...BEN_LANH, unit: null },
      { ...BEN_LANH, settings: {} },
      { ...BEN_LANH, survey: { ...survey, questions: [] } },
      {
        ...BEN_LANH,
        survey: { ...survey, questions: [{ id: 'overall', kind: 'slider', text: {} }] },
      },
    ]) {
      house.troubles = [reply(200, said, '"a"'), heard];
      await pulse.beat();
    }
    assert.deepEqual(assigned, []);
  });

  it('says when nothing is asked here', async () => {
    house.troubles = [reply(409, { code: 'no-survey' }), heard];
    await pulse.start(null);
    assert.deepEqual(assigned, [null]);
  });
});

/**
 * @import {Shown} from '../scripts/pairing.js'
 * @import {Answer} from './house.js'
 */
import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { IDBFactory } from 'fake-indexeddb';
import { Clock } from '../scripts/clock.js';
import { openDatabase } from '../scripts/database.js';
import { Device } from '../scripts/device.js';
import { Pairing } from '../scripts/pairing.js';
import { Server } from '../scripts/server.js';
import { House } from './house.js';

const WORDS = ['sông', 'trăng', 'mười'];

describe('Pairing', () => {
  /** @type {House} */
  let house;
  /** @type {IDBDatabase} */
  let database;
  /** @type {Device} */
  let device;
  /** @type {Shown[]} */
  let shown;
  /** @type {string[]} what was asked, with the body */
  let asked;

  beforeEach(async () => {
    house = new House();
    database = await openDatabase(new IDBFactory());
    device = await Device.open(database);
    await house.open(await device.publicKey());
    shown = [];
    asked = [];
  });
  afterEach(() => house.close());

  /** @param {number} status @param {object | null} said @returns {Answer} */
  const reply = (status, said) => (request, response, body) => {
    asked.push(`${request.method} ${request.url} ${body}`.trim());
    const type = status < 400 ? 'application/json' : 'application/problem+json';
    response.writeHead(status, { 'Content-Type': type, 'Server-Time': house.now });
    response.end(said === null ? '' : JSON.stringify(said));
  };
  const words = reply(201, { pairingId: '0f'.repeat(16), words: WORDS, expiresAt: 0 });
  const waiting = reply(202, { state: 'waiting' });
  const paired = reply(200, { kioskId: '17' });
  const expired = reply(404, { status: 404, code: 'not-found' });
  const cut = (/** @type {Parameters<Answer>[0]} */ request) => void request.socket.destroy();

  const pair = (demonstration = false) =>
    new Pairing({
      server: new Server(house.address, new Clock(() => house.now)),
      device,
      show: (now) => shown.push(now),
      wait: async () => {},
      demonstration,
    }).pair();

  it('shows three words until a manager has typed them in', async () => {
    house.troubles = [words, waiting, waiting, paired];
    assert.equal((await pair()).kioskId, '17');
    assert.deepEqual(shown.at(-1), { words: WORDS, trouble: 'none' });
    const publicKey = await device.publicKey();
    assert.equal(asked[0], `POST /api/v1/kiosk/pairings {"publicKey":"${publicKey}"}`);
    assert.equal(asked[1], `GET /api/v1/kiosk/pairings/${'0f'.repeat(16)}`);
  });

  it('is remembered, with a key that can’t be taken out', async () => {
    house.troubles = [words, paired];
    await pair();
    const again = await Device.open(database);
    assert.equal(again.identity?.kioskId, '17');
    assert.equal(again.identity?.privateKey.extractable, false);
    assert.equal(await again.publicKey(), await device.publicKey());
  });

  it('keeps showing the words when the network fails, and goes on', async () => {
    house.troubles = [words, cut, waiting, paired];
    await pair();
    assert.deepEqual(
      shown.map(({ trouble }) => trouble),
      ['none', 'none', 'no-network', 'none'],
    );
  });

  it('asks anew when the words have expired', async () => {
    house.troubles = [words, expired, words, paired];
    await pair();
    assert.equal(asked.filter((one) => one.startsWith('POST')).length, 2);
  });

  it('waits while the server is out of reach or too many wait', async () => {
    const page = (/** @type {unknown} */ _, /** @type {Parameters<Answer>[1]} */ response) =>
      void response.writeHead(200, { 'Content-Type': 'text/html' }).end('<h1>Wi-Fi</h1>');
    house.troubles = [cut, page, reply(429, { code: 'too-many-requests' }), words, paired];
    await pair();
    const troubles = shown.map(({ trouble }) => trouble).filter((trouble) => trouble !== 'none');
    assert.deepEqual(troubles, ['no-network', 'no-network', 'busy']);
  });

  it('happens by itself in the demonstration', async () => {
    house.troubles = [words, reply(204, null), paired];
    await pair(true);
    assert.equal(asked[1], `POST /demo/kiosks {"pairingId":"${'0f'.repeat(16)}"}`);
  });

  it('makes another kiosk of a device that is paired anew', async () => {
    house.troubles = [words, paired];
    await pair();
    const before = await device.publicKey();
    await device.forget();
    assert.equal(device.identity, null);
    assert.notEqual(await device.publicKey(), before);
    assert.equal((await Device.open(database)).identity, null);
  });
});

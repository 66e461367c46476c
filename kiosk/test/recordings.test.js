/**
 * @import {Choice, Survey} from '../scripts/survey.js'
 */
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { beforeEach, describe, it } from 'node:test';
import { giveRecording, isRecording, Recordings } from '../scripts/recordings.js';
import { BEN_LANH } from './examples.js';

const ORIGIN = 'https://motcham.example';

/** @param {string} text */
const hashOf = (text) => createHash('sha256').update(text).digest('hex');

/** A browser's cache, by path. */
class OneCache {
  /** @type {Map<string, Response>} */
  kept = new Map();
  open = async () => /** @type {any} */ (this);
  /** @param {string} address @param {Response} reply */
  put = async (address, reply) => void this.kept.set(address, reply);
  /** @param {string} address */
  match = async (address) => this.kept.get(address.replace(ORIGIN, ''))?.clone();
  keys = async () => [...this.kept.keys()].map((path) => ({ url: ORIGIN + path }));
  /** @param {{url: string}} request */
  delete = async ({ url }) => this.kept.delete(url.replace(ORIGIN, ''));
  get hashes() {
    return [...this.kept.keys()].map((path) => path.replace('/kiosk/audio/', '')).sort();
  }
}

/** @param {string} question @param {string} option @returns {Survey} */
function spoken(question, option) {
  const [first, ...others] = BEN_LANH.survey.questions;
  const { options, ...choice } = /** @type {Choice} */ (first);
  const spokenOptions = options.map((one) => ({ ...one, audio: { vi: hashOf(option) } }));
  const asked = { ...choice, audio: { vi: hashOf(question) }, options: spokenOptions };
  return { ...BEN_LANH.survey, questions: [asked, ...others] };
}

describe('Recordings', () => {
  /** @type {OneCache} */
  let cache;
  /** @type {Recordings} */
  let recordings;
  /** @type {Record<string, string>} what the server has, by hash */
  let server;
  /** @type {string[]} */
  let asked;
  const free = () => true;

  beforeEach(() => {
    cache = new OneCache();
    server = {};
    for (const text of ['how', 'fine', 'how now']) server[hashOf(text)] = text;
    asked = [];
    recordings = anew();
  });

  const anew = () =>
    new Recordings(cache, async (address) => {
      asked.push(address);
      const text = server[address.replace('/kiosk/audio/', '')];
      if (text === undefined) throw new TypeError('no network');
      return new Response(text);
    });

  it('are fetched once each, and are there after a start without a network', async () => {
    await recordings.keep(spoken('how', 'fine'), free);
    await recordings.keep(spoken('how', 'fine'), free);
    assert.equal(asked.length, 2);
    server = {};
    recordings = anew();
    assert.ok(!recordings.has(hashOf('how')));
    let changes = 0;
    recordings.addEventListener('change', () => changes++);
    await recordings.keep(spoken('how', 'fine'), free);
    assert.ok(recordings.has(hashOf('how')) && recordings.has(hashOf('fine')));
    assert.equal(changes, 2);
    assert.equal(asked.length, 2);
  });

  it('go when no question needs them any more, but not while somebody listens', async () => {
    await recordings.keep(spoken('how', 'fine'), free);
    await recordings.keep(spoken('how now', 'fine'), () => false);
    assert.equal(cache.hashes.length, 3);
    assert.ok(recordings.has(hashOf('how')));
    await recordings.keep(spoken('how now', 'fine'), free);
    assert.deepEqual(cache.hashes, [hashOf('how now'), hashOf('fine')].sort());
    assert.ok(!recordings.has(hashOf('how')));
  });

  it('fail in silence, let go of nothing then, and are tried again', async () => {
    await recordings.keep(spoken('how', 'fine'), free);
    const text = server[hashOf('how now')];
    server[hashOf('how now')] = '<h1>Welcome to our network</h1>';
    await recordings.keep(spoken('how now', 'fine'), free);
    assert.ok(!recordings.has(hashOf('how now')));
    assert.deepEqual(cache.hashes, [hashOf('how'), hashOf('fine')].sort());
    server[hashOf('how now')] = String(text);
    await recordings.keep(spoken('how now', 'fine'), free);
    assert.ok(recordings.has(hashOf('how now')));
  });

  it('are those of the survey that was named last', async () => {
    const first = recordings.keep(spoken('how', 'fine'), free);
    await recordings.keep(spoken('how now', 'fine'), free);
    await first;
    assert.deepEqual(cache.hashes, [hashOf('how now'), hashOf('fine')].sort());
  });

  it('are not asked for by a name that is no hash', async () => {
    const survey = spoken('how', 'fine');
    /** @type {any} */ (survey.questions[0]).audio = { vi: '../../api/v1/kiosk/assignment' };
    await recordings.keep(survey, free);
    assert.deepEqual(cache.hashes, [hashOf('fine')]);
  });

  it('are given in parts to a player that asks for parts, also without a network', async () => {
    await recordings.keep(spoken('how', 'fine'), free);
    const address = `${ORIGIN}/kiosk/audio/${hashOf('fine')}`;
    const none = async () => assert.fail();
    const whole = await giveRecording(new Request(address), cache, none);
    assert.equal(await whole.text(), 'fine');
    for (const [range, part, place] of [
      ['bytes=0-', 'fine', 'bytes 0-3/4'],
      ['bytes=1-2', 'in', 'bytes 1-2/4'],
      ['bytes=3-99', 'e', 'bytes 3-3/4'],
    ]) {
      const headers = { range: String(range) };
      const reply = await giveRecording(new Request(address, { headers }), cache, none);
      assert.equal(reply.status, 206);
      assert.equal(await reply.text(), part);
      assert.equal(reply.headers.get('content-range'), place);
    }
    const headers = { range: 'bytes=4-' };
    const beyond = await giveRecording(new Request(address, { headers }), cache, none);
    assert.equal(beyond.status, 416);
  });

  it('are asked of the server where they are not kept', async () => {
    const address = `${ORIGIN}/kiosk/audio/${hashOf('fine')}`;
    const reply = await giveRecording(new Request(address), cache, async () => new Response('it'));
    assert.equal(await reply.text(), 'it');
    assert.ok(isRecording(new Request(address), ORIGIN));
    assert.ok(!isRecording(new Request(`${ORIGIN}/kiosk/audio.css`), ORIGIN));
    assert.ok(!isRecording(new Request(`https://elsewhere.example/kiosk/audio/1`), ORIGIN));
  });
});

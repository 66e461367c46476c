import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { draft } from '../scripts/response.js';
import { dueAt, REHEARSAL_MS } from '../scripts/session.js';
import { BEN_LANH_COUNTER_5 } from './examples.js';
import { press, START, touch, walk } from './walk.js';

const lane = (/** @type {any} */ session) => draft(session, 0, new Uint8Array(16)).lane;

describe('A rehearsal', () => {
  const begun = walk([[0, { type: 'rehearse', on: true }]]);

  it('gives answers that no figure counts', () => {
    assert.equal(lane(walk(touch('satisfied'))), 'live');
    assert.equal(lane(walk(touch('satisfied'), begun)), 'test');
  });

  it('begins and ends with an empty screen', () => {
    const half = walk([[0, { type: 'choose', option: 'satisfied' }]]);
    assert.deepEqual(walk([[0, { type: 'rehearse', on: true }]], half).answers, {});
    const ended = walk([...touch('satisfied'), [0, { type: 'rehearse', on: false }]], begun);
    assert.deepEqual([ended.lane, ended.answers], ['live', {}]);
  });

  it('goes on for the next one who tries', () => {
    const finished = walk([...touch('satisfied'), press('finish')], begun);
    const thanked = walk([[10, { type: 'kept', code: 'ABCD', seq: 1 }]], finished);
    const next = walk([[10, { type: 'leave' }]], thanked);
    assert.deepEqual([next.phase, next.lane, next.answers], ['asking', 'test', {}]);
  });

  it('goes on when the kiosk is moved', () => {
    const moved = walk([[0, { type: 'assigned', assignment: BEN_LANH_COUNTER_5 }]], begun);
    assert.deepEqual([moved.assignment.assignment.id, moved.lane], [24, 'test']);
  });

  it('ends by itself when everybody has left', () => {
    assert.equal(dueAt(begun), START + REHEARSAL_MS);
    assert.equal(walk([[REHEARSAL_MS, { type: 'tick' }]], begun).lane, 'live');
    assert.equal(walk([[REHEARSAL_MS - 1, { type: 'tick' }]], begun).lane, 'test');
  });

  it('does not turn what is just being saved into something else', () => {
    const saving = walk([...touch('satisfied'), [100, { type: 'finish' }]]);
    assert.equal(walk([[0, { type: 'rehearse', on: true }]], saving), saving);
  });
});

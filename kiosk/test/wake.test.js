/**
 * @import {Wake} from '../scripts/wake.js'
 * @import {Step} from './walk.js'
 */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { draft } from '../scripts/response.js';
import { dueAt } from '../scripts/session.js';
import { isToBeWoken, readWake } from '../scripts/wake.js';
import { BEN_LANH, BEN_LANH_COUNTER_5 } from './examples.js';
import { press, START, touch, walk } from './walk.js';

const BIRTH = '1'.repeat(32);
const LAND = '2'.repeat(32);
const LASTS = 180_000;

/** @param {string} id @param {number} [until] @returns {Wake} */
const wake = (id, until = START + LASTS) => ({ id, stage: 'result', subject: null, until });
/** @param {string} id @param {number} [until] @returns {Step} */
const woken = (id, until) => [0, { type: 'woken', wake: wake(id, until) }];
/** @type {Step} */
const kept = [10, { type: 'kept', code: 'ABCD', seq: 1 }];
/** @param {import('../scripts/session.js').Session} session */
const sent = (session) => draft(session, 0, new Uint8Array(16)).wake;

describe('A wake', () => {
  it('goes with what is answered under it, however long that takes', () => {
    const half = walk([woken(BIRTH), [LASTS - 50, { type: 'choose', option: 'satisfied' }]]);
    const ended = walk([...touch('satisfied'), [9_000, { type: 'finish' }]], half, START + LASTS);
    assert.equal(ended.phase, 'saving');
    assert.equal(sent(ended), BIRTH);
  });

  it('is left out where there was none', () => {
    assert.equal('wake' in draft(walk(touch('satisfied')), 0, new Uint8Array(16)), false);
  });

  it('leaves an untouched screen when its time is over', () => {
    const shown = walk([woken(BIRTH)]);
    assert.equal(dueAt(shown), START + LASTS);
    assert.equal(walk([[LASTS - 1, { type: 'tick' }]], shown).wake?.id, BIRTH);
    const over = walk([[LASTS, { type: 'tick' }]], shown);
    assert.equal(over.wake, null);
    assert.equal(dueAt(over), null);
  });

  it('is replaced by the next one', () => {
    assert.equal(walk([woken(BIRTH), woken(LAND)]).wake?.id, LAND);
  });

  it('disturbs nobody who has begun, and waits for the next respondent', () => {
    const begun = walk([woken(BIRTH), ...touch('satisfied')]);
    const during = walk([woken(LAND)], begun);
    assert.deepEqual({ ...during, nextWake: null }, begun);
    const next = walk([press('finish'), kept, [10, { type: 'leave' }]], during, START + 1_000);
    assert.equal(next.wake?.id, LAND);
    assert.equal(next.nextWake, null);
  });

  it('is over for the next respondent once it was answered', () => {
    const rated = [woken(BIRTH), ...touch('satisfied'), press('finish'), kept];
    const next = walk([...rated, [10, { type: 'leave' }]]);
    assert.equal(next.phase, 'asking');
    assert.equal(next.wake, null);
  });

  it('stays for whoever takes back what they answered', () => {
    const back = walk([
      woken(BIRTH),
      ...touch('satisfied'),
      press('finish'),
      kept,
      [10, { type: 'take-back' }],
      [10, { type: 'taken-back', worked: true }],
    ]);
    assert.equal(back.takenBack, true);
    assert.equal(back.wake?.id, BIRTH);
  });

  it('stays when somebody only looked, but not beyond its time', () => {
    const looked = walk([woken(BIRTH), [10, { type: 'contrast' }]]);
    const seconds = (BEN_LANH.settings.idleSeconds + 20) * 1000;
    /** @type {Step[]} */
    const left = [
      [BEN_LANH.settings.idleSeconds * 1000, { type: 'tick' }],
      [20_000, { type: 'tick' }],
    ];
    assert.equal(walk(left, looked, START + 10).wake?.id, BIRTH);
    const short = walk([woken(BIRTH, START + seconds), [10, { type: 'contrast' }]]);
    assert.equal(walk(left, short, START + 10).wake, null);
  });

  it('is no part of a rehearsal', () => {
    const rehearsing = walk([woken(BIRTH), [0, { type: 'rehearse', on: true }]]);
    assert.equal(rehearsing.wake, null);
    assert.equal(walk([woken(LAND)], rehearsing), rehearsing);
  });

  it('stays behind when the kiosk is moved', () => {
    const shown = walk([woken(BIRTH)]);
    const changed = { ...BEN_LANH, closed: false };
    assert.equal(walk([[0, { type: 'assigned', assignment: changed }]], shown).wake?.id, BIRTH);
    const moved = walk([[0, { type: 'assigned', assignment: BEN_LANH_COUNTER_5 }]], shown);
    assert.equal(moved.wake, null);
  });

  it('is wanted where the server says so, while the counter is open', () => {
    assert.equal(isToBeWoken(null, 0), false);
    assert.equal(isToBeWoken(BEN_LANH, 0), false);
    assert.equal(isToBeWoken({ ...BEN_LANH, wakes: true }, 0), true);
    assert.equal(isToBeWoken({ ...BEN_LANH, wakes: true, closed: true }, 0), false);
    const openingHours = { zone: 'Asia/Ho_Chi_Minh', message: {}, spans: [] };
    assert.equal(isToBeWoken({ ...BEN_LANH, wakes: true, openingHours }, 0), false);
  });

  it('is read from what the server says, and from nothing else', () => {
    const said = { wake: BIRTH, seconds: 170, stage: 'result', subject: { vi: 'Khai sinh' } };
    assert.deepEqual(readWake(said, 1_000), {
      id: BIRTH,
      stage: 'result',
      subject: { vi: 'Khai sinh' },
      until: 171_000,
    });
    const others = [null, {}, [], { ...said, wake: '../x' }, { ...said, subject: 'Khai sinh' }];
    for (const other of [...others, { ...said, seconds: '170 000' }, { ...said, stage: 7 }]) {
      assert.equal(readWake(other, 0), null, JSON.stringify(other));
    }
  });
});

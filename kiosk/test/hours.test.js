/**
 * @import {OpeningHours} from '../scripts/hours.js'
 */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { isOpen, reopens } from '../scripts/hours.js';
import { findBar } from '../scripts/notices.js';
import { open } from '../scripts/opening.js';
import { BEN_LANH } from './examples.js';

/** @type {OpeningHours} */
const HOURS = {
  zone: 'Asia/Ho_Chi_Minh',
  spans: [
    { first: 1, last: 5, from: '07:00', to: '11:30' },
    { first: 1, last: 5, from: '13:00', to: '17:00' },
    { first: 6, last: 6, from: '07:00', to: '11:30' },
  ],
  message: { vi: 'Xin hẹn gặp lại Ông/Bà.' },
};
/** A local time in the week from Monday, 23 November 2026. @param {number} day @param {string} time */
const at = (day, time) => Date.parse(`2026-11-${22 + day}T${time}:00+07:00`);

describe('The opening hours', () => {
  for (const [day, time, open] of /** @type {[number, string, boolean][]} */ ([
    [1, '06:59', false],
    [1, '07:00', true],
    [1, '11:29', true],
    [1, '11:30', false],
    [1, '13:00', true],
    [5, '16:59', true],
    [5, '17:00', false],
    [6, '08:00', true],
    [6, '13:00', false],
    [7, '08:00', false],
  ])) {
    it(`are ${open ? 'open' : 'closed'} on day ${day} at ${time}`, () =>
      assert.equal(isOpen(HOURS, at(day, time)), open));
  }

  for (const [day, time, expected] of /** @type {[number, string, object][]} */ ([
    [1, '05:00', { day: 1, time: '07:00', today: true }],
    [1, '12:00', { day: 1, time: '13:00', today: true }],
    [1, '18:00', { day: 2, time: '07:00', today: false }],
    [6, '12:00', { day: 1, time: '07:00', today: false }],
    [7, '00:00', { day: 1, time: '07:00', today: false }],
  ])) {
    it(`begin again after day ${day}, ${time}`, () =>
      assert.deepEqual(reopens(HOURS, at(day, time)), expected));
  }

  it('may last until midnight', () => {
    const late = { ...HOURS, spans: [{ first: 1, last: 7, from: '06:00', to: '00:00' }] };
    assert.equal(isOpen(late, at(3, '23:59')), true);
    assert.equal(isOpen(late, at(4, '00:00')), false);
  });

  it('never begin where there are none', () =>
    assert.equal(reopens({ ...HOURS, spans: [] }, at(1, '08:00')), null));
});

describe('A kiosk outside its hours', () => {
  const assignment = { ...BEN_LANH, openingHours: HOURS };
  const session = open(assignment, 0);

  it('sleeps', () => {
    const situation = { standing: /** @type {const} */ ('welcome'), assignment, session, keeps: true };
    assert.equal(findBar(situation, at(7, '08:00')), 'asleep');
    assert.equal(findBar(situation, at(1, '08:00')), null);
  });

  it('does not sleep through a rehearsal', () => {
    const rehearsing = open(assignment, 0, 'test');
    const situation = { standing: /** @type {const} */ ('welcome'), assignment, session: rehearsing, keeps: true };
    assert.equal(findBar(situation, at(7, '08:00')), null);
  });

  it('says that it was put aside, whatever the hour', () => {
    const closed = { ...assignment, closed: true };
    const situation = { standing: /** @type {const} */ ('welcome'), assignment: closed, session, keeps: true };
    assert.equal(findBar(situation, at(1, '08:00')), 'inactive');
  });

  it('says first that it is not welcome any more', () => {
    const situation = { standing: /** @type {const} */ ('revoked'), assignment, session, keeps: true };
    assert.equal(findBar(situation, at(7, '08:00')), 'revoked');
  });

  it('is open where nobody has said when it is', () => {
    const situation = { standing: /** @type {const} */ ('welcome'), assignment: BEN_LANH, session, keeps: true };
    assert.equal(findBar(situation, at(7, '03:00')), null);
  });
});

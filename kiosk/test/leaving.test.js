/**
 * @import {Session} from '../scripts/session.js'
 */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { draft } from '../scripts/response.js';
import { isUntouched, open } from '../scripts/opening.js';
import { advance, ASK_MS, dueAt } from '../scripts/session.js';
import { BEN_LANH, BEN_LANH_COUNTER_5 } from './examples.js';
import { answers, press, START, touch, walk } from './walk.js';

const IDLE_MS = 30_000;

describe('Somebody who walks away', () => {
  /** @param {Session} session */
  const asked = (session) => advance(session, { type: 'tick' }, session.touchedAt + IDLE_MS);
  /** @param {Session} session */
  const gone = (session) =>
    advance(asked(session), { type: 'tick' }, session.touchedAt + IDLE_MS + ASK_MS);

  it('is asked first', () => {
    const session = walk(touch('satisfied'));
    assert.equal(dueAt(session), session.touchedAt + IDLE_MS);
    assert.equal(asked(session).phase, 'still-there');
    assert.equal(advance(asked(session), { type: 'touch' }, 40_000).phase, 'still-there');
    const back = advance(asked(session), { type: 'stay' }, 40_000);
    assert.deepEqual(back, { ...session, touchedAt: 40_000 });
  });

  it('leaves what was answered, marked incomplete and without the waiting time', () => {
    const kept = draft(gone(walk(touch('neutral'))), 99, new Uint8Array(16).fill(171));
    assert.deepEqual(kept, {
      id: 'ab'.repeat(16),
      survey: { id: 'counter-rating', version: 1 },
      assignment: 23,
      answeredAt: 99,
      durationMs: 0,
      language: 'vi',
      complete: false,
      lane: 'live',
      answers: { overall: 'neutral' },
    });
  });

  it('has not sent half a sentence', () => {
    const session = walk([
      ...touch('satisfied'),
      press('skip'),
      [1, { type: 'write', text: 'Tôi tên' }],
    ]);
    assert.deepEqual(answers(gone(session)), { overall: 'satisfied' });
  });

  it('is not thanked: the next one finds the first screen', () => {
    const session = gone(walk(touch('neutral')));
    assert.equal(session.phase, 'saving');
    assert.deepEqual(advance(session, { type: 'kept', code: 'C0DE', seq: 1 }, 90_000), open(BEN_LANH, 90_000));
  });

  it('leaves nothing behind but the settings that are put back', () => {
    const session = walk([[0, { type: 'language', language: 'en' }]]);
    assert.equal(gone(session).phase, 'asking');
    assert.equal(gone(session).language, 'vi');
  });

  it('was never there when nothing was touched', () => {
    assert.equal(dueAt(open(BEN_LANH, START)), null);
    assert.ok(isUntouched(open(BEN_LANH, START)));
  });
});

describe('A kiosk that was moved', () => {
  it('shows its new place at once when nobody is there', () => {
    const session = walk([[10, { type: 'assigned', assignment: BEN_LANH_COUNTER_5 }]]);
    assert.deepEqual(session, open(BEN_LANH_COUNTER_5, START + 10));
  });

  it('lets the respondent finish at the old place, and shows the new one to the next', () => {
    const session = walk([
      ...touch('satisfied'),
      [10, { type: 'assigned', assignment: BEN_LANH_COUNTER_5 }],
      press('finish'),
    ]);
    assert.equal(draft(session, 0, new Uint8Array(16)).assignment, 23);
    const next = walk(
      [
        [0, { type: 'kept', code: 'C0DE', seq: 1 }],
        [0, { type: 'leave' }],
      ],
      session,
      20_000,
    );
    assert.deepEqual(next, open(BEN_LANH_COUNTER_5, 20_000));
  });
});

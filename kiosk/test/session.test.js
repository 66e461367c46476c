/**
 * @import {Session, SessionEvent} from '../scripts/session.js'
 */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { draft } from '../scripts/response.js';
import { advance, ASK_MS, CHOSEN_MS, dueAt, isUntouched, open } from '../scripts/session.js';
import { BEN_LANH, BEN_LANH_COUNTER_5 } from './examples.js';

const START = 1_000;
const IDLE_MS = 30_000;

/** @typedef {[after: number, event: SessionEvent]} Step  milliseconds after the step before */

/**
 * @param {Step[]} steps
 * @param {Session} [from]
 * @param {number} [began]
 */
function walk(steps, from = open(BEN_LANH, START), began = START) {
  let now = began;
  return steps.reduce((session, [after, event]) => advance(session, event, (now += after)), from);
}

/** @param {string} option @returns {Step[]} a touch, and the moment that it stays to be seen */
const touch = (option) => [
  [100, { type: 'choose', option }],
  [CHOSEN_MS, { type: 'tick' }],
];
/** @param {'next' | 'skip' | 'back' | 'finish'} type @returns {Step} */
const press = (type) => [100, { type }];

/** @param {Session} session */
const answers = (session) => draft(session, 0, new Uint8Array(16)).answers;

/** @type {{flow: string, steps: Step[], at: string, phase: Session['phase'], answers: object}[]} */
const FLOWS = [
  { flow: 'nobody has come', steps: [], at: 'overall', phase: 'asking', answers: {} },
  {
    flow: 'somebody happy is not asked for reasons',
    steps: touch('satisfied'),
    at: 'politeness',
    phase: 'asking',
    answers: { overall: 'satisfied' },
  },
  {
    flow: 'somebody undecided is asked for reasons',
    steps: touch('neutral'),
    at: 'reasons',
    phase: 'asking',
    answers: { overall: 'neutral' },
  },
  {
    flow: 'a bare rating is finished in two touches',
    steps: [...touch('very-dissatisfied'), press('finish')],
    at: 'reasons',
    phase: 'saving',
    answers: { overall: 'very-dissatisfied' },
  },
  {
    flow: 'everything is answered',
    steps: [
      ...touch('dissatisfied'),
      [100, { type: 'toggle', option: 'attitude' }],
      [100, { type: 'toggle', option: 'long-wait' }],
      press('next'),
      ...touch('neutral'),
      [100, { type: 'write', text: ' Chờ lâu. ' }],
      press('next'),
    ],
    at: 'comment',
    phase: 'saving',
    answers: {
      overall: 'dissatisfied',
      reasons: ['attitude', 'long-wait'],
      politeness: 'neutral',
      comment: 'Chờ lâu.',
    },
  },
  {
    flow: 'a reason is taken back',
    steps: [
      ...touch('neutral'),
      [100, { type: 'toggle', option: 'attitude' }],
      [100, { type: 'toggle', option: 'attitude' }],
      press('next'),
    ],
    at: 'politeness',
    phase: 'asking',
    answers: { overall: 'neutral' },
  },
  {
    flow: 'every follow-up is skipped',
    steps: [...touch('neutral'), press('skip'), press('skip'), press('skip')],
    at: 'comment',
    phase: 'saving',
    answers: { overall: 'neutral' },
  },
  {
    flow: 'skipping takes an earlier answer away',
    steps: [...touch('satisfied'), ...touch('neutral'), press('back'), press('skip')],
    at: 'comment',
    phase: 'asking',
    answers: { overall: 'satisfied' },
  },
  {
    flow: 'a change of mind about the rating drops the reasons',
    steps: [
      ...touch('dissatisfied'),
      [100, { type: 'toggle', option: 'attitude' }],
      press('back'),
      ...touch('very-satisfied'),
    ],
    at: 'politeness',
    phase: 'asking',
    answers: { overall: 'very-satisfied' },
  },
  {
    flow: 'a second touch within the moment corrects the first',
    steps: [[100, { type: 'choose', option: 'dissatisfied' }], ...touch('satisfied')],
    at: 'politeness',
    phase: 'asking',
    answers: { overall: 'satisfied' },
  },
  {
    flow: 'the arrow keys move without choosing',
    steps: [[100, { type: 'mark', option: 'satisfied' }], [CHOSEN_MS, { type: 'tick' }]],
    at: 'overall',
    phase: 'asking',
    answers: {},
  },
  {
    flow: 'the rating itself can be neither skipped nor finished without an answer',
    steps: [press('skip'), press('finish'), press('next'), press('back')],
    at: 'overall',
    phase: 'asking',
    answers: {},
  },
  {
    flow: 'words that are blank are no words',
    steps: [
      ...touch('satisfied'),
      press('skip'),
      [100, { type: 'write', text: '  ' }],
      press('next'),
    ],
    at: 'comment',
    phase: 'saving',
    answers: { overall: 'satisfied' },
  },
];

describe('A respondent', () => {
  for (const { flow, steps, at, phase, answers: expected } of FLOWS) {
    it(flow, () => {
      const session = walk(steps);
      assert.deepEqual({ at: session.at, phase: session.phase }, { at, phase });
      assert.deepEqual(answers(session), expected);
    });
  }

  it('is thanked only after the answer was kept', () => {
    const saving = walk([...touch('satisfied'), press('finish')]);
    assert.equal(saving.phase, 'saving');
    assert.equal(dueAt(saving), null);
    assert.equal(walk([[0, { type: 'kept' }]], saving, 5_000).phase, 'thanks');
    assert.equal(walk([[0, { type: 'failed' }]], saving, 5_000).phase, 'unkept');
  });

  it('is not asked while nothing can be kept', () => {
    const unkept = walk([...touch('satisfied'), press('finish'), [1, { type: 'failed' }]]);
    assert.equal(walk(touch('satisfied'), unkept).phase, 'unkept');
    assert.deepEqual(walk([[0, { type: 'recovered' }]], unkept, 9_000), open(BEN_LANH, 9_000));
  });

  it('leaves a fresh screen to the next one', () => {
    const thanks = walk([
      [0, { type: 'language', language: 'en' }],
      [0, { type: 'text-size' }],
      [0, { type: 'contrast' }],
      ...touch('satisfied'),
      press('finish'),
      [10, { type: 'kept' }],
    ]);
    assert.equal(thanks.language, 'en');
    const due = /** @type {number} */ (dueAt(thanks));
    assert.equal(due, thanks.touchedAt + 6_000);
    assert.deepEqual(advance(thanks, { type: 'tick' }, due), open(BEN_LANH, due));
    assert.deepEqual(advance(thanks, { type: 'leave' }, due - 5_000), open(BEN_LANH, due - 5_000));
  });

  it('has the time counted from the first answer to the end', () => {
    const session = walk([[9_000, { type: 'touch' }], ...touch('satisfied'), [2_000, { type: 'finish' }]]);
    assert.equal(draft(session, 77, new Uint8Array(16)).durationMs, CHOSEN_MS + 2_000);
  });
});

describe('Somebody who walks away', () => {
  /** @param {Session} session */
  const asked = (session) => advance(session, { type: 'tick' }, session.touchedAt + IDLE_MS);
  /** @param {Session} session */
  const gone = (session) => advance(asked(session), { type: 'tick' }, session.touchedAt + IDLE_MS + ASK_MS);

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
    const session = walk([...touch('satisfied'), press('skip'), [1, { type: 'write', text: 'Tôi tên' }]]);
    assert.deepEqual(answers(gone(session)), { overall: 'satisfied' });
  });

  it('is not thanked: the next one finds the first screen', () => {
    const session = gone(walk(touch('neutral')));
    assert.equal(session.phase, 'saving');
    assert.deepEqual(advance(session, { type: 'kept' }, 90_000), open(BEN_LANH, 90_000));
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
    const next = walk([[0, { type: 'kept' }], [0, { type: 'leave' }]], session, 20_000);
    assert.deepEqual(next, open(BEN_LANH_COUNTER_5, 20_000));
  });
});

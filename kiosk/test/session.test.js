/**
 * @import {Session} from '../scripts/session.js'
 * @import {Step} from './walk.js'
 */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { draft } from '../scripts/response.js';
import { open } from '../scripts/opening.js';
import { advance, CHOSEN_MS, dueAt } from '../scripts/session.js';
import { BEN_LANH } from './examples.js';
import { answers, press, touch, walk } from './walk.js';

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
    steps: [
      [100, { type: 'mark', option: 'satisfied' }],
      [CHOSEN_MS, { type: 'tick' }],
    ],
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
    const thanks = walk([[0, { type: 'kept', code: 'C0DE', seq: 1 }]], saving, 5_000);
    assert.deepEqual([thanks.phase, thanks.code], ['thanks', 'C0DE']);
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
      [10, { type: 'kept', code: 'C0DE', seq: 1 }],
    ]);
    assert.equal(thanks.language, 'en');
    const due = /** @type {number} */ (dueAt(thanks));
    assert.equal(due, thanks.touchedAt + 6_000);
    assert.deepEqual(advance(thanks, { type: 'tick' }, due), open(BEN_LANH, due));
    assert.deepEqual(advance(thanks, { type: 'leave' }, due - 5_000), open(BEN_LANH, due - 5_000));
  });

  it('begins again, as it was seen and read, after the answer was taken back', () => {
    const thanks = walk([
      [0, { type: 'language', language: 'en' }],
      ...touch('very-dissatisfied'),
      press('finish'),
      [10, { type: 'kept', code: 'C0DE', seq: 7 }],
    ]);
    const taking = advance(thanks, { type: 'take-back' }, 20_000);
    assert.deepEqual([taking.phase, dueAt(taking)], ['taking-back', null]);
    const again = advance(taking, { type: 'taken-back', worked: true }, 20_010);
    assert.deepEqual(
      [again.phase, again.at, again.language, again.takenBack],
      ['asking', 'overall', 'en', true],
    );
    assert.deepEqual(answers(again), {});
    // Whoever walks away now leaves a screen that asks whether anybody is there.
    const due = /** @type {number} */ (dueAt(again));
    assert.equal(advance(again, { type: 'tick' }, due).phase, 'still-there');
  });

  it('is thanked as before when it was too late to take the answer back', () => {
    const thanks = walk([
      ...touch('satisfied'),
      press('finish'),
      [10, { type: 'kept', code: 'C0DE', seq: 7 }],
      [10, { type: 'take-back' }],
      [10, { type: 'taken-back', worked: false }],
    ]);
    assert.deepEqual([thanks.phase, thanks.code, thanks.seq], ['thanks', 'C0DE', null]);
    assert.equal(advance(thanks, { type: 'take-back' }, 20_000), thanks);
  });

  it('has the time counted from the first answer to the end', () => {
    const session = walk([
      [9_000, { type: 'touch' }],
      ...touch('satisfied'),
      [2_000, { type: 'finish' }],
    ]);
    assert.equal(draft(session, 77, new Uint8Array(16)).durationMs, CHOSEN_MS + 2_000);
  });
});

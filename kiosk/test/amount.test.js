/**
 * @import {Step} from './walk.js'
 */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { isAssignment } from '../scripts/assignment.js';
import { open } from '../scripts/opening.js';
import { advance, ASK_MS } from '../scripts/session.js';
import { fits, isApart, listAsked, say, spokenIn } from '../scripts/survey.js';
import { getSpoken } from '../texts/texts.js';
import { SONG_LANH_HOSPITAL } from './examples.js';
import { answers, press, START, touch, walk } from './walk.js';

const { survey } = SONG_LANH_HOSPITAL;
const [WAITED, CALLED, MINUTES] = survey.questions;

/** @param {Step[]} steps */
const visit = (steps) => walk(steps, open(SONG_LANH_HOSPITAL, START));
/** @param {string} text @returns {Step} */
const type = (text) => [100, { type: 'write', text }];
const WAITED_IN_TURN = [...touch('yes'), ...touch('in-turn')];

describe('A number', () => {
  it('is kept as a number', () => {
    const session = visit([...WAITED_IN_TURN, type('1'), type('15'), press('next'), press('next')]);
    assert.equal(session.phase, 'saving');
    assert.deepEqual(answers(session), { waited: 'yes', called: 'in-turn', minutes: 15 });
  });

  for (const typed of ['5', '600', '015', ' 20 ']) {
    it(`may be ${typed}`, () => {
      assert.equal(visit([...WAITED_IN_TURN, type(typed), press('next')]).at, 'comment');
    });
  }

  const misfits = ['0', '4', '6', '605', '1e2', '1.5', '-5', '+5', '0x5', '9999999', 'năm', '٥'];
  for (const typed of misfits) {
    it(`can't be ${typed}, and nobody is moved on`, () => {
      const before = [...WAITED_IN_TURN, type(typed)];
      for (const step of [press('next'), press('finish')]) {
        const session = visit([...before, step]);
        assert.deepEqual([session.at, session.phase], ['minutes', 'asking']);
      }
      assert.equal(visit([...before, press('skip')]).at, 'comment');
      const back = visit([...before, press('back'), press('finish')]);
      assert.deepEqual(answers(back), { waited: 'yes', called: 'in-turn' });
    });
  }

  it('may be left out', () => {
    const session = visit([...WAITED_IN_TURN, type('15'), type(''), press('next'), press('next')]);
    assert.deepEqual(answers(session), { waited: 'yes', called: 'in-turn' });
  });

  it('that somebody left half typed is not sent', () => {
    const asked = visit([...WAITED_IN_TURN, type('10'), [60_000, { type: 'tick' }]]);
    assert.equal(asked.phase, 'still-there');
    const gone = advance(asked, { type: 'tick' }, asked.touchedAt + 30_000 + ASK_MS);
    assert.equal(gone.phase, 'saving');
    assert.deepEqual(answers(gone), { waited: 'yes', called: 'in-turn' });
  });

  it('has bounds that an assignment must name', () => {
    assert.ok(isAssignment(SONG_LANH_HOSPITAL));
    for (const wrong of [{ maximum: 5 }, { maximum: undefined }, { step: 0 }, { minimum: 'a' }]) {
      const questions = survey.questions.map((question) =>
        question === MINUTES ? { ...question, ...wrong } : question,
      );
      assert.ok(!isAssignment({ ...SONG_LANH_HOSPITAL, survey: { ...survey, questions } }));
    }
  });

  it('fits its question', () => {
    assert.equal(MINUTES?.kind, 'number');
    assert.ok(fits(MINUTES, '10'));
    assert.ok(!fits(MINUTES, ''));
  });
});

describe('A question after an option', () => {
  /** @param {Record<string, string>} given */
  const asked = (given) => listAsked(survey, given).map(({ id }) => id);

  it('is asked when one of these was chosen', () => {
    assert.deepEqual(asked({}), ['waited', 'comment']);
    assert.deepEqual(asked({ waited: 'no' }), ['waited', 'comment']);
    assert.deepEqual(asked({ waited: 'yes' }), ['waited', 'called', 'comment']);
    const uncalled = asked({ waited: 'yes', called: 'not-called' });
    assert.deepEqual(uncalled, ['waited', 'called', 'comment']);
    const called = asked({ waited: 'yes', called: 'out-of-turn' });
    assert.deepEqual(called, ['waited', 'called', 'minutes', 'comment']);
  });

  it('goes away with the question that it depends on', () => {
    assert.deepEqual(asked({ waited: 'no', called: 'in-turn' }), ['waited', 'comment']);
    const returned = [...WAITED_IN_TURN, type('15'), press('back'), press('back')];
    const session = visit([...returned, ...touch('no')]);
    assert.equal(session.at, 'comment');
    assert.deepEqual(answers(session), { waited: 'no' });
  });
});

describe('An option without a score', () => {
  it('stands beside the scale, unless nothing has a score', () => {
    assert.ok(CALLED?.kind === 'single' && WAITED?.kind === 'single');
    assert.deepEqual(
      CALLED.options.map((option) => isApart(CALLED, option)),
      [false, false, true],
    );
    assert.ok(WAITED.options.every((option) => !isApart(WAITED, option)));
  });
});

describe('A language that is partial', () => {
  it('is spoken where it can be, and marked where it cannot', () => {
    const [yes, no] = WAITED?.kind === 'single' ? WAITED.options : [];
    assert.ok(yes && no);
    assert.deepEqual([say(yes.text, 'km'), spokenIn(yes.text, 'km')], ['បាទ', 'km']);
    assert.deepEqual([say(no.text, 'km'), spokenIn(no.text, 'km')], ['Không', 'vi']);
    assert.equal(getSpoken('km'), 'vi');
    assert.equal(getSpoken('en'), 'en');
  });
});

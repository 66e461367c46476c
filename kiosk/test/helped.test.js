import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { advance } from '../scripts/session.js';
import { press, touch, walk } from './walk.js';

describe('Somebody who was helped', () => {
  const thanked = walk([
    ...touch('satisfied'),
    press('finish'),
    [1, { type: 'kept', code: 'C0DE', seq: 7 }],
  ]);

  it('says so and may say otherwise while the thanks are shown, which last no longer for it', () => {
    const helped = advance(thanked, { type: 'help' }, 90_000);
    assert.deepEqual(helped, { ...thanked, helped: true });
    assert.deepEqual(advance(helped, { type: 'help' }, 91_000), thanked);
  });

  it('is not believed to have said so when it was too late', () => {
    const helped = advance(thanked, { type: 'help' }, 90_000);
    const late = advance(helped, { type: 'unhelped' }, 91_000);
    assert.deepEqual(late, { ...thanked, seq: null });
    assert.equal(advance(late, { type: 'help' }, 92_000), late);
  });

  it('says nothing for the next one', () => {
    const helped = advance(thanked, { type: 'help' }, 90_000);
    assert.equal(advance(helped, { type: 'leave' }, 91_000).helped, false);
    assert.equal(advance(walk(touch('satisfied')), { type: 'help' }, 0).helped, false);
  });
});

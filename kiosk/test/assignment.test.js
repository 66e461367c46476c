import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { isAssignment } from '../scripts/assignment.js';
import { open } from '../scripts/opening.js';
import { advance, dueAt } from '../scripts/session.js';
import { SCAN_MS } from '../scripts/thanks.js';
import { BEN_LANH } from './examples.js';
import { press, touch, walk } from './walk.js';

const LINK = { address: 'motcham.example.vn/w/1KD-7QX-2M4', size: 37, path: 'M4 4h7v1h-7z' };

describe('An assignment', () => {
  it('may say where people write in private, or not', () => {
    assert.ok(isAssignment({ ...BEN_LANH, remarks: LINK }));
    assert.ok(isAssignment({ ...BEN_LANH, remarks: null }));
    assert.ok(isAssignment(BEN_LANH));
  });

  it('is not taken over with a code that can not be drawn', () => {
    for (const wrong of [{ path: '' }, { path: 'url(//x)' }, { size: 0 }, { address: 7 }]) {
      assert.ok(!isAssignment({ ...BEN_LANH, remarks: { ...LINK, ...wrong } }));
    }
  });
});

describe('The thanks with a code to scan', () => {
  /** @param {typeof BEN_LANH} assignment */
  const thanked = (assignment) =>
    walk(
      [...touch('satisfied'), press('finish'), [1, { type: 'kept', code: 'C0DE', seq: 7 }]],
      open(assignment, 0),
    );

  it('stay for whoever touches them, and can be left all the same', () => {
    const session = thanked({ ...BEN_LANH, remarks: LINK });
    assert.equal(dueAt(session), session.touchedAt + 6_000);
    const now = session.touchedAt + 2_000;
    const stays = advance(session, { type: 'touch' }, now);
    const alone = advance(stays, { type: 'tick' }, session.touchedAt + 6_000);
    assert.deepEqual(alone, { ...stays, seq: null });
    assert.equal(dueAt(alone), now + SCAN_MS);
    assert.equal(advance(alone, { type: 'tick' }, now + SCAN_MS).phase, 'asking');
    assert.equal(advance(stays, { type: 'leave' }, now).phase, 'asking');
  });

  it('go as ever where there is nothing to scan', () => {
    const session = thanked(BEN_LANH);
    assert.equal(advance(session, { type: 'touch' }, session.touchedAt + 2_000), session);
  });
});

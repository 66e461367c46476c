import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { isAssignment } from '../scripts/assignment.js';
import { BEN_LANH } from './examples.js';

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

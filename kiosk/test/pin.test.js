import assert from 'node:assert/strict';
import { pbkdf2Sync } from 'node:crypto';
import { beforeEach, describe, it } from 'node:test';
import { PinLock } from '../scripts/pin.js';

const SALT = Buffer.from('00112233445566778899aabbccddeeff', 'hex');
const PIN = {
  salt: SALT.toString('base64url'),
  iterations: 1_000,
  hash: pbkdf2Sync('2580', SALT, 1_000, 32, 'sha256').toString('base64url'),
};

describe('The maintenance PIN', () => {
  let now = 0;
  /** @type {PinLock} */
  let lock;

  beforeEach(() => {
    now = 5_000;
    lock = new PinLock(() => now);
  });

  it('opens', async () => assert.equal(await lock.opens('2580', PIN), true));

  it('does not open for another number, a part of it or nothing', async () => {
    for (const typed of ['2581', '258', '02580', '']) {
      assert.equal(await lock.opens(typed, PIN), false);
    }
  });

  it('is not looked at for a minute after five wrong ones, not even the right one', async () => {
    for (let i = 0; i < 5; i++) await lock.opens('0000', PIN);
    assert.equal(lock.lockedSeconds, 60);
    assert.equal(await lock.opens('2580', PIN), false);
    now += 60_000;
    assert.equal(lock.lockedSeconds, 0);
    assert.equal(await lock.opens('2580', PIN), true);
  });

  it('is locked again after five more', async () => {
    for (let i = 0; i < 5; i++) await lock.opens('0000', PIN);
    now += 60_000;
    for (let i = 0; i < 4; i++) await lock.opens('0000', PIN);
    assert.equal(lock.lockedSeconds, 0);
    await lock.opens('0000', PIN);
    assert.equal(lock.lockedSeconds, 60);
  });
});

import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it, mock } from 'node:test';
import { Upkeep } from '../scripts/upkeep.js';

/** A browser's side of it: one worker in charge, perhaps another one that waits. */
class Workers extends EventTarget {
  /** @type {object | null} */
  controller = null;
  /** @type {string[]} what the waiting one was told */
  told = [];
  /** @type {object | null} */
  waiting = null;
  asked = 0;

  async register() {
    const registration = { update: async () => void (this.asked += 1) };
    return Object.defineProperty(registration, 'waiting', { get: () => this.waiting });
  }

  wait() {
    this.waiting = { postMessage: (/** @type {string} */ text) => this.told.push(text) };
  }

  takeOver() {
    this.controller = {};
    this.waiting = null;
    this.dispatchEvent(new Event('controllerchange'));
  }
}

describe('The upkeep', () => {
  /** @type {Workers} */
  let workers;
  let isFree = true;
  let reloads = 0;

  beforeEach(() => {
    mock.timers.enable({ apis: ['setInterval'] });
    workers = new Workers();
    isFree = true;
    reloads = 0;
  });
  afterEach(() => mock.timers.reset());

  const start = () =>
    new Upkeep({
      workers: /** @type {any} */ (workers),
      isFree: () => isFree,
      reload: () => (reloads += 1),
    }).start();

  it('goes on with the page that it was when the first worker takes over', async () => {
    await start();
    workers.takeOver();
    mock.timers.tick(60_000);
    assert.equal(reloads, 0);
  });

  it('brings in a new version as soon as nobody is there, and not earlier', async () => {
    workers.controller = {};
    await start();
    workers.wait();
    isFree = false;
    mock.timers.tick(60_000);
    assert.deepEqual(workers.told, []);
    isFree = true;
    mock.timers.tick(10_000);
    assert.deepEqual(workers.told, ['take-over']);
    isFree = false;
    workers.takeOver();
    mock.timers.tick(60_000);
    assert.equal(reloads, 0);
    isFree = true;
    mock.timers.tick(10_000);
    assert.equal(reloads, 1);
  });

  it('asks for a new version every hour', async () => {
    await start();
    mock.timers.tick(3 * 3_600_000);
    assert.equal(workers.asked, 3);
  });
});

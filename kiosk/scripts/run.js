/**
 * All that a kiosk does besides showing its question: keeps answers, sends them, stays in contact.
 *
 * @import {Assignment} from './assignment.js'
 * @import {Clock} from './clock.js'
 * @import {Kiosk} from './kiosk.js'
 * @import {Left} from './left.js'
 * @import {Identity} from './server.js'
 *
 * @typedef {object} Started
 * @property {Kiosk} kiosk
 * @property {Clock} clock
 * @property {Left} known
 * @property {(deed: () => void) => void} whenPairedAgain
 */
import { remember } from './database.js';
import { Device } from './device.js';
import { opened, openHere } from './early.js';
import { Keeping } from './keeping.js';
import { Maintenance } from './maintenance.js';
import { countNumbers } from './numbers.js';
import { sealOlderItems } from './older-items.js';
import { Outbox } from './outbox.js';
import { Pairing } from './pairing.js';
import { APP_VERSION, Pulse } from './pulse.js';
import { Recordings } from './recordings.js';
import { Resending } from './resending.js';
import { MaintenanceScreen } from './screens/maintenance.js';
import { Sealing } from './sealing.js';
import { LOCK, Sender } from './sender.js';
import { Sent } from './sent.js';
import { Server } from './server.js';
import { Speech } from './speech.js';
import { Upkeep } from './upkeep.js';
import { isToBeWoken } from './wake.js';
import { Waking } from './waking.js';

const AGAIN_MS = 15_000;
/** Below this a correction is not worth a write to the disk. */
const DRIFT_MS = 1_000;
const TIDY_MS = 3_600_000;

/** The demonstration's kiosk is paired by itself. */
const demonstration = new URLSearchParams(location.search).has('demo');

const recordings = new Recordings(caches, (address, how) => fetch(address, how));

/** @param {number} milliseconds @returns {Promise<void>} */
const wait = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** @param {Started} started */
export async function run({ kiosk, clock, known, whenPairedAgain }) {
  kiosk.speakWith(Speech.here(recordings));
  keepFiles(kiosk);
  const database = await storage(kiosk);
  const device = await Device.open(database);
  const pairAgain = once(async () => {
    await device.forget();
    location.reload();
  });
  whenPairedAgain(pairAgain);
  const identity = device.identity ?? (await pair(kiosk, clock, device));
  // Asked, not relied on: a browser may say no.
  navigator.storage?.persist?.().catch(() => {});
  await work({ kiosk, clock, known }, database, identity, pairAgain);
}

/** @param {() => void} deed */
function once(deed) {
  let done = false;
  return () => {
    if (!done) deed();
    done = true;
  };
}

/** Without it the kiosk works as well, but does not start without a network. @param {Kiosk} kiosk */
function keepFiles(kiosk) {
  const { serviceWorker: workers } = navigator;
  const isFree = () => kiosk.isFree;
  new Upkeep({ workers, isFree, reload: () => location.reload() }).start().catch(() => {});
}

/** @param {Kiosk} kiosk @returns {Promise<IDBDatabase>} */
async function storage(kiosk) {
  for (let opening = opened; ; opening = openHere()) {
    try {
      const database = await opening;
      await new Outbox(database).probe();
      return database;
    } catch {
      kiosk.keeping.failed();
      await wait(AGAIN_MS);
    }
  }
}

/** @param {Kiosk} kiosk @param {Clock} clock @param {Device} device @returns {Promise<Identity>} */
async function pair(kiosk, clock, device) {
  const server = new Server('', clock);
  const show = kiosk.showPairing.bind(kiosk);
  const identity = await new Pairing({ server, device, show, wait, demonstration }).pair();
  kiosk.showPairing(null);
  return identity;
}

/**
 * @param {Pick<Started, 'kiosk' | 'clock' | 'known'>} started
 * @param {IDBDatabase} database
 * @param {Identity} identity
 * @param {() => void} pairAgain
 */
async function work({ kiosk, clock, known }, database, identity, pairAgain) {
  let remembered = known.clockOffsetMs;
  /** @type {number | null} */
  let heardAt = null;
  const server = new Server('', clock, (reply, question) => {
    kiosk.heard(reply, question);
    if (reply.ours) heardAt = clock.now();
    if (demonstration && kiosk.standing === 'unknown') pairAgain();
    if (Math.abs(clock.offsetMs - remembered) < DRIFT_MS) return;
    remembered = clock.offsetMs;
    remember(database, 'clockOffsetMs', remembered).catch(() => {});
  });
  const sealing = new Sealing(identity.kioskId);
  // Somebody may have answered already, what is kept of it is to be sealed.
  sealing.use(known.last?.said.sealingKey ?? null);
  const outbox = new Outbox(database, sealing);
  const settledSome = () => kiosk.recount();
  const { locks } = navigator;
  const sender = new Sender({
    outbox,
    server,
    clock,
    identity,
    locks,
    random: Math.random,
    settledSome,
  });
  const sent = new Sent(database);
  const wake = () => sender.wake();
  const waits = () => {
    kiosk.recount();
    wake();
  };
  const resending = new Resending({ database, sent, clock, locks, waits });
  const state = async () => ({
    appVersion: APP_VERSION,
    ...(await outbox.count()),
    lastAnswerAt: await outbox.lastAnswerAt(),
    lastSentAt: await outbox.lastSentAt(),
    clockOffsetMs: clock.offsetMs,
    numbers: await countNumbers(database),
    resentAt: await resending.lastAt(),
  });
  let olderAreSealed = false;
  /** @param {Assignment | null} assignment */
  const assigned = (assignment) => {
    if (assignment !== null) sealing.use(assignment.sealingKey ?? null);
    kiosk.assigned(assignment);
    if (assignment !== null) recordings.keep(assignment.survey, () => kiosk.isFree);
    waking.listen();
    if (!sealing.isOn || olderAreSealed) return;
    olderAreSealed = true;
    locks.request(LOCK, () => sealOlderItems(database, sealing)).catch(() => {});
  };
  const pulse = new Pulse({
    database,
    server,
    identity,
    state,
    assigned,
    resend: (askedAt) => resending.heed(askedAt),
  });
  const waking = new Waking({
    server,
    identity,
    wanted: () =>
      navigator.onLine &&
      kiosk.standing === 'welcome' &&
      isToBeWoken(kiosk.assignment, clock.now()),
    woken: (wake) => kiosk.dispatch({ type: 'woken', wake }),
    pause: wait,
    random: Math.random,
    now: () => performance.now(),
  });
  const keeping = new Keeping(outbox, clock, wake);
  kiosk.keeping.came(keeping);
  const { kioskId } = identity;
  new MaintenanceScreen(
    new Maintenance({ kiosk, outbox, sent, keeping, clock, kioskId, wake, heardAt: () => heardAt }),
  );
  const tidy = () => sent.clear(clock.now()).catch(() => {});
  setInterval(tidy, TIDY_MS);
  addEventListener('online', wake);
  addEventListener('online', () => pulse.beat());
  await kiosk.recount();
  wake();
  await pulse.start(known.last);
}

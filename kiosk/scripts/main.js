/**
 * Starts the kiosk: secure page, storage, key, pairing, then ratings.
 *
 * @import {Assignment} from './assignment.js'
 * @import {Identity} from './server.js'
 */
import { Clock } from './clock.js';
import { openDatabase, recall, remember } from './database.js';
import { Device } from './device.js';
import { Keeping } from './keeping.js';
import { Kiosk } from './kiosk.js';
import { Maintenance } from './maintenance.js';
import { countNumbers } from './numbers.js';
import { sealOlderItems } from './older-items.js';
import { Outbox } from './outbox.js';
import { Pairing } from './pairing.js';
import { APP_VERSION, Pulse } from './pulse.js';
import { Resending } from './resending.js';
import { MaintenanceScreen } from './screens/maintenance.js';
import { Sealing } from './sealing.js';
import { LOCK, Sender } from './sender.js';
import { Sent } from './sent.js';
import { Server } from './server.js';
import { Upkeep } from './upkeep.js';
import { isToBeWoken } from './wake.js';
import { Waking } from './waking.js';

const AGAIN_MS = 15_000;
/** Below this a correction is not worth a write to the disk. */
const DRIFT_MS = 1_000;
const TIDY_MS = 3_600_000;

/** The demonstration's kiosk is paired by itself. */
const demonstration = new URLSearchParams(location.search).has('demo');
const clock = new Clock(Date.now);

/** @param {number} milliseconds @returns {Promise<void>} */
const wait = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** The faces become part of the page, so that they are there without a network. */
async function drawFaces() {
  for (;;) {
    try {
      const drawing = await (await fetch('/assets/faces.svg')).text();
      const { documentElement } = new DOMParser().parseFromString(drawing, 'image/svg+xml');
      if (documentElement.localName === 'svg') return document.body.append(documentElement);
    } catch {
      // The words stand beside the faces; they will do until the network is back.
    }
    await wait(AGAIN_MS);
  }
}

/** Without it the kiosk works as well, but does not start without a network. @param {Kiosk} kiosk */
function keepFiles(kiosk) {
  const { serviceWorker: workers } = navigator;
  const isFree = () => kiosk.isFree;
  new Upkeep({ workers, isFree, reload: () => location.reload() }).start().catch(() => {});
}

/** @param {Kiosk} kiosk @returns {Promise<IDBDatabase>} */
async function storage(kiosk) {
  for (;;) {
    try {
      const database = await openDatabase(indexedDB);
      await new Outbox(database).probe();
      // Cleared or damaged under our feet: begin again, and take nothing that can't be kept.
      database.onclose = () => location.reload();
      // Another tab brings a newer version, which waits for this one to let go.
      database.onversionchange = () => {
        database.close();
        location.reload();
      };
      return database;
    } catch {
      kiosk.say('unkept');
      await wait(AGAIN_MS);
    }
  }
}

/** @param {Kiosk} kiosk @param {Device} device @returns {Promise<Identity>} */
async function pair(kiosk, device) {
  const server = new Server('', clock);
  const show = kiosk.showPairing.bind(kiosk);
  const identity = await new Pairing({ server, device, show, wait, demonstration }).pair();
  kiosk.showPairing(null);
  return identity;
}

/**
 * @param {Kiosk} kiosk
 * @param {IDBDatabase} database
 * @param {Identity} identity
 * @param {() => void} pairAgain
 */
async function run(kiosk, database, identity, pairAgain) {
  let remembered = (await recall(database, 'clockOffsetMs')) ?? 0;
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
  kiosk.keepIn(keeping);
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
  await pulse.start();
}

async function start() {
  /** @type {Device | null} */
  let device = null;
  const kiosk = new Kiosk(
    () => pairAgain(),
    () => clock.now(),
  );
  const pairAgain = async () => {
    const forgotten = device;
    device = null;
    await forgotten?.forget();
    if (forgotten !== null) location.reload();
  };
  if (!isSecureContext || crypto.subtle === undefined) return kiosk.say('insecure');
  drawFaces();
  keepFiles(kiosk);
  const database = await storage(kiosk);
  clock.offsetMs = (await recall(database, 'clockOffsetMs')) ?? 0;
  device = await Device.open(database);
  const identity = device.identity ?? (await pair(kiosk, device));
  kiosk.say('connecting');
  // Asked, not relied on: a browser may say no.
  navigator.storage?.persist?.().catch(() => {});
  await run(kiosk, database, identity, pairAgain);
}

await start();

/**
 * Keeps the kiosk's own files on the device, so that it starts without a network. The server puts
 * the list of them, each with its hash, in front of this text: whichever file changes, this is
 * another script, and a browser that finds it so fetches all of them.
 */
import { giveRecording, isRecording } from './scripts/recordings.js';
import { Shelf } from './scripts/shelf.js';

// The types of a page and those of a worker can't be had together.
const worker = /** @type {any} */ (globalThis);
const { origin } = worker.location;
const shelf = new Shelf({ ...worker.SHELF, origin, caches, fetch: (request) => fetch(request) });

worker.addEventListener('install', (/** @type {any} */ event) => event.waitUntil(shelf.fill()));

worker.addEventListener('activate', (/** @type {any} */ event) =>
  event.waitUntil(shelf.clearOthers().then(() => worker.clients.claim())),
);

worker.addEventListener('message', (/** @type {MessageEvent} */ { data }) => {
  if (data === 'take-over') worker.skipWaiting();
});

worker.addEventListener('fetch', (/** @type {any} */ event) => {
  const { request } = event;
  if (shelf.holds(request)) event.respondWith(shelf.get(request));
  else if (isRecording(request, origin)) event.respondWith(giveRecording(request, caches, fetch));
});

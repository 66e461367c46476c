/**
 * What was spoken for the survey, kept on the device so that it is heard without a network too. A
 * recording is named by the hash of its content, so one that is there stays right.
 *
 * @import {Survey} from './survey.js'
 */
import { hex } from './signature.js';

const CACHE = 'motcham-recordings';
const FOLDER = '/kiosk/audio/';
const LONGEST_MS = 60_000;

/** @param {string} hash */
export const addressOf = (hash) => FOLDER + hash;

export class Recordings extends EventTarget {
  #caches;
  #fetch;
  /** @type {Set<string>} */
  #kept = new Set();
  /** @type {Survey | null} */
  #survey = null;
  /** @type {Promise<void> | null} */
  #working = null;

  /**
   * @param {Pick<CacheStorage, 'open'>} caches
   * @param {(address: string, how: RequestInit) => Promise<Response>} fetch
   */
  constructor(caches, fetch) {
    super();
    this.#caches = caches;
    this.#fetch = fetch;
  }

  /** @param {string} hash */
  has(hash) {
    return this.#kept.has(hash);
  }

  /**
   * Fetches what isn't there yet, and lets go of what no question needs any more. What fails is
   * tried again with the next contact; nobody waits for it.
   *
   * @param {Survey} survey
   * @param {() => boolean} isFree  nobody is listening to what was asked before
   */
  keep(survey, isFree) {
    this.#survey = survey;
    this.#working ??= this.#work(isFree)
      .catch(() => {})
      .finally(() => (this.#working = null));
    return this.#working;
  }

  /** @param {() => boolean} isFree */
  async #work(isFree) {
    const cache = await this.#caches.open(CACHE);
    for (let survey = null; survey !== this.#survey; ) {
      survey = this.#survey;
      const wanted = survey === null ? [] : hashesOf(survey);
      for (const hash of wanted) await this.#obtain(cache, hash);
      if (isFree()) await this.#clear(cache, wanted);
    }
  }

  /** @param {Cache} cache @param {string} hash */
  async #obtain(cache, hash) {
    if (this.#kept.has(hash)) return;
    const address = addressOf(hash);
    if ((await cache.match(address)) === undefined) {
      const reply = await this.#fetch(address, { signal: AbortSignal.timeout(LONGEST_MS) });
      // A portal answers anything, with a page of its own.
      const bytes = await reply.clone().arrayBuffer();
      const found = hex(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)));
      if (found !== hash) throw new Error(`Not the recording that was named: ${hash}`);
      await cache.put(address, reply);
    }
    this.#kept.add(hash);
    this.dispatchEvent(new Event('change'));
  }

  /** @param {Cache} cache @param {string[]} wanted */
  async #clear(cache, wanted) {
    const addresses = wanted.map(addressOf);
    for (const request of await cache.keys()) {
      if (!addresses.includes(new URL(request.url).pathname)) await cache.delete(request);
    }
    this.#kept = new Set(wanted);
  }
}

/** @param {Survey} survey */
function hashesOf({ questions }) {
  const spoken = questions.flatMap((question) => [
    question,
    ...('options' in question ? question.options : []),
  ]);
  const hashes = spoken.flatMap(({ audio }) => Object.values(audio ?? {}));
  return [...new Set(hashes)].filter((hash) => /^[0-9a-f]{64}$/.test(hash));
}

/**
 * Whether the worker answers for it.
 *
 * @param {Pick<Request, 'method' | 'url'>} request
 * @param {string} origin
 */
export function isRecording({ method, url }, origin) {
  return method === 'GET' && url.startsWith(origin + FOLDER);
}

/**
 * A recording as it is kept, or the part of it that a player asks for; as the server has it where
 * it isn't kept.
 *
 * @param {Request} request
 * @param {Pick<CacheStorage, 'open'>} caches
 * @param {(request: Request) => Promise<Response>} fetch
 */
export async function giveRecording(request, caches, fetch) {
  const kept = await (await caches.open(CACHE)).match(request.url);
  if (kept === undefined) return fetch(request);
  const range = /^bytes=(\d+)-(\d*)$/.exec(request.headers.get('range') ?? '');
  if (range === null) return kept;
  const content = await kept.arrayBuffer();
  const from = Number(range[1]);
  const last = Math.min(range[2] ? Number(range[2]) : Infinity, content.byteLength - 1);
  const headers = { 'content-type': kept.headers.get('content-type') ?? '' };
  const place = from > last ? '*' : `${from}-${last}`;
  return new Response(from > last ? null : content.slice(from, last + 1), {
    status: from > last ? 416 : 206,
    headers: { ...headers, 'content-range': `bytes ${place}/${content.byteLength}` },
  });
}

/**
 * The kiosk's own files as they are kept on the device: all those of a version, or none of them.
 *
 * @typedef {{path: string, hash: string}} KeptFile  the hash is SHA-256, in hexadecimal
 */
import { hex } from './signature.js';

const PREFIX = 'motcham-kiosk-';

export class Shelf {
  #name;
  #files;
  #origin;
  #caches;
  #fetch;

  /**
   * @param {object} parts
   * @param {string} parts.version
   * @param {KeptFile[]} parts.files
   * @param {string} parts.origin  where they come from
   * @param {Pick<CacheStorage, 'open' | 'keys' | 'delete'>} parts.caches
   * @param {(request: Request) => Promise<Response>} parts.fetch
   */
  constructor({ version, files, origin, caches, fetch }) {
    this.#name = PREFIX + version;
    this.#files = files;
    this.#origin = origin;
    this.#caches = caches;
    this.#fetch = fetch;
  }

  /** Fetches all files; throws, and keeps none, if one of them is not what it should be. */
  async fill() {
    const cache = await this.#caches.open(this.#name);
    try {
      await Promise.all(this.#files.map((file) => this.#keep(cache, file)));
    } catch (failure) {
      await this.#caches.delete(this.#name);
      throw failure;
    }
  }

  /** @param {Cache} cache @param {KeptFile} file */
  async #keep(cache, { path, hash }) {
    const address = new URL(path, this.#origin);
    const reply = await this.#fetch(new Request(address, { cache: 'no-cache' }));
    // A portal answers anything, with a page of its own; of two servers one may be newer.
    const bytes = await reply.clone().arrayBuffer();
    if (hex(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))) !== hash) {
      throw new Error(`Not the file that was announced: ${path}`);
    }
    await cache.put(address, reply);
  }

  /** Those of other versions. */
  async clearOthers() {
    const names = await this.#caches.keys();
    const others = names.filter((name) => name.startsWith(PREFIX) && name !== this.#name);
    await Promise.all(others.map((name) => this.#caches.delete(name)));
  }

  /** @param {Pick<Request, 'method' | 'url'>} request */
  holds({ method, url }) {
    const { origin, pathname } = new URL(url);
    return (
      method === 'GET' &&
      origin === this.#origin &&
      this.#files.some(({ path }) => path === pathname)
    );
  }

  /**
   * The file as it is kept; as the server has it where it was lost.
   *
   * @param {Request} request  for one that is held
   * @returns {Promise<Response>}
   */
  async get(request) {
    const cache = await this.#caches.open(this.#name);
    return (await cache.match(request, { ignoreSearch: true })) ?? this.#fetch(request);
  }
}

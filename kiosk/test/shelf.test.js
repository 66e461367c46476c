import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { beforeEach, describe, it } from 'node:test';
import { gzipSync } from 'node:zlib';
import { Shelf } from '../scripts/shelf.js';

const ORIGIN = 'https://motcham.example';
/** @type {string[]} */
const FILES = JSON.parse(await readFile(new URL('../files.json', import.meta.url), 'utf8'));

/** @param {string} text */
const hashOf = (text) => createHash('sha256').update(text).digest('hex');

/** A browser's caches: by name, by address without its query. */
class Caches {
  /** @type {Map<string, Map<string, Response>>} */
  all = new Map();

  /** @param {string} name @returns {Promise<any>} */
  async open(name) {
    const kept = this.all.get(name) ?? new Map();
    this.all.set(name, kept);
    return {
      put: async (/** @type {URL} */ address, /** @type {Response} */ reply) =>
        kept.set(address.href, reply),
      match: async (/** @type {Request} */ { url }) => kept.get(url.replace(/\?.*/, ''))?.clone(),
    };
  }

  async keys() {
    return [...this.all.keys()];
  }

  /** @param {string} name */
  async delete(name) {
    return this.all.delete(name);
  }
}

describe('The shelf', () => {
  /** @type {Caches} */
  let caches;
  /** @type {Record<string, string>} */
  let server;

  beforeEach(() => {
    caches = new Caches();
    server = { '/kiosk/': 'the page', '/kiosk/scripts/main.js': 'the script' };
  });

  /** @param {string} version @param {Record<string, string>} [announced] */
  const shelf = (version, announced = server) =>
    new Shelf({
      version,
      files: Object.entries(announced).map(([path, text]) => ({ path, hash: hashOf(text) })),
      origin: ORIGIN,
      caches,
      fetch: async ({ url }) => {
        const text = server[new URL(url).pathname];
        if (text === undefined) throw new TypeError('no network');
        return new Response(text);
      },
    });
  /** @param {string} path */
  const request = (path) => new Request(ORIGIN + path);

  it('gives its files without a network, whatever the question behind the address', async () => {
    const kept = shelf('1');
    await kept.fill();
    server = {};
    assert.equal(await (await kept.get(request('/kiosk/?demo'))).text(), 'the page');
    assert.equal(await (await kept.get(request('/kiosk/scripts/main.js'))).text(), 'the script');
  });

  it('holds what is listed and nothing else', () => {
    const kept = shelf('1');
    assert.ok(kept.holds(request('/kiosk/?demo')));
    assert.ok(!kept.holds(request('/api/v1/kiosk/assignment')));
    assert.ok(!kept.holds(new Request(`${ORIGIN}/kiosk/`, { method: 'POST' })));
    assert.ok(!kept.holds(new Request('https://elsewhere.example/kiosk/')));
  });

  it('keeps nothing of a version of which one file is a page of a portal', async () => {
    await shelf('1').fill();
    const announced = { ...server, '/kiosk/scripts/main.js': 'the new script' };
    server['/kiosk/scripts/main.js'] = '<h1>Welcome to our network</h1>';
    await assert.rejects(shelf('2', announced).fill(), /announced/);
    assert.deepEqual(await caches.keys(), ['motcham-kiosk-1']);
  });

  it('lets go of other versions, and of nothing that is not its own', async () => {
    await caches.open('somebody-elses');
    await shelf('1').fill();
    await shelf('2').fill();
    await shelf('2').clearOthers();
    assert.deepEqual(await caches.keys(), ['somebody-elses', 'motcham-kiosk-2']);
  });

  it('asks the server for a file that was lost', async () => {
    assert.equal(await (await shelf('1').get(request('/kiosk/'))).text(), 'the page');
  });
});

/** @param {string} path */
function placeOf(path) {
  const file = path === '/kiosk/' ? '/kiosk/index.html' : path;
  const place = file
    .replace(/^\/kiosk\//, '../')
    .replace(/^\/assets\//, '../../server/src/main/resources/assets/');
  return new URL(place, import.meta.url);
}

/**
 * A module and all that it can't begin without.
 *
 * @param {string} path
 * @param {string[]} known
 */
async function modulesOf(path, known = []) {
  if (known.includes(path)) return known;
  known.push(path);
  const text = await readFile(new URL(`../${path}`, import.meta.url), 'utf8');
  for (const [, other] of text.matchAll(/^import .* from '(.+)';$/gm)) {
    await modulesOf(new URL(String(other), `${ORIGIN}/${path}`).pathname.slice(1), known);
  }
  return known;
}

/** @param {Uint8Array} content */
const packed = (content) => gzipSync(content).length;

describe('The list of files', () => {
  it('names every file of the kiosk', async () => {
    for (const folder of ['fonts', 'scripts', 'scripts/screens', 'styles', 'texts']) {
      const entries = await readdir(new URL(`../${folder}`, import.meta.url), {
        withFileTypes: true,
      });
      for (const entry of entries.filter((one) => one.isFile() && one.name !== 'OFL.txt')) {
        assert.ok(FILES.includes(`/kiosk/${folder}/${entry.name}`), `${folder}/${entry.name}`);
      }
    }
  });

  it('names nothing that is not there', async () => {
    for (const path of FILES) {
      await readFile(placeOf(path));
    }
  });

  it('is no more than 100 KB on the wire, all of it', async () => {
    const worker = await readFile(new URL('../service-worker.js', import.meta.url));
    // A hash can't be packed, and the worker's list has one for each file.
    let bytes = packed(worker) + FILES.length * 40;
    for (const path of FILES) {
      const content = await readFile(placeOf(path));
      bytes += path.endsWith('.woff2') ? content.length : packed(content);
    }
    assert.ok(bytes < 100_000, `${bytes} bytes`);
  });

  it('has the page ask at once for every module of the first screen, and for no other', async () => {
    const page = await readFile(new URL('../index.html', import.meta.url), 'utf8');
    const asked = [...page.matchAll(/(?:href|src)="([^"]+\.js)"/g)].map(([, path]) => path);
    // Each that is found only by reading another one, and each that is not needed yet, costs a
    // slow tablet a moment.
    assert.deepEqual(asked.sort(), (await modulesOf('scripts/main.js')).sort());
  });

  it('names every file that the page and its style sheets ask for', async () => {
    const page = await readFile(new URL('../index.html', import.meta.url), 'utf8');
    const asked = [...page.matchAll(/(?:href|src)="([^"#]+)"/g)].map(([, path]) => String(path));
    for (const path of asked) {
      assert.ok(FILES.includes(new URL(path, `${ORIGIN}/kiosk/`).pathname), path);
    }
  });
});

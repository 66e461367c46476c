/**
 * A machine with the real lock on it: the files that install.sh puts there, the real start script and a real Chromium
 * without a screen, on a page that counts its visits where the kiosk keeps its answers.
 *
 * @import {ChildProcess} from 'node:child_process'
 */
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const LOCK = fileURLToPath(new URL('../lock/', import.meta.url));

const BROWSER =
  process.env['CHROMIUM'] ??
  ['/usr/bin/chromium', '/usr/bin/google-chrome'].find((path) => existsSync(path));

/** Why there can be no browser here; false: there can. */
export const WITHOUT_BROWSER = BROWSER === undefined ? 'no Chromium here' : false;

/** Why nobody may put a folder of their own over /etc/chromium here; false: they may. */
export const WITHOUT_MOUNTS =
  WITHOUT_BROWSER || !existsSync('/etc/chromium') || spawnSync('unshare', ['-m', 'true']).status !== 0
    ? 'policies can only be laid over /etc/chromium by root'
    : false;

const FLAGS =
  '--headless=new --ozone-platform=headless --no-sandbox --disable-gpu --disable-quic ' +
  '--disable-background-networking --disable-component-update --disable-sync';

/** Counts a visit on the disk before it tells; then it tries to leave. */
const PAGE = `<!DOCTYPE html><title>Kiosk</title><script type="module">
  const opening = indexedDB.open('visits', 1);
  opening.onupgradeneeded = () => opening.result.createObjectStore('visits', { autoIncrement: true });
  await new Promise((done) => (opening.onsuccess = done));
  const change = opening.result.transaction('visits', 'readwrite', { durability: 'strict' });
  const count = change.objectStore('visits');
  count.add('here');
  const all = count.count();
  await new Promise((done) => (change.oncomplete = done));
  const lasting = await navigator.storage.persist();
  await fetch('/kiosk/visit?count=' + all.result + '&lasting=' + lasting);
  location.href = '/staff/';
</script>`;

export class Machine {
  /** @type {string[]} what the page told, and what was asked for besides it */
  told = [];
  #home = mkdtempSync(join(tmpdir(), 'motcham-kiosk-'));
  #server = createServer(({ url = '' }, response) => {
    response.setHeader('Content-Type', 'text/html');
    if (url !== '/kiosk/' && !url.endsWith('.ico')) this.told.push(url);
    response.end(url === '/kiosk/' ? PAGE : '');
  });
  /** @type {ChildProcess | undefined} */
  #running;

  async open() {
    this.#server.listen(0, '127.0.0.1');
    await once(this.#server, 'listening');
  }

  get address() {
    const address = this.#server.address();
    if (address === null || typeof address === 'string') throw new Error('Not open');
    return `http://127.0.0.1:${address.port}`;
  }

  /** @param {string} path from the root of the machine */
  at(path) {
    return join(this.#home, 'root', path);
  }

  /** @param {string} address */
  install(address) {
    const env = { ...process.env, DESTDIR: this.at('') };
    return spawnSync('sh', [join(LOCK, 'install.sh'), address], { env, encoding: 'utf8' });
  }

  /** @param {{policies: boolean}} how whether the installed policies hold */
  start({ policies }) {
    const start = this.at('usr/local/lib/motcham-kiosk/start');
    const overlaid = `mount --bind '${this.at('etc/chromium')}' /etc/chromium && exec '${start}'`;
    const [command, words] = policies
      ? /** @type {const} */ (['unshare', ['-m', 'sh', '-c', overlaid]])
      : /** @type {const} */ ([start, []]);
    this.#running = spawn(command, words, {
      stdio: 'ignore',
      env: {
        ...process.env,
        KIOSK_ADDRESS: this.address,
        KIOSK_PROFILE: this.#profile,
        KIOSK_FLAGS: FLAGS,
        CHROMIUM: BROWSER,
      },
    });
  }

  get #profile() {
    return join(this.#home, 'profile');
  }

  /** The number of the browser's first process, once there is one. */
  browser() {
    return this.#browsers().find((id) => !wordsOf(id).some((word) => word.startsWith('--type=')));
  }

  /** Every process of the browser that says which profile is its own. */
  #browsers() {
    const own = `--user-data-dir=${this.#profile}`;
    return readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .map(Number)
      .filter((id) => wordsOf(id).includes(own));
  }

  /** @param {(told: string) => boolean} wanted waits until the page has told it */
  async hear(wanted) {
    for (let tries = 0; tries < 600; tries += 1) {
      const heard = this.told.find(wanted);
      if (heard !== undefined) return heard;
      await new Promise((done) => setTimeout(done, 100));
    }
    throw new Error(`Told only: ${this.told.join(' ')}`);
  }

  async stop() {
    if (this.#running !== undefined && this.#running.exitCode === null) {
      this.#running.kill('SIGTERM');
      await once(this.#running, 'exit');
    }
    this.#running = undefined;
  }

  async close() {
    await this.stop();
    this.#server.closeAllConnections();
    this.#server.close();
    await this.#forget();
  }

  /** A browser that is going still writes for a while, and a folder that somebody writes to can't be removed. */
  async #forget() {
    for (let tries = 0; tries < 100; tries += 1) {
      try {
        rmSync(this.#home, { recursive: true, force: true });
        if (this.#browsers().length === 0) return;
      } catch (refused) {
        if (tries === 99) throw refused;
      }
      await new Promise((done) => setTimeout(done, 100));
    }
  }
}

/** @param {number} id of a process, which may be gone */
function wordsOf(id) {
  try {
    return readFileSync(`/proc/${id}/cmdline`, 'utf8').split('\0');
  } catch {
    return [];
  }
}

/** @param {string} program */
export function has(program) {
  try {
    execFileSync('sh', ['-c', `command -v ${program}`], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

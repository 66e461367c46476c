import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, test } from 'node:test';
import { LOCK, Machine, WITHOUT_BROWSER, WITHOUT_MOUNTS, has } from './machine.js';

/** @type {Machine} */
let machine;

beforeEach(async () => {
  machine = new Machine();
  await machine.open();
});

afterEach(() => machine.close());

/** @param {string} path */
function policies(path) {
  return JSON.parse(readFileSync(path, 'utf8'));
}

test('the scripts are sound', () => {
  for (const script of ['start', 'install.sh']) {
    execFileSync('sh', ['-n', join(LOCK, script)]);
    if (has('shellcheck')) execFileSync('shellcheck', [join(LOCK, script)]);
  }
});

test('systemd understands its units', { skip: has('systemd-analyze') ? false : 'no systemd' }, () => {
  const folder = mkdtempSync(join(tmpdir(), 'motcham-units-'));
  try {
    const units = readdirSync(LOCK).filter((name) => /\.(service|timer)$/.test(name));
    assert.equal(units.length, 3);
    for (const unit of units) {
      // The programs need not be here.
      const text = readFileSync(join(LOCK, unit), 'utf8').replace(/^ExecStart=\S+/m, 'ExecStart=/bin/true');
      writeFileSync(join(folder, unit), text);
    }
    const paths = units.map((unit) => join(folder, unit));
    const said = spawnSync('systemd-analyze', ['verify', '--man=no', ...paths], { encoding: 'utf8' });
    const ours = said.stderr.split('\n').filter((line) => line.includes('motcham'));
    assert.deepEqual(ours, []);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test('the address is the only thing that an installation changes', () => {
  assert.equal(machine.install('https://danh-gia.tinh.example:8443/').status, 0);
  const settings = readFileSync(machine.at('etc/motcham-kiosk'), 'utf8');
  assert.equal(settings, 'KIOSK_ADDRESS=https://danh-gia.tinh.example:8443\n');
  assert.deepEqual(policies(machine.at('etc/chromium/policies/managed/motcham-kiosk.json')), {
    ...policies(join(LOCK, 'policy.json')),
    URLAllowlist: ['https://.danh-gia.tinh.example:8443/kiosk/'],
    NotificationsAllowedForUrls: ['https://danh-gia.tinh.example:8443'],
  });
});

test('an address that no kiosk could use is refused, and so is a second one', () => {
  for (const address of ['', 'http://danh-gia.example', 'https://a.example/kiosk/', 'https://a b']) {
    assert.equal(machine.install(address).status, 1, address);
  }
  assert.equal(machine.install('https://a.example').status, 0);
  assert.equal(machine.install('https://a.example').status, 0);
  assert.match(machine.install('https://b.example').stderr, /another address/);
});

test('no policy and no flag ever clears what the kiosk keeps', () => {
  const held = policies(join(LOCK, 'policy.json'));
  assert.equal(held.DefaultCookiesSetting, 1);
  assert.deepEqual(held.ClearBrowsingDataOnExitList, []);
  assert.equal(held.AllowDeletingBrowserHistory, false);
  const start = readFileSync(join(LOCK, 'start'), 'utf8');
  assert.doesNotMatch(start, /--incognito|--guest|--temp-profile|rm -r|clear-/);
});

test(
  'a browser that is killed comes back with what it had kept',
  { skip: WITHOUT_BROWSER, timeout: 120_000 },
  async () => {
    machine.install(machine.address);
    machine.start({ policies: false });
    await machine.hear((told) => told.includes('count=1&'));
    const first = machine.browser();
    assert.ok(first !== undefined);
    process.kill(first, 'SIGKILL');
    await machine.hear((told) => told.includes('count=2&'));
    assert.notEqual(machine.browser(), first);

    await machine.stop();
    assert.equal(machine.browser(), undefined);
    machine.start({ policies: false });
    await machine.hear((told) => told.includes('count=3&'));
  },
);

test(
  'under the policies its storage lasts, and no other page can be reached',
  { skip: WITHOUT_MOUNTS, timeout: 120_000 },
  async () => {
    machine.install(machine.address);
    machine.start({ policies: true });
    await machine.hear((told) => told.includes('lasting=true'));
    await new Promise((done) => setTimeout(done, 1_500));
    assert.deepEqual(machine.told, ['/kiosk/visit?count=1&lasting=true']);

    await machine.stop();
    machine.told = [];
    machine.start({ policies: false });
    await machine.hear((told) => told === '/staff/');
  },
);

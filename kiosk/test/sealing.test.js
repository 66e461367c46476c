/**
 * @import {SealedResponse} from '../scripts/sealing.js'
 */
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { beforeEach, describe, it } from 'node:test';
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { isAssignment } from '../scripts/assignment.js';
import { finished, openDatabase } from '../scripts/database.js';
import { HpkeSender } from '../scripts/hpke.js';
import { sealOlderItems } from '../scripts/older-items.js';
import { Outbox } from '../scripts/outbox.js';
import { Sealing } from '../scripts/sealing.js';
import { Sent } from '../scripts/sent.js';
import { BEN_LANH, DRAFT } from './examples.js';
import { Opener } from './opener.js';

const EXAMPLE = JSON.parse(await readFile(new URL('sealing-example.json', import.meta.url), 'utf8'));
const RESPONSE = { ...DRAFT, seq: 7, gapMs: null };
const COMMENT = 'Cán bộ ở quầy 3 rất tận tình';

/** @param {string} text  hex */
const bytes = (text) => Uint8Array.from(Buffer.from(text, 'hex'));

describe('The encryption', () => {
  it('is that of RFC 9180', async () => {
    const curve = { name: 'ECDH', namedCurve: 'P-256' };
    const point = Buffer.from(EXAMPLE.pkEm, 'hex');
    const jwk = {
      kty: 'EC',
      crv: 'P-256',
      x: point.subarray(1, 33).toString('base64url'),
      y: point.subarray(33).toString('base64url'),
    };
    const d = Buffer.from(EXAMPLE.skEm, 'hex').toString('base64url');
    const sender = await HpkeSender.setUp(bytes(EXAMPLE.pkRm), bytes(EXAMPLE.info), {
      publicKey: await crypto.subtle.importKey('jwk', jwk, curve, true, []),
      privateKey: await crypto.subtle.importKey('jwk', { ...jwk, d }, curve, false, ['deriveBits']),
    });
    assert.equal(Buffer.from(sender.enc).toString('hex'), EXAMPLE.pkEm);
    const expected = new Map(
      EXAMPLE.encryptions.map((/** @type {any} */ one) => [one.sequence, one]),
    );
    for (let sequence = 0; sequence <= 255; sequence++) {
      const { aad = '', ct } = expected.get(sequence) ?? {};
      const sealed = await sender.seal(bytes(aad), bytes(EXAMPLE.pt));
      assert.equal(sealed.sequence, sequence);
      if (ct !== undefined) assert.equal(Buffer.from(sealed.ciphertext).toString('hex'), ct);
    }
  });
});

describe('A sealed response', () => {
  /** @type {Opener} */
  let opener;
  /** @type {Sealing} */
  let sealing;

  beforeEach(() => {
    opener = new Opener();
    sealing = new Sealing('17');
    sealing.use(opener.key);
  });

  /** @param {object} [change] */
  const seal = async (change) =>
    /** @type {SealedResponse} */ (await sealing.seal({ ...RESPONSE, ...change }));

  it('is opened by the server alone, word for word', async () => {
    const item = await seal({ answers: { overall: 'satisfied', comment: COMMENT } });
    assert.deepEqual(opener.open(item), {
      ...RESPONSE,
      answers: { overall: 'satisfied', comment: COMMENT },
    });
    assert.throws(() => new Opener().open(item));
  });

  it('shows its id, its number and the hour, and nothing else', async () => {
    const item = await seal({ answeredAt: 1_795_250_123_456 });
    assert.deepEqual(Object.keys(item), ['id', 'seq', 'hour', 'sealed']);
    assert.equal(item.hour, 1_795_248_000_000);
    assert.deepEqual(Object.keys(item.sealed), ['key', 'enc', 'sequence', 'ciphertext']);
  });

  it('can’t be given to another kiosk, id or number, nor be changed', async () => {
    const item = await seal();
    const { ciphertext } = item.sealed;
    assert.throws(() => opener.open(item, '18'));
    assert.throws(() => opener.open({ ...item, id: 'f'.repeat(32) }));
    assert.throws(() => opener.open({ ...item, seq: 8 }));
    const other = ciphertext.startsWith('A') ? `B${ciphertext.slice(1)}` : `A${ciphertext.slice(1)}`;
    assert.throws(() => opener.open({ ...item, sealed: { ...item.sealed, ciphertext: other } }));
    assert.throws(() => opener.open({ ...item, sealed: { ...item.sealed, sequence: 9 } }));
  });

  it('is as long as another one, whatever the option', async () => {
    const [short, long] = [await seal({ answers: { overall: 'neutral' } }), await seal()];
    assert.equal(short.sealed.ciphertext.length, long.sealed.ciphertext.length);
  });

  it('never shares its nonce, also with those sealed at the same moment or in another tab', async () => {
    const tabs = [sealing, new Sealing('17')];
    tabs[1]?.use(opener.key);
    const items = await Promise.all(
      Array.from({ length: 200 }, (_, place) => tabs[place % 2]?.seal(RESPONSE)),
    );
    const used = items.map((item) => {
      const { sealed } = /** @type {SealedResponse} */ (item);
      return `${sealed.enc} ${sealed.sequence}`;
    });
    assert.equal(new Set(used).size, 200);
  });

  it('is sealed to a new key of the server from then on', async () => {
    await seal();
    const next = new Opener();
    sealing.use({ ...next.key, id: '2' });
    const item = await seal();
    assert.equal(item.sealed.key, '2');
    assert.equal(next.open(item).id, RESPONSE.id);
  });

  it('is none where the server is too old to have a key', async () => {
    sealing.use(null);
    assert.deepEqual(await sealing.seal(RESPONSE), RESPONSE);
  });

  it('is not kept in plain words instead when the key is none', async () => {
    sealing.use({ id: '3', publicKey: 'A'.repeat(87) });
    await assert.rejects(sealing.seal(RESPONSE));
    sealing.use(opener.key);
    assert.equal(opener.open(await seal()).id, RESPONSE.id);
  });
});

describe('An assignment', () => {
  it('brings a key, or none', () => {
    assert.ok(isAssignment(BEN_LANH));
    assert.ok(isAssignment({ ...BEN_LANH, sealingKey: null }));
    assert.ok(isAssignment({ ...BEN_LANH, sealingKey: new Opener().key }));
    assert.ok(!isAssignment({ ...BEN_LANH, sealingKey: { id: '1', publicKey: 'short' } }));
  });
});

describe('The disk', () => {
  /** @type {Opener} */
  let opener;
  /** @type {IDBDatabase} */
  let database;
  /** @type {Sealing} */
  let sealing;
  /** @type {Outbox} */
  let outbox;

  beforeEach(async () => {
    globalThis.IDBKeyRange = IDBKeyRange;
    opener = new Opener();
    database = await openDatabase(new IDBFactory());
    sealing = new Sealing('17');
    outbox = new Outbox(database, sealing);
  });

  /** @param {number} number */
  const draft = (number) => ({
    ...DRAFT,
    id: String(number).padStart(32, '0'),
    answeredAt: 3_600_000 * number + 5,
    answers: { overall: 'satisfied', comment: COMMENT },
  });
  const all = async () => {
    const written = [];
    for (const name of ['device', 'responses', 'set-aside', 'sent']) {
      written.push(...(await finished(database.transaction(name).objectStore(name).getAll())));
    }
    return JSON.stringify(written);
  };
  const opened = async () =>
    (await outbox.list(10)).map((item) => opener.open(/** @type {SealedResponse} */ (item)));

  it('never holds the words of what is kept, sent or set aside', async () => {
    sealing.use(opener.key);
    const kept = [await outbox.keep(draft(1)), await outbox.keep(draft(2)), await outbox.keep(draft(3))];
    assert.deepEqual(await opened(), kept);
    assert.equal((await outbox.count()).oldestWaitingAt, 3_600_000);
    const [first, second] = await outbox.list(2);
    assert.ok(first && second);
    const problem = { code: 'unknown-option', detail: `${COMMENT}, satisfied` };
    await outbox.settle([first], [{ response: second, problem }], 5_000);
    assert.doesNotMatch(await all(), /quầy|satisfied|counter-rating/);
    assert.match(await all(), /unknown-option/);
    await new Sent(database).sendAgain(6_000);
    assert.deepEqual(await opened(), [kept[0], kept[2]]);
  });

  it('numbers on, whatever is sealed at the same time', async () => {
    sealing.use(opener.key);
    const kept = await Promise.all([1, 2, 3, 4].map((number) => outbox.keep(draft(number))));
    assert.deepEqual(kept.map(({ seq }) => seq).sort(), [1, 2, 3, 4]);
    assert.equal((await opened()).length, 4);
  });

  it('has something new in the place of what is held, as long as it is held', async () => {
    sealing.use(opener.key);
    await outbox.keep(draft(1));
    const { seq } = await outbox.keep(draft(2), 9_000);
    const other = { ...draft(2), answers: { overall: 'neutral' } };
    assert.equal(await outbox.replace(seq, { ...other, id: 'f'.repeat(32) }, 8_000), false);
    assert.equal(await outbox.replace(1, other, 8_000), false);
    assert.equal(await outbox.replace(seq, other, 8_000), true);
    assert.deepEqual((await opened())[1], { ...other, seq: 2, gapMs: 3_600_000 });
    assert.equal(await outbox.replace(seq, draft(2), 9_000), false);
    assert.equal(await outbox.takeBack(seq, 8_000), true);
    assert.equal(await outbox.replace(seq, other, 8_000), false);
    assert.equal((await opened()).length, 1);
  });

  it('gives up nothing that the server can’t open today', async () => {
    sealing.use(opener.key);
    await outbox.keep(draft(1));
    await outbox.keep(draft(2));
    const refused = (await outbox.list(2)).map((response, place) => ({
      response,
      problem: { code: place === 0 ? 'response-not-opened' : 'unknown-option' },
    }));
    await outbox.settle([], refused, 5_000);
    assert.equal(await new Sent(database).sendAgain(6_000), 1);
    assert.deepEqual(await outbox.count(), { waiting: 1, setAside: 1, oldestWaitingAt: 3_600_000 });
    assert.equal((await opened())[0].answers.comment, COMMENT);
  });

  it('is put right when an older version of the page has left something open', async () => {
    const kept = [await outbox.keep(draft(1)), await outbox.keep(draft(2)), await outbox.keep(draft(3))];
    const [first, second] = await outbox.list(2);
    assert.ok(first && second);
    const problem = { code: 'not-asked', faults: [{ pointer: '/answers/comment' }] };
    await outbox.settle([first], [{ response: second, problem }], 5_000);
    assert.match(await all(), /quầy/);
    sealing.use(opener.key);
    await sealOlderItems(database, sealing);
    await sealOlderItems(database, sealing);
    assert.doesNotMatch(await all(), /quầy|satisfied|answers/);
    assert.deepEqual(await outbox.count(), { waiting: 1, setAside: 1, oldestWaitingAt: 10_800_000 });
    await new Sent(database).sendAgain(6_000);
    assert.deepEqual(await opened(), [kept[0], kept[2]]);
  });
});

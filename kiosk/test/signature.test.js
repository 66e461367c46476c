import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { describe, it } from 'node:test';
import { base64url, canonical, hex, sign } from '../scripts/signature.js';

/**
 * @type {{publicKey: string, privateKey: JsonWebKey,
 *   requests: Record<'method' | 'path' | 'time' | 'body' | 'canonical' | 'signature', string>[]}}
 */
const EXAMPLE = JSON.parse(
  await readFile(new URL('signature-example.json', import.meta.url), 'utf8'),
);
const CURVE = { name: 'ECDSA', namedCurve: 'P-256' };
const SIGNING = { name: 'ECDSA', hash: 'SHA-256' };
const publicKey = await crypto.subtle.importKey(
  'spki',
  Buffer.from(EXAMPLE.publicKey, 'base64url'),
  CURVE,
  true,
  ['verify'],
);

describe('A signed request', () => {
  for (const { method, path, time, body, ...expected } of EXAMPLE.requests) {
    it(`is written down as agreed: ${method} ${path}`, async () => {
      const bytes = await canonical(method, path, time, body);
      assert.equal(new TextDecoder().decode(bytes), expected.canonical);
    });

    it(`carries a signature that the agreed key knows: ${method} ${path}`, async () => {
      const bytes = await canonical(method, path, time, body);
      const agreed = Buffer.from(expected.signature, 'base64url');
      assert.ok(await crypto.subtle.verify(SIGNING, publicKey, agreed, bytes));
      const key = await crypto.subtle.importKey('jwk', EXAMPLE.privateKey, CURVE, false, ['sign']);
      const ours = Buffer.from(await sign(key, bytes), 'base64url');
      assert.equal(ours.length, 64);
      assert.ok(await crypto.subtle.verify(SIGNING, publicKey, ours, bytes));
    });
  }

  it('is another one when a byte of it changes', async () => {
    const { method, path, time, body } = /** @type {(typeof EXAMPLE.requests)[0]} */ (
      EXAMPLE.requests[0]
    );
    const agreed = hex(await canonical(method, path, time, body));
    for (const other of [
      canonical('PUT', path, time, body),
      canonical(method, `${path}?`, time, body),
      canonical(method, path, `${time}0`, body),
      canonical(method, path, time, `${body} `),
    ]) {
      assert.notEqual(hex(await other), agreed);
    }
  });

  it('is written without padding, for addresses and headers', () => {
    assert.equal(base64url(new Uint8Array([251, 255, 254, 0])), '-__-AA');
    assert.equal(hex(new Uint8Array([0, 10, 255])), '000aff');
  });
});

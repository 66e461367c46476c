import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { describe, it } from 'node:test';
import { lookupCode } from '../scripts/lookup-code.js';

/** @type {{codes: {id: string, code: string}[]}} the server's own tests read this file too */
const EXAMPLE = JSON.parse(
  await readFile(new URL('lookup-code-example.json', import.meta.url), 'utf8'),
);

describe('The look-up code', () => {
  for (const { id, code } of EXAMPLE.codes) {
    it(`of ${id} is the one that the server finds`, async () => {
      assert.equal(await lookupCode(id), code);
    });
  }
});

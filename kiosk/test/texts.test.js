import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { describe, it } from 'node:test';
import { TEXTS } from '../texts/texts.js';

const page = await readFile(new URL('../index.html', import.meta.url), 'utf8');

/** @param {object} texts @returns {string[]} */
const keys = (texts) =>
  Object.entries(texts).flatMap(([key, text]) =>
    typeof text === 'object' ? keys(text).map((inner) => `${key}.${inner}`) : [key],
  );

describe('The texts', () => {
  it('are there in every language', () => {
    for (const texts of Object.values(TEXTS)) {
      assert.deepEqual(keys(texts).sort(), keys(/** @type {object} */ (TEXTS['vi'])).sort());
    }
  });

  it('have every word that the page asks for', () => {
    const asked = [...page.matchAll(/data-say="([^"]+)"/g)].map(([, key]) => key);
    assert.ok(asked.length > 10);
    for (const key of asked) {
      assert.equal(typeof (/** @type {any} */ (TEXTS['vi'])[String(key)]), 'string', key);
    }
  });
});

describe('The page', () => {
  it('carries no script, style or handler of its own', () => {
    assert.doesNotMatch(page, /<style|style=|\son[a-z]+=|<script(?![^>]*\ssrc=)/);
  });
});

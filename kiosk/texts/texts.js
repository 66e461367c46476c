/** @typedef {typeof vi} Texts */
import en from './en.js';
import vi from './vi.js';

/** @type {Record<string, Texts>} */
export const TEXTS = { vi, en };

/**
 * @param {string} language
 * @returns {Texts}
 */
export function getTexts(language) {
  return TEXTS[language] ?? vi;
}

/** @typedef {typeof vi} Texts */
import en from './en.js';
import vi from './vi.js';

/** @type {Record<string, Texts>} */
export const TEXTS = { vi, en };

/**
 * A survey may know more languages than the kiosk itself.
 *
 * @param {string} language
 * @returns {Texts}
 */
export function getTexts(language) {
  return TEXTS[language] ?? vi;
}

/**
 * The language in which the kiosk's own words are said to somebody who chose this one.
 *
 * @param {string} language
 */
export function getSpoken(language) {
  return language in TEXTS ? language : 'vi';
}

/**
 * Screens that say something instead of asking.
 *
 * @import {Shown} from '../pairing.js'
 * @import {Texts} from '../../texts/texts.js'
 * @import {Screen} from './stage.js'
 * @import {Model} from './view.js'
 *
 * @typedef {keyof Texts['notices']} Notice
 */
import { say } from '../survey.js';
import { copy, find } from './page.js';

/**
 * @param {Notice} notice
 * @param {Texts} texts
 * @param {() => void} pairAgain
 * @returns {Screen<string | null>}  what it says, where that depends on the place
 */
export function showNotice(notice, texts, pairAgain) {
  const place = copy('notice', texts);
  const { title, text } = texts.notices[notice];
  find(place, 'h1', HTMLElement).textContent = title;
  const line = find(place, 'p', HTMLElement);
  line.textContent = text;
  const button = find(place, '.pair-again', HTMLButtonElement);
  button.hidden = notice !== 'revoked' && notice !== 'unknown';
  button.addEventListener('click', pairAgain);
  place.classList.add(notice);
  const update = (/** @type {string | null} */ said) => {
    if (said !== null && line.textContent !== said) line.textContent = said;
  };
  return { place, update };
}

/**
 * What the counter says outside its hours: its own message, and when it opens again.
 *
 * @param {Model} model
 * @param {string} language
 * @param {Texts} texts
 */
export function asleep({ session, reopening }, language, texts) {
  const message = session?.assignment.openingHours?.message ?? {};
  const opens = reopening === null ? '' : texts.opensAgain(reopening);
  return [say(message, language), opens].filter((part) => part !== '').join(' ');
}

/**
 * @param {Texts} texts
 * @returns {Screen<Shown>}
 */
export function showPairing(texts) {
  const place = copy('pairing', texts);
  find(place, 'h1', HTMLElement).textContent = texts.pairing.title;
  const items = place.querySelectorAll('li');
  const update = (/** @type {Shown} */ { words, trouble }) => {
    find(place, '.how', HTMLElement).textContent = words === null ? '' : texts.pairing.text;
    find(place, '.after', HTMLElement).textContent = words === null ? '' : texts.pairing.after;
    find(place, 'ol', HTMLElement).hidden = words === null;
    items.forEach((item, place) => (item.textContent = words?.[place] ?? ''));
    const waiting = words === null ? texts.pairing.asking : '';
    const said = trouble === 'none' ? waiting : texts.pairing[trouble];
    const status = find(place, '.trouble', HTMLElement);
    if (status.textContent !== said) status.textContent = said;
  };
  return { place, update };
}

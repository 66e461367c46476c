/**
 * Puts one screen after the other into the page. A screen stays, and is only brought up to date,
 * while its name is the same.
 *
 * @import {Texts} from '../../texts/texts.js'
 */
import { getSpoken } from '../../texts/texts.js';
import { fill, find } from './page.js';

/**
 * @template T
 * @typedef {{place: Element, update: (now: T) => void}} Screen
 */

export class Stage {
  #main = find(document, 'main', HTMLElement);
  #name = '';
  #language = '';
  #spoken = '';
  /** @type {(now: any) => void} */
  #update = () => {};

  /**
   * @template T
   * @param {string} name
   * @param {string} language
   * @param {T} now
   * @param {() => Screen<T>} build
   */
  show(name, language, now, build) {
    if (name !== this.#name || language !== this.#language) {
      const moved = name !== this.#name;
      this.#name = name;
      this.#language = language;
      const { place, update } = build();
      this.#main.replaceChildren(place);
      this.#update = update;
      // Who only switched the language stays at the switch.
      if (moved) this.#enter(place);
    }
    this.#update(now);
  }

  /** @param {Element} place */
  #enter(place) {
    place.classList.add('entering');
    window.scrollTo(0, 0);
    const heading = place.querySelector('h1');
    heading?.focus({ preventScroll: true });
  }

  /**
   * The words of the frame around the screens.
   *
   * @param {string} language
   * @param {Texts} texts
   */
  speak(language, texts) {
    if (this.#spoken === language) return;
    this.#spoken = language;
    document.documentElement.lang = getSpoken(language);
    document.title = texts.title;
    fill(document.body, texts);
  }
}

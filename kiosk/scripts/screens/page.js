/**
 * The few things that every screen does with the page.
 *
 * @import {Translated} from '../survey.js'
 * @import {Texts} from '../../texts/texts.js'
 */
import { say, spokenIn } from '../survey.js';

/**
 * @template {Element} E
 * @param {ParentNode} place
 * @param {string} selector
 * @param {new () => E} type
 * @returns {E}
 */
export function find(place, selector, type) {
  const found = place.querySelector(selector);
  if (!(found instanceof type)) throw new Error(`No ${selector}`);
  return found;
}

/**
 * A copy of one of the page's templates, with its fixed words filled in.
 *
 * @param {string} id
 * @param {Texts} texts
 * @returns {HTMLElement | SVGElement}
 */
export function copy(id, texts) {
  const template = find(document, `template#${id}`, HTMLTemplateElement);
  const content = document.importNode(template.content, true);
  fill(content, texts);
  return /** @type {HTMLElement | SVGElement} */ (content.firstElementChild);
}

/**
 * Puts a text of the survey into the page, in the language in which it is there.
 *
 * @param {HTMLElement} element
 * @param {Translated} text
 * @param {string} language
 */
export function write(element, text, language) {
  element.textContent = say(text, language);
  element.lang = spokenIn(text, language);
}

/**
 * @param {ParentNode} place
 * @param {Texts} texts
 */
export function fill(place, texts) {
  for (const element of place.querySelectorAll('[data-say]')) {
    const text = texts[/** @type {keyof Texts} */ (element.getAttribute('data-say'))];
    if (typeof text === 'string') element.textContent = text;
  }
}

/**
 * The few things that every screen does with the page.
 *
 * @import {Texts} from '../../texts/texts.js'
 */

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
 * @param {ParentNode} place
 * @param {Texts} texts
 */
export function fill(place, texts) {
  for (const element of place.querySelectorAll('[data-say]')) {
    const text = texts[/** @type {keyof Texts} */ (element.getAttribute('data-say'))];
    if (typeof text === 'string') element.textContent = text;
  }
}

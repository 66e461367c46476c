/**
 * The thanks: what may still be done with the answer, and where one may write more.
 *
 * @import {RemarkLink} from '../assignment.js'
 * @import {Session, SessionEvent} from '../session.js'
 * @import {Texts} from '../../texts/texts.js'
 * @import {Screen} from './stage.js'
 */
import { copy, find } from './page.js';

/**
 * @param {Session} session  its code: by which the response can be looked up
 * @param {Texts} texts
 * @param {(event: SessionEvent) => void} dispatch
 * @returns {Screen<Session>}
 */
export function showThanks({ code, lane, assignment }, texts, dispatch) {
  const place = copy('thanks', texts);
  find(place, '.code', HTMLElement).hidden = lane === 'test';
  // What is hidden would be read out all the same.
  if (lane === 'test') find(place, 'h1', HTMLElement).removeAttribute('aria-describedby');
  find(place, '.code strong', HTMLElement).textContent = code;
  find(place, '.code .where', HTMLElement).textContent = texts.codeWhere(`${location.host}/codes`);
  find(place, '.leave', HTMLElement).addEventListener('click', () => dispatch({ type: 'leave' }));
  const takeBack = find(place, '.take-back', HTMLElement);
  takeBack.addEventListener('click', () => dispatch({ type: 'take-back' }));
  const helped = find(place, '.helped', HTMLButtonElement);
  helped.addEventListener('click', () => dispatch({ type: 'help' }));
  const isAsked = assignment.understands?.includes('helped') === true;
  showRemark(find(place, '.remark', HTMLElement), lane === 'test' ? null : assignment.remarks);
  const update = (/** @type {Session} */ session) => {
    takeBack.hidden = session.seq === null;
    helped.hidden = session.seq === null || !isAsked;
    helped.ariaPressed = String(session.helped);
  };
  return { place, update };
}

/**
 * Nothing of the session goes into it: it is the same for everybody who stands here.
 *
 * @param {HTMLElement} card
 * @param {RemarkLink | null | undefined} link  none from a server that does not know of it
 */
function showRemark(card, link) {
  card.hidden = link === null || link === undefined;
  if (link === null || link === undefined) return;
  find(card, 'svg', SVGElement).setAttribute('viewBox', `0 0 ${link.size} ${link.size}`);
  find(card, 'path', SVGElement).setAttribute('d', link.path);
  find(card, '.address', HTMLElement).textContent = link.address;
}

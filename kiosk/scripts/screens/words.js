/**
 * A question answered in one's own words.
 *
 * @import {Words} from '../survey.js'
 * @import {Session, SessionEvent} from '../session.js'
 * @import {Texts} from '../../texts/texts.js'
 */
import { copy, find, write } from './page.js';

/** From here on it is worth knowing how much room is left. */
const NEARLY_FULL = 200;

/**
 * @param {Words} question
 * @param {Session} session
 * @param {Texts} texts
 * @param {(event: SessionEvent) => void} dispatch
 */
export function showWords(question, session, texts, dispatch) {
  const form = /** @type {HTMLFormElement} */ (copy('words', texts));
  const area = find(form, 'textarea', HTMLTextAreaElement);
  const label = find(form, 'label', HTMLLabelElement);
  write(label, question.text, session.language);
  label.htmlFor = area.id = `words-${question.id}`;
  area.maxLength = question.maximum;
  area.value = String(session.answers[question.id] ?? '');
  area.addEventListener('input', () => dispatch({ type: 'write', text: area.value }));
  const left = find(form, '.left', HTMLElement);
  const update = () => {
    const room = question.maximum - area.value.length;
    left.textContent = room <= NEARLY_FULL ? texts.left(room) : '';
  };
  return { form, update };
}

/**
 * A question answered by a number: on the pad, or typed.
 *
 * @import {Amount} from '../survey.js'
 * @import {Session, SessionEvent} from '../session.js'
 * @import {Texts} from '../../texts/texts.js'
 */
import { fits, say } from '../survey.js';
import { copy, find, write } from './page.js';

/**
 * @param {Amount} question
 * @param {Session} session
 * @param {Texts} texts
 * @param {(event: SessionEvent) => void} dispatch
 */
export function showAmount(question, session, texts, dispatch) {
  const form = /** @type {HTMLFormElement} */ (copy('amount', texts));
  const field = find(form, 'input', HTMLInputElement);
  const label = find(form, 'label', HTMLLabelElement);
  write(label, question.text, session.language);
  label.htmlFor = field.id = `amount-${question.id}`;
  find(form, '.hint', HTMLElement).textContent = texts.amount(question);
  const suffix = find(form, '.suffix', HTMLElement);
  if (question.suffix !== undefined) write(suffix, question.suffix, session.language);
  field.value = String(session.answers[question.id] ?? '');
  field.addEventListener('input', () => dispatch({ type: 'write', text: field.value }));
  const pad = find(form, '.pad', HTMLElement);
  pad.ariaLabel = texts.pad;
  const heard = find(form, '.heard', HTMLElement);
  pad.addEventListener('click', ({ target }) => {
    if (!(target instanceof HTMLButtonElement)) return;
    const longer = (field.value + target.value).slice(0, field.maxLength);
    field.value = target.value === '' ? field.value.slice(0, -1) : longer;
    const unit = question.suffix === undefined ? '' : say(question.suffix, session.language);
    heard.textContent = `${field.value} ${unit}`;
    dispatch({ type: 'write', text: field.value });
  });
  const faults = watch(form, field, question, texts);
  return { form, update: faults };
}

/**
 * A number is not found fault with while it is being typed, unless it can only become greater.
 *
 * @param {HTMLFormElement} form
 * @param {HTMLInputElement} field
 * @param {Amount} question
 * @param {Texts} texts
 */
function watch(form, field, question, texts) {
  const fault = find(form, '.fault', HTMLElement);
  let tried = '';
  const update = () => {
    const typed = field.value.trim();
    const wrong = typed !== '' && !fits(question, typed);
    const said = wrong && (tried === typed || !(Number(typed) <= question.maximum));
    field.ariaInvalid = String(said);
    const words = said ? texts.noSuchAmount : '';
    if (fault.textContent !== words) fault.textContent = words;
  };
  const leave = () => {
    tried = field.value.trim();
    update();
  };
  form.addEventListener('submit', leave);
  form.addEventListener('click', ({ target }) => {
    if (target instanceof HTMLElement && target.matches('.finish')) leave();
  });
  return update;
}

/**
 * A question with options: faces, plain options, or several of them.
 *
 * @import {Choice, Option} from '../survey.js'
 * @import {Session, SessionEvent} from '../session.js'
 * @import {Texts} from '../../texts/texts.js'
 */
import { findFace, isApart } from '../survey.js';
import { copy, find, write } from './page.js';

/**
 * @param {Choice} question
 * @param {Session} session
 * @param {Texts} texts
 * @param {(event: SessionEvent) => void} dispatch
 */
export function showChoice(question, session, texts, dispatch) {
  const form = /** @type {HTMLFormElement} */ (copy('choice', texts));
  write(find(form, 'h1', HTMLElement), question.text, session.language);
  tell(form, question, session, texts);
  const options = find(form, '.options', HTMLElement);
  options.classList.toggle('several', question.kind === 'multiple');
  const beside = find(form, '.beside', HTMLElement);
  for (const option of question.options) {
    const place = isApart(question, option) ? beside : options;
    place.append(label(question, option, session, texts));
  }
  if (question.kind === 'single') listenForOne(form, dispatch);
  else listenForSeveral(form, dispatch);
  return { form, update: (/** @type {Session} */ now) => mark(form, question, now) };
}

/**
 * @param {HTMLElement} form
 * @param {Choice} question
 * @param {Session} session
 * @param {Texts} texts
 */
function tell(form, question, session, texts) {
  const first = session.assignment.survey.questions[0]?.id === question.id;
  const hint = find(form, '.hint', HTMLElement);
  if (first && session.takenBack) hint.textContent = texts.takenBack;
  else if (question.kind === 'multiple') hint.textContent = texts.several;
  else if (first && question.scale === 'satisfaction') hint.textContent = texts.invitation;
  else hint.remove();
  if (question.kind === 'multiple') find(form, '.keys', HTMLElement).remove();
}

/** @param {Choice} question @param {Option} option @param {Session} session @param {Texts} texts */
function label(question, option, session, texts) {
  const place = /** @type {HTMLElement} */ (copy('option', texts));
  const input = find(place, 'input', HTMLInputElement);
  input.type = question.kind === 'single' ? 'radio' : 'checkbox';
  input.name = question.id;
  input.value = option.id;
  write(find(place, '.word', HTMLElement), option.text, session.language);
  const number = findFace(question, option);
  if (number !== null) {
    const face = copy('face', texts);
    face.classList.add(`face-${number}`);
    find(face, 'use', SVGUseElement).setAttribute('href', `#face-${number}`);
    place.classList.add('with-face');
    input.after(face);
  }
  return place;
}

/**
 * A touch, a click or a screen reader's press chooses; the arrow keys only move.
 *
 * @param {HTMLFormElement} form
 * @param {(event: SessionEvent) => void} dispatch
 */
function listenForOne(form, dispatch) {
  let byArrow = false;
  form.addEventListener('keydown', (event) => {
    byArrow = event.key.startsWith('Arrow');
    // A browser makes no click of a space on an option that the arrows have marked already.
    const chooses = event.key === 'Enter' || event.key === ' ';
    if (!chooses || !(event.target instanceof HTMLInputElement)) return;
    event.preventDefault();
    if (!event.repeat) dispatch({ type: 'choose', option: event.target.value });
  });
  form.addEventListener('keyup', () => (byArrow = false));
  form.addEventListener('pointerdown', () => (byArrow = false));
  form.addEventListener('click', ({ target }) => {
    if (!(target instanceof HTMLInputElement)) return;
    dispatch({ type: byArrow ? 'mark' : 'choose', option: target.value });
  });
}

/** @param {HTMLFormElement} form @param {(event: SessionEvent) => void} dispatch */
function listenForSeveral(form, dispatch) {
  form.addEventListener('change', ({ target }) => {
    if (target instanceof HTMLInputElement) dispatch({ type: 'toggle', option: target.value });
  });
}

/** @param {HTMLFormElement} form @param {Choice} question @param {Session} session */
function mark(form, question, session) {
  const answer = session.marked ?? session.answers[question.id] ?? [];
  for (const input of form.querySelectorAll('input')) {
    input.checked =
      answer === input.value || (Array.isArray(answer) && answer.includes(input.value));
  }
  form.classList.toggle('leaving', session.leavesAt !== null);
}

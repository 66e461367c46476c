/**
 * One question on the screen, and the steps away from it.
 *
 * @import {Question} from '../survey.js'
 * @import {Session, SessionEvent} from '../session.js'
 * @import {Texts} from '../../texts/texts.js'
 * @import {Screen} from './stage.js'
 */
import { getQuestion, listAsked } from '../survey.js';
import { showAmount } from './amount.js';
import { showChoice } from './choice.js';
import { showFinished } from './finished.js';
import { copy, find } from './page.js';
import { showWords } from './words.js';

/**
 * @param {Session} session
 * @param {Texts} texts
 * @param {(event: SessionEvent) => void} dispatch
 * @returns {Screen<Session>}
 */
export function showQuestion(session, texts, dispatch) {
  const question = getQuestion(session.assignment.survey, session.at);
  const { form, update } = showKind(question, session, texts, dispatch);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    dispatch({ type: 'next' });
  });
  const steps = showSteps(session, texts, dispatch);
  form.append(steps.place);
  const finished = showFinished(texts);
  form.prepend(finished.place);
  return {
    place: form,
    update: (now) => {
      update(now);
      steps.update(now);
      finished.update(now);
    },
  };
}

/**
 * @param {Question} question
 * @param {Session} session
 * @param {Texts} texts
 * @param {(event: SessionEvent) => void} dispatch
 */
function showKind(question, session, texts, dispatch) {
  switch (question.kind) {
    case 'text':
      return showWords(question, session, texts, dispatch);
    case 'number':
      return showAmount(question, session, texts, dispatch);
    default:
      return showChoice(question, session, texts, dispatch);
  }
}

/** @param {Session} session @param {Texts} texts @param {(event: SessionEvent) => void} dispatch */
function showSteps(session, texts, dispatch) {
  const place = copy('steps', texts);
  const question = getQuestion(session.assignment.survey, session.at);
  for (const type of /** @type {const} */ (['back', 'skip', 'finish'])) {
    find(place, `.${type}`, HTMLElement).addEventListener('click', () => dispatch({ type }));
  }
  const next = find(place, '.next', HTMLElement);
  if (question.kind === 'single') next.remove();
  if (question.kind === 'text') next.textContent = texts.send;
  return { place, update: (/** @type {Session} */ now) => offer(place, now) };
}

/**
 * On the first screen there is nothing to step away from; on the last one, skipping is finishing.
 *
 * @param {Element} place
 * @param {Session} session
 */
function offer(place, session) {
  const asked = listAsked(session.assignment.survey, session.answers);
  const [first, last] = [asked[0]?.id === session.at, asked.at(-1)?.id === session.at];
  find(place, '.back', HTMLElement).hidden = first;
  find(place, '.skip', HTMLElement).hidden = first;
  find(place, '.finish', HTMLElement).hidden = first || last;
}

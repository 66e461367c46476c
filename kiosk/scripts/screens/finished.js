/**
 * What whoever stands there has just finished, above the first question.
 *
 * @import {Session} from '../session.js'
 * @import {Wake} from '../wake.js'
 * @import {Texts} from '../../texts/texts.js'
 */
import { copy, find, write } from './page.js';

/** @param {Texts} texts */
export function showFinished(texts) {
  const place = /** @type {HTMLElement} */ (copy('finished', texts));
  const lead = find(place, '.lead', HTMLElement);
  const subject = find(place, '.subject', HTMLElement);
  return {
    place,
    /** @param {Session} session */
    update({ wake, at, assignment, language }) {
      const isFirst = assignment.survey.questions[0]?.id === at;
      place.hidden = wake === null || !isFirst;
      if (wake === null) return;
      lead.textContent = sayLead(wake, texts);
      write(subject, wake.subject ?? {}, language);
    },
  };
}

/** @param {Wake} wake @param {Texts} texts */
function sayLead({ stage, subject }, texts) {
  const { finished } = texts;
  if (subject !== null && stage === 'result') return `${finished.all}:`;
  const said = finished[/** @type {keyof Texts['finished']} */ (stage)] ?? '';
  return subject !== null && said !== '' ? `${said}:` : said;
}

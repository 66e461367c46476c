/**
 * What is asked: the kiosk's few questions of one survey version, and which of them apply.
 *
 * @typedef {Record<string, string>} Translated  a text by language
 * @typedef {{id: string, score?: number, text: Translated}} Option
 * @typedef {{question: string, options: string[]}} Condition
 *
 * @typedef {object} Choice  one option, or several
 * @property {string} id
 * @property {'single' | 'multiple'} kind
 * @property {Translated} text
 * @property {boolean} required
 * @property {Condition} [when]
 * @property {string} [scale]  'satisfaction': the shared five steps, shown with faces
 * @property {Option[]} options
 *
 * @typedef {object} Words
 * @property {string} id
 * @property {'text'} kind
 * @property {Translated} text
 * @property {boolean} required
 * @property {Condition} [when]
 * @property {number} maximum
 *
 * @typedef {Choice | Words} Question
 * @typedef {string | string[]} Answer
 * @typedef {Record<string, Answer>} Answers
 *
 * @typedef {object} Survey
 * @property {string} id
 * @property {number} version
 * @property {Translated} title
 * @property {string[]} languages
 * @property {Question[]} questions
 */

/**
 * The questions that apply, in order.
 *
 * @param {Survey} survey
 * @param {Answers} answers
 */
export function listAsked(survey, answers) {
  return survey.questions.filter(({ when }) => when === undefined || holds(when, survey, answers));
}

/**
 * @param {Condition} when
 * @param {Survey} survey
 * @param {Answers} answers
 */
function holds(when, survey, answers) {
  const question = survey.questions.find(({ id }) => id === when.question);
  if (question?.kind !== 'single') return false;
  const answer = answers[question.id];
  return typeof answer === 'string' && when.options.includes(answer);
}

/**
 * @param {Survey} survey
 * @param {string} id
 * @returns {Question}
 */
export function getQuestion(survey, id) {
  const question = survey.questions.find((candidate) => candidate.id === id);
  if (question === undefined) throw new Error(`No question ${id}`);
  return question;
}

/**
 * A language may be partial; Vietnamese never is.
 *
 * @param {Translated} text
 * @param {string} language
 */
export function say(text, language) {
  return text[language] ?? text['vi'] ?? '';
}

/**
 * The faces of a question, 1 to 5, by option; none where the scale isn't the shared one.
 *
 * @param {Choice} question
 * @param {Option} option
 * @returns {number | null}
 */
export function findFace(question, option) {
  return question.scale === 'satisfaction' && option.score !== undefined ? option.score : null;
}

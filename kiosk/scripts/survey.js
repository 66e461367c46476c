/**
 * What is asked: the kiosk's few questions of one survey version, and which of them apply.
 *
 * @typedef {Record<string, string>} Translated  a text by language
 * @typedef {Record<string, string>} Spoken  the hash of a recording by language; no text need be
 *   spoken in any
 * @typedef {{id: string, score?: number, text: Translated, audio?: Spoken}} Option
 * @typedef {{question: string, options: string[]}} Condition  any of these was chosen there
 *
 * @typedef {object} Choice  one option, or several
 * @property {string} id
 * @property {'single' | 'multiple'} kind
 * @property {Translated} text
 * @property {Spoken} [audio]
 * @property {boolean} required
 * @property {Condition} [when]
 * @property {string} [scale]  'satisfaction': the shared five steps, shown with faces
 * @property {Option[]} options
 *
 * @typedef {object} Words
 * @property {string} id
 * @property {'text'} kind
 * @property {Translated} text
 * @property {Spoken} [audio]
 * @property {boolean} required
 * @property {Condition} [when]
 * @property {number} maximum
 *
 * @typedef {object} Amount  a whole number
 * @property {string} id
 * @property {'number'} kind
 * @property {Translated} text
 * @property {Spoken} [audio]
 * @property {boolean} required
 * @property {Condition} [when]
 * @property {number} minimum
 * @property {number} maximum
 * @property {number} step
 * @property {Translated} [suffix]
 * @property {number} [usualMaximum]  more than this is beyond what is usual, and taken all the same
 *
 * @typedef {Choice | Words | Amount} Question
 * @typedef {string | string[]} Answer  a number as it was typed
 * @typedef {Record<string, Answer>} Answers
 *
 * @typedef {object} Survey
 * @property {string} id
 * @property {number} version
 * @property {Translated} title
 * @property {string[]} languages  some may be partial
 * @property {Record<string, string>} [languageNames]  as those who speak them write them
 * @property {Question[]} questions
 */

/**
 * The questions that apply, in order.
 *
 * @param {Survey} survey
 * @param {Answers} answers
 */
export function listAsked(survey, answers) {
  return survey.questions.filter((question) => isAsked(question, survey, answers));
}

/**
 * @param {Question} question
 * @param {Survey} survey
 * @param {Answers} answers
 * @returns {boolean}
 */
function isAsked({ when }, survey, answers) {
  if (when === undefined) return true;
  const earlier = survey.questions.find(({ id }) => id === when.question);
  const answer = answers[when.question];
  return (
    earlier?.kind === 'single' &&
    typeof answer === 'string' &&
    when.options.includes(answer) &&
    isAsked(earlier, survey, answers)
  );
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
 * In which language a text is said to somebody who chose this one.
 *
 * @param {Translated} text
 * @param {string} language
 */
export function spokenIn(text, language) {
  return language in text ? language : 'vi';
}

/**
 * Whether a number that was typed is one that the question takes.
 *
 * @param {Amount} question
 * @param {string} typed
 */
export function fits({ minimum, maximum, step }, typed) {
  const number = Number(typed);
  return (
    /^\d{1,7}$/.test(typed.trim()) &&
    number >= minimum &&
    number <= maximum &&
    (number - minimum) % step === 0
  );
}

/**
 * Whether an option stands beside the scale, such as "not used", and not on it.
 *
 * @param {Choice} question
 * @param {Option} option
 */
export function isApart({ options }, { score }) {
  return score === undefined && options.some((other) => other.score !== undefined);
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

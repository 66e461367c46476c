/**
 * From what the kiosk knows to what one sees.
 *
 * @import {Reopening} from '../hours.js'
 * @import {Holding} from '../outbox.js'
 * @import {Shown} from '../pairing.js'
 * @import {Session, SessionEvent} from '../session.js'
 * @import {Speech} from '../speech.js'
 * @import {Texts} from '../../texts/texts.js'
 * @import {Change, Display} from './frame.js'
 * @import {Notice} from './notice.js'
 *
 * @typedef {object} Model
 * @property {Session | null} session
 * @property {Notice} notice  shown while there is no session, or if it is urgent
 * @property {boolean} urgent
 * @property {Shown | null} pairing
 * @property {Display} display  until there is a session
 * @property {Holding | null} holding
 * @property {boolean} online
 * @property {Reopening | null} reopening  when the counter opens next
 *
 * @typedef {object} Actions
 * @property {(event: SessionEvent) => void} dispatch
 * @property {(change: Change) => void} changed
 * @property {() => void} pairAgain
 */
import { getTexts, TEXTS } from '../../texts/texts.js';
import { isFresh } from '../opening.js';
import { Frame } from './frame.js';
import { asleep, showNotice, showPairing } from './notice.js';
import { find } from './page.js';
import { showQuestion } from './question.js';
import { Stage } from './stage.js';
import { StillThere } from './still-there.js';
import { showThanks } from './thanks.js';

/** @type {Omit<Model, 'online'>} before anything is known */
export const NOTHING = {
  session: null,
  notice: 'connecting',
  urgent: false,
  pairing: null,
  display: { language: 'vi', largeText: false, highContrast: false },
  holding: null,
  reopening: null,
};

export class View {
  #stage = new Stage();
  #main = find(document, 'main', HTMLElement);
  #announcement = find(document, '.announcement', HTMLElement);
  #frame;
  #stillThere;
  #actions;
  #language = '';
  #told = '';

  /** @param {Actions} actions */
  constructor(actions) {
    this.#actions = actions;
    this.#frame = new Frame(actions.changed);
    this.#stillThere = new StillThere(actions.dispatch);
  }

  /** @param {Speech} speech */
  speakWith(speech) {
    this.#frame.speakWith(speech);
  }

  /** @param {Model} model */
  show(model) {
    const display = model.session ?? model.display;
    const texts = getTexts(display.language);
    const asking =
      model.urgent && model.session !== null && isFresh(model.session) ? null : model.session;
    // First, since nothing inert can be focused.
    this.#main.inert = asking?.phase === 'saving' || asking?.phase === 'taking-back';
    this.#stage.speak(display.language, texts);
    this.#frame.place(model.session?.assignment ?? null);
    this.#frame.lane(model.session?.lane ?? 'live');
    const other = otherLanguage(model);
    this.#frame.display(display, other, nameOf(other, model));
    this.#frame.progress(
      asking?.phase === 'asking' || asking?.phase === 'still-there' ? asking : null,
      texts,
    );
    this.#frame.holding(model.holding, model.online, texts);
    this.#frame.listen(asking?.phase === 'asking' ? asking : null);
    if (asking !== null) this.#showSession(asking, texts);
    else if (model.pairing !== null) this.#showPairing(model.pairing, display, texts);
    else this.#showNotice(model.notice, display, texts, model);
    this.#stillThere.show(asking, texts);
    this.#tell(asking?.phase === 'saving', display.language, model, texts);
  }

  /**
   * What is told by itself to those who see nothing; where the focus is they hear anyway.
   *
   * @param {boolean} isSaving
   * @param {string} language
   * @param {Model} model
   * @param {Texts} texts
   */
  #tell(isSaving, language, model, texts) {
    if (isSaving) this.#told = texts.saving;
    else if (this.#told === texts.saving) this.#told = '';
    if (this.#language !== '' && this.#language !== language) {
      this.#told = texts.spoken(nameOf(language, model));
    }
    this.#language = language;
    if (this.#announcement.textContent !== this.#told) this.#announcement.textContent = this.#told;
  }

  /** @param {Session} session @param {Texts} texts */
  #showSession(session, texts) {
    const { dispatch } = this.#actions;
    switch (session.phase) {
      case 'asking':
      case 'still-there':
      case 'saving':
        return this.#stage.show(`question ${session.at}`, session.language, session, () =>
          showQuestion(session, texts, dispatch),
        );
      case 'thanks':
      case 'taking-back':
        return this.#stage.show('thanks', session.language, session, () =>
          showThanks(session, texts, dispatch),
        );
      case 'unkept':
        return this.#showNotice('unkept', session, texts);
    }
  }

  /** @param {Shown} shown @param {Display} display @param {Texts} texts */
  #showPairing(shown, { language }, texts) {
    this.#stage.show('pairing', language, shown, () => showPairing(texts));
  }

  /**
   * @param {Notice} notice
   * @param {Display} display
   * @param {Texts} texts
   * @param {Model} [model]
   */
  #showNotice(notice, { language }, texts, model) {
    const { pairAgain } = this.#actions;
    const said = notice === 'asleep' && model !== undefined ? asleep(model, language, texts) : null;
    this.#stage.show(notice, language, said, () => showNotice(notice, texts, pairAgain));
  }
}

/**
 * The language after the one that is spoken now.
 *
 * @param {Pick<Model, 'session' | 'display'>} model
 */
export function otherLanguage({ session, display }) {
  const spoken = session?.assignment.survey.languages ?? Object.keys(TEXTS);
  const { language } = session ?? display;
  return spoken[(spoken.indexOf(language) + 1) % spoken.length] ?? language;
}

/**
 * @param {string} language
 * @param {Pick<Model, 'session'>} model
 */
function nameOf(language, { session }) {
  const names = session?.assignment.survey.languageNames ?? {};
  return TEXTS[language]?.name ?? names[language] ?? language;
}

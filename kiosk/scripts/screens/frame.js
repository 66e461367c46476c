/**
 * What stands around every screen: the place, how far one is, the switches, and the device's
 * honest state.
 *
 * @import {Assignment} from '../assignment.js'
 * @import {Speech} from '../speech.js'
 * @import {Holding} from '../outbox.js'
 * @import {Session} from '../session.js'
 * @import {Texts} from '../../texts/texts.js'
 *
 * @typedef {{language: string, largeText: boolean, highContrast: boolean}} Display
 * @typedef {'language' | 'text-size' | 'contrast'} Change
 */
import { getQuestion, listAsked } from '../survey.js';
import { find } from './page.js';

export class Frame {
  #root = document.documentElement;
  #language = find(document, '.switch-language', HTMLButtonElement);
  #largeText = find(document, '.switch-text-size', HTMLButtonElement);
  #highContrast = find(document, '.switch-contrast', HTMLButtonElement);
  #listen = find(document, '.listen', HTMLButtonElement);
  /** @type {Speech | null} */
  #speech = null;
  /** @type {Session | null} */
  #asking = null;

  /** @param {(change: Change) => void} changed */
  constructor(changed) {
    this.#listen.addEventListener('click', () => this.#read());
    this.#language.addEventListener('click', () => changed('language'));
    this.#largeText.addEventListener('click', () => changed('text-size'));
    this.#highContrast.addEventListener('click', () => changed('contrast'));
  }

  /** @param {Speech} speech */
  speakWith(speech) {
    this.#speech = speech;
    speech.whenReadableChanges(() => this.listen(this.#asking));
  }

  /** @param {Assignment | null} assignment */
  place(assignment) {
    find(document, '.place .unit', HTMLElement).textContent = assignment?.unit.name ?? 'Một Chạm';
    find(document, '.place .counter', HTMLElement).textContent =
      assignment?.assignment.counter ?? '';
    find(document, '.demonstration', HTMLElement).hidden = assignment?.demonstration !== true;
  }

  /** @param {'live' | 'test'} lane */
  lane(lane) {
    this.#root.classList.toggle('rehearsal', lane === 'test');
    find(document, '.rehearsing', HTMLElement).hidden = lane !== 'test';
  }

  /** @param {Session | null} session  while it asks something */
  listen(session) {
    const changed = session?.at !== this.#asking?.at || session?.language !== this.#asking?.language;
    if (changed) this.#speech?.stop();
    this.#asking = session;
    this.#listen.hidden =
      session === null ||
      this.#speech?.canRead(getQuestion(session.assignment.survey, session.at), session.language) !==
        true;
  }

  #read() {
    if (this.#asking === null) return;
    const { assignment, at, language } = this.#asking;
    this.#speech?.read(getQuestion(assignment.survey, at), language);
  }

  /**
   * @param {Display} display
   * @param {string} other  the language that the switch leads to
   * @param {string} name  of that language
   */
  display({ language, largeText, highContrast }, other, name) {
    this.#root.classList.toggle('large-text', largeText);
    this.#root.classList.toggle('high-contrast', highContrast);
    this.#largeText.ariaPressed = String(largeText);
    this.#highContrast.ariaPressed = String(highContrast);
    this.#language.hidden = other === language;
    this.#language.lang = other;
    this.#language.textContent = name;
  }

  /** @param {Session | null} session @param {Texts} texts */
  progress(session, texts) {
    const line = find(document, '.progress', HTMLElement);
    const asked = session === null ? [] : listAsked(session.assignment.survey, session.answers);
    const place = asked.findIndex(({ id }) => id === session?.at);
    line.hidden = place < 1;
    // Read out with the question, so it says nothing where there is nothing to say.
    const said = place < 1 ? '' : texts.progress(place + 1, asked.length);
    find(line, '.unseen', HTMLElement).textContent = said;
    find(line, '.done', HTMLElement).style.setProperty(
      'inline-size',
      `${(100 * place) / asked.length}%`,
    );
  }

  /** @param {Holding | null} holding @param {boolean} online @param {Texts} texts */
  holding(holding, online, texts) {
    const place = find(document, '.holding', HTMLElement);
    place.hidden = holding === null;
    if (holding === null) return;
    const { waiting, setAside } = holding;
    place.dataset['state'] = !online ? 'no-network' : waiting > 0 ? 'waiting' : 'sent';
    const sent = waiting > 0 ? texts.waiting(waiting) : texts.allSent;
    const kept = waiting > 0 ? texts.noNetworkWaiting(waiting) : texts.noNetwork;
    const aside = setAside > 0 ? ` · ${texts.setAside(setAside)}` : '';
    find(place, '.words', HTMLElement).textContent = (online ? sent : kept) + aside;
  }
}

/**
 * @param {Display} display
 * @param {Change} change
 * @param {string} language  the one to switch to
 * @returns {Display}
 */
export function displayAfter(display, change, language) {
  switch (change) {
    case 'language':
      return { ...display, language };
    case 'text-size':
      return { ...display, largeText: !display.largeText };
    case 'contrast':
      return { ...display, highContrast: !display.highContrast };
  }
}

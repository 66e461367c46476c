/**
 * Reads the question on the screen aloud, where the device has a voice for its language.
 *
 * @import {Question} from './survey.js'
 */
import { say, spokenIn } from './survey.js';

export class Speech {
  #synthesis;
  #utter;

  /**
   * @param {SpeechSynthesis | undefined} synthesis  undefined: the browser has none
   * @param {(text: string) => SpeechSynthesisUtterance} utter
   */
  constructor(synthesis, utter) {
    this.#synthesis = synthesis;
    this.#utter = utter;
  }

  /** Voices may come late. @param {() => void} changed */
  whenVoicesChange(changed) {
    this.#synthesis?.addEventListener?.('voiceschanged', changed);
  }

  /** @param {Question} question @param {string} language */
  canRead(question, language) {
    return this.#findVoice(spokenIn(question.text, language)) !== undefined;
  }

  /** @param {Question} question @param {string} language */
  read(question, language) {
    const spoken = spokenIn(question.text, language);
    this.stop();
    for (const sentence of sentences(question, language)) {
      const utterance = this.#utter(sentence);
      utterance.voice = this.#findVoice(spoken) ?? null;
      utterance.lang = spoken;
      this.#synthesis?.speak(utterance);
    }
  }

  stop() {
    this.#synthesis?.cancel();
  }

  /** One on the device itself before one that needs the network. @param {string} language */
  #findVoice(language) {
    const voices = this.#synthesis?.getVoices() ?? [];
    const fitting = voices.filter(({ lang }) => lang.toLowerCase().split(/[-_]/)[0] === language);
    return fitting.find(({ localService }) => localService) ?? fitting[0];
  }
}

/**
 * The question, then each of its options: with a pause between them.
 *
 * @param {Question} question
 * @param {string} language
 */
function sentences(question, language) {
  const options = 'options' in question ? question.options : [];
  return [question, ...options].map(({ text }) => say(text, language));
}

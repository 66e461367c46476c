/**
 * Reads the question on the screen aloud: as it was recorded, else in the voice that the device has
 * for its language.
 *
 * @import {Recordings} from './recordings.js'
 * @import {Option, Question} from './survey.js'
 *
 * @typedef {Question | Option} Piece  what is said in one go
 * @typedef {Pick<HTMLAudioElement, 'src' | 'play' | 'pause' | 'onended' | 'onerror'>} Player
 */
import { addressOf } from './recordings.js';
import { say, spokenIn } from './survey.js';

export class Speech {
  #synthesis;
  #utter;
  #recordings;
  #player;
  /** Whatever comes to its end after another one began leads to nothing. */
  #turn = 0;

  /**
   * @param {object} parts
   * @param {SpeechSynthesis | undefined} parts.synthesis  undefined: the browser has none
   * @param {(text: string) => SpeechSynthesisUtterance} parts.utter
   * @param {Pick<Recordings, 'has' | 'addEventListener'>} parts.recordings
   * @param {Player} parts.player
   */
  constructor({ synthesis, utter, recordings, player }) {
    this.#synthesis = synthesis;
    this.#utter = utter;
    this.#recordings = recordings;
    this.#player = player;
  }

  /** With what this browser has. @param {Recordings} recordings */
  static here(recordings) {
    return new Speech({
      synthesis: window.speechSynthesis,
      utter: (text) => new SpeechSynthesisUtterance(text),
      recordings,
      player: new Audio(),
    });
  }

  /** Voices may come late, and recordings do. @param {() => void} changed */
  whenReadableChanges(changed) {
    this.#synthesis?.addEventListener?.('voiceschanged', changed);
    this.#recordings.addEventListener('change', changed);
  }

  /** @param {Question} question @param {string} language */
  canRead(question, language) {
    return (
      this.#findRecording(question, language) !== undefined ||
      this.#findVoice(spokenIn(question.text, language)) !== undefined
    );
  }

  /** The question, then each of its options. @param {Question} question @param {string} language */
  read(question, language) {
    this.stop();
    this.#say([question, ...('options' in question ? question.options : [])], language);
  }

  stop() {
    this.#turn++;
    this.#player.pause();
    this.#synthesis?.cancel();
  }

  /** @param {Piece[]} pieces @param {string} language */
  #say([piece, ...rest], language) {
    if (piece === undefined) return;
    const turn = this.#turn;
    const goOn = () => {
      if (turn === this.#turn) this.#say(rest, language);
    };
    const recording = this.#findRecording(piece, language);
    if (recording === undefined) return this.#pronounce(piece, rest, language, goOn);
    this.#play(recording, goOn, () => {
      if (turn === this.#turn) this.#pronounce(piece, rest, language, goOn);
    });
  }

  /** @param {string} hash @param {() => void} ended @param {() => void} failed */
  #play(hash, ended, failed) {
    const player = this.#player;
    player.onended = ended;
    player.onerror = null;
    player.src = addressOf(hash);
    // What breaks off after it has begun is told in another way than what can't begin.
    player.play().then(() => (player.onerror = failed), failed);
  }

  /**
   * Voices make a pause between sentences by themselves, recordings have to wait for them.
   *
   * @param {Piece} piece
   * @param {Piece[]} rest
   * @param {string} language
   * @param {() => void} goOn
   */
  #pronounce({ text }, [next], language, goOn) {
    const spoken = spokenIn(text, language);
    const voice = this.#findVoice(spoken);
    if (voice === undefined) return goOn();
    const utterance = this.#utter(say(text, language));
    utterance.voice = voice;
    utterance.lang = spoken;
    const waits = next !== undefined && this.#findRecording(next, language) !== undefined;
    if (waits) utterance.onend = utterance.onerror = goOn;
    this.#synthesis?.speak(utterance);
    if (!waits) goOn();
  }

  /**
   * In the language that was chosen, though it may have no written words; else in that of the words.
   *
   * @param {Piece} piece
   * @param {string} language
   */
  #findRecording({ text, audio = {} }, language) {
    return [audio[language], audio[spokenIn(text, language)]].find(
      (hash) => hash !== undefined && this.#recordings.has(hash),
    );
  }

  /** One on the device itself before one that needs the network. @param {string} language */
  #findVoice(language) {
    const voices = this.#synthesis?.getVoices() ?? [];
    const fitting = voices.filter(({ lang }) => lang.toLowerCase().split(/[-_]/)[0] === language);
    return fitting.find(({ localService }) => localService) ?? fitting[0];
  }
}

/**
 * @import {Choice} from '../scripts/survey.js'
 */
import assert from 'node:assert/strict';
import { beforeEach, describe, it } from 'node:test';
import { Speech } from '../scripts/speech.js';
import { BEN_LANH } from './examples.js';

const QUESTION = /** @type {Choice} */ (BEN_LANH.survey.questions[0]);

/** A device's voices, and what was said with them. */
class Voices extends EventTarget {
  /** @type {{lang: string, localService: boolean}[]} */
  voices = [];
  /** @type {any[]} */
  spoken = [];
  getVoices = () => this.voices;
  speak = (/** @type {any} */ utterance) => this.spoken.push(utterance);
  cancel = () => (this.spoken = []);
}

describe('A question that is read aloud', () => {
  /** @type {Voices} */
  let voices;
  /** @type {Speech} */
  let speech;

  beforeEach(() => {
    voices = new Voices();
    speech = new Speech(/** @type {any} */ (voices), (text) => /** @type {any} */ ({ text }));
  });

  it('is not offered without a voice for its language', () => {
    voices.voices = [{ lang: 'en-US', localService: true }];
    assert.equal(speech.canRead(QUESTION, 'vi'), false);
    assert.equal(speech.canRead(QUESTION, 'en'), true);
  });

  it('is not offered by a browser that can’t speak', () => {
    const mute = new Speech(undefined, () => assert.fail());
    assert.equal(mute.canRead(QUESTION, 'vi'), false);
    mute.stop();
  });

  it('is followed by its options, in the voice of its language', () => {
    voices.voices = [
      { lang: 'vi-VN', localService: false },
      { lang: 'vi_VN', localService: true },
    ];
    speech.read(QUESTION, 'vi');
    assert.deepEqual(
      voices.spoken.map(({ text }) => text),
      [
        'Ông/Bà hài lòng ở mức độ nào?',
        'Rất không hài lòng',
        'Không hài lòng',
        'Bình thường',
        'Hài lòng',
        'Rất hài lòng',
      ],
    );
    assert.ok(voices.spoken.every(({ voice }) => voice.localService));
  });

  it('is read in Vietnamese where its language has no words for it', () => {
    voices.voices = [{ lang: 'vi', localService: true }];
    assert.equal(speech.canRead(QUESTION, 'km'), true);
    speech.read(QUESTION, 'km');
    assert.equal(voices.spoken[0].lang, 'vi');
  });

  it('begins anew when it is asked for again', () => {
    voices.voices = [{ lang: 'vi', localService: true }];
    speech.read(QUESTION, 'vi');
    speech.read(QUESTION, 'vi');
    assert.equal(voices.spoken.length, 6);
  });
});

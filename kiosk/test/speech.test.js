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

/** Plays what it is told to until it is told that this has ended, or can't. */
class Player {
  src = '';
  playing = false;
  /** @type {any} */
  onended = null;
  /** @type {any} */
  onerror = null;
  /** @type {string[]} what it can't begin with */
  broken = [];

  async play() {
    if (this.broken.some((hash) => this.src.endsWith(hash))) throw new DOMException('no');
    this.playing = true;
  }

  pause() {
    this.playing = false;
  }

  end() {
    this.playing = false;
    this.onended();
  }
}

/** What is kept of the recordings. */
class Kept extends EventTarget {
  /** @type {string[]} */
  hashes = [];
  has = (/** @type {string} */ hash) => this.hashes.includes(hash);
}

/** The question with recordings of itself and of its last option. @returns {Choice} */
function spoken() {
  const options = QUESTION.options.map((option, place) =>
    place === QUESTION.options.length - 1 ? { ...option, audio: { vi: 'last' } } : option,
  );
  return { ...QUESTION, audio: { vi: 'whole', tyz: 'tay' }, options };
}

describe('A question that is read aloud', () => {
  /** @type {Voices} */
  let voices;
  /** @type {Speech} */
  let speech;
  /** @type {Player} */
  let player;
  /** @type {Kept} */
  let recordings;

  beforeEach(() => {
    voices = new Voices();
    player = new Player();
    recordings = new Kept();
    speech = speechWith(/** @type {any} */ (voices));
  });

  /** @param {SpeechSynthesis | undefined} synthesis */
  const speechWith = (synthesis) =>
    new Speech({
      synthesis,
      utter: (text) => /** @type {any} */ ({ text }),
      recordings,
      player: /** @type {any} */ (player),
    });
  const said = () => voices.spoken.map(({ text }) => text);
  const settled = () => new Promise((resolve) => setImmediate(resolve));

  it('is not offered without a voice for its language', () => {
    voices.voices = [{ lang: 'en-US', localService: true }];
    assert.equal(speech.canRead(QUESTION, 'vi'), false);
    assert.equal(speech.canRead(QUESTION, 'en'), true);
  });

  it('is not offered by a browser that can’t speak', () => {
    const mute = speechWith(undefined);
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

  it('is heard as it was recorded, option by option, without any voice', () => {
    recordings.hashes = ['whole', 'last'];
    const mute = speechWith(undefined);
    assert.ok(mute.canRead(spoken(), 'vi'));
    mute.read(spoken(), 'vi');
    assert.equal(player.src, '/kiosk/audio/whole');
    player.end();
    assert.equal(player.src, '/kiosk/audio/last');
    player.end();
    assert.equal(player.playing, false);
  });

  it('is not offered as long as its recording is not on the device', () => {
    const mute = speechWith(undefined);
    assert.equal(mute.canRead(spoken(), 'vi'), false);
    let changes = 0;
    mute.whenReadableChanges(() => changes++);
    recordings.hashes = ['whole'];
    recordings.dispatchEvent(new Event('change'));
    assert.equal(changes, 1);
    assert.equal(mute.canRead(spoken(), 'vi'), true);
  });

  it('is heard in a language that has a recording of it and no written words', () => {
    recordings.hashes = ['whole', 'tay'];
    speech.read(spoken(), 'tyz');
    assert.equal(player.src, '/kiosk/audio/tay');
  });

  it('has its options said by the device where only the question was recorded', () => {
    voices.voices = [{ lang: 'vi', localService: true }];
    recordings.hashes = ['whole', 'last'];
    speech.read(spoken(), 'vi');
    assert.deepEqual(said(), []);
    player.end();
    const options = ['Rất không hài lòng', 'Không hài lòng', 'Bình thường', 'Hài lòng'];
    assert.deepEqual(said(), options);
    assert.equal(player.playing, false);
    voices.spoken.at(-1).onend();
    assert.equal(player.src, '/kiosk/audio/last');
    assert.equal(player.playing, true);
  });

  it('is said by the device where its recording can’t be played', async () => {
    voices.voices = [{ lang: 'vi', localService: true }];
    recordings.hashes = ['whole'];
    player.broken = ['whole'];
    speech.read(spoken(), 'vi');
    await settled();
    assert.equal(said().length, 6);
    assert.equal(said()[0], 'Ông/Bà hài lòng ở mức độ nào?');
  });

  it('is said by the device from where its recording breaks off', async () => {
    voices.voices = [{ lang: 'vi', localService: true }];
    recordings.hashes = ['whole'];
    speech.read(spoken(), 'vi');
    await settled();
    assert.deepEqual(said(), []);
    player.onerror();
    assert.equal(said().length, 6);
  });

  it('is silent at once when it is stopped, and stays so', async () => {
    voices.voices = [{ lang: 'vi', localService: true }];
    recordings.hashes = ['whole', 'last'];
    speech.read(spoken(), 'vi');
    speech.stop();
    assert.equal(player.playing, false);
    player.onended();
    await settled();
    assert.deepEqual(said(), []);
    assert.equal(player.src, '/kiosk/audio/whole');
  });
});

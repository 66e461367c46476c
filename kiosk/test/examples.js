/**
 * A named place with a short survey, as the server would send it.
 *
 * @import {Assignment} from '../scripts/assignment.js'
 * @import {Draft} from '../scripts/response.js'
 * @import {Option, Survey} from '../scripts/survey.js'
 */

/** @param {string} vi @param {string} en */
const text = (vi, en) => ({ vi, en });

/** @type {Option[]} */
const SATISFACTION = [
  { id: 'very-dissatisfied', score: 1, text: text('Rất không hài lòng', 'Very dissatisfied') },
  { id: 'dissatisfied', score: 2, text: text('Không hài lòng', 'Dissatisfied') },
  { id: 'neutral', score: 3, text: text('Bình thường', 'Neutral') },
  { id: 'satisfied', score: 4, text: text('Hài lòng', 'Satisfied') },
  { id: 'very-satisfied', score: 5, text: text('Rất hài lòng', 'Very satisfied') },
];

/** @type {Assignment} */
export const BEN_LANH = {
  kioskId: '17',
  demonstration: false,
  assignment: { id: 23, counter: 'Quầy 3', stage: 'result' },
  unit: { number: 15, name: 'Trung tâm Phục vụ hành chính công phường Bến Lành' },
  survey: {
    id: 'counter-rating',
    version: 1,
    title: text('Đánh giá lần phục vụ', 'Rating of a visit'),
    languages: ['vi', 'en'],
    questions: [
      {
        id: 'overall',
        kind: 'single',
        scale: 'satisfaction',
        required: true,
        text: text('Ông/Bà hài lòng ở mức độ nào?', 'How satisfied are you?'),
        options: SATISFACTION,
      },
      {
        id: 'reasons',
        kind: 'multiple',
        required: false,
        when: { question: 'overall', options: ['very-dissatisfied', 'dissatisfied', 'neutral'] },
        text: text('Điều gì làm Ông/Bà chưa hài lòng?', 'What were you not satisfied with?'),
        options: [
          { id: 'long-wait', text: text('Thời gian xử lý lâu', 'It took too long') },
          { id: 'attitude', text: text('Thái độ phục vụ', 'The way I was treated') },
        ],
      },
      {
        id: 'politeness',
        kind: 'single',
        scale: 'satisfaction',
        required: false,
        text: text('Công chức lịch sự.', 'The officials were polite.'),
        options: SATISFACTION,
      },
      {
        id: 'comment',
        kind: 'text',
        required: false,
        maximum: 2000,
        text: text('Ý kiến khác', 'Other comments'),
      },
    ],
  },
  settings: { idleSeconds: 30, thanksSeconds: 6, heartbeatSeconds: 300 },
};

/** The same kiosk after it was carried to another counter. */
export const BEN_LANH_COUNTER_5 = {
  ...BEN_LANH,
  assignment: { id: 24, counter: 'Quầy 5', stage: 'result' },
};

/** A hospital's kiosk, which asks for a number of people who had to wait. */
export const SONG_LANH_HOSPITAL = {
  ...BEN_LANH,
  survey: /** @type {Survey} */ ({
    id: 'waiting-time',
    version: 1,
    title: text('Thời gian chờ', 'Waiting time'),
    languages: ['vi', 'en', 'km'],
    languageNames: { vi: 'Tiếng Việt', en: 'English', km: 'ភាសាខ្មែរ' },
    questions: [
      {
        id: 'waited',
        kind: 'single',
        required: true,
        text: text('Ông/Bà có phải chờ không?', 'Did you have to wait?'),
        options: [
          { id: 'yes', text: { ...text('Có', 'Yes'), km: 'បាទ' } },
          { id: 'no', text: text('Không', 'No') },
        ],
      },
      {
        id: 'called',
        kind: 'single',
        required: false,
        when: { question: 'waited', options: ['yes'] },
        text: text('Có được gọi theo thứ tự không?', 'Were you called in turn?'),
        options: [
          { id: 'in-turn', score: 1, text: text('Có', 'Yes') },
          { id: 'out-of-turn', score: 0, text: text('Không', 'No') },
          { id: 'not-called', text: text('Không được gọi', 'I was not called') },
        ],
      },
      {
        id: 'minutes',
        kind: 'number',
        required: false,
        when: { question: 'called', options: ['in-turn', 'out-of-turn'] },
        text: text('Chờ bao nhiêu phút?', 'How many minutes?'),
        minimum: 5,
        maximum: 600,
        step: 5,
        suffix: text('phút', 'minutes'),
      },
      {
        id: 'comment',
        kind: 'text',
        required: false,
        maximum: 2000,
        text: text('Ý kiến khác', 'Other comments'),
      },
    ],
  }),
};

/** A bare rating, not kept yet. @type {Draft} */
export const DRAFT = {
  id: '00'.repeat(16),
  survey: { id: 'counter-rating', version: 1 },
  assignment: 23,
  answeredAt: 1_000,
  durationMs: 400,
  language: 'vi',
  complete: true,
  lane: 'live',
  answers: { overall: 'satisfied' },
};

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { factsInWords } from '../scripts/screens/facts.js';
import vi from '../texts/vi.js';

const FACTS = {
  kioskId: '17',
  place: 'Trung tâm Phục vụ hành chính công phường Bến Lành, Quầy 3',
  survey: 'counter-rating (1)',
  heardAt: Date.parse('2026-11-28T08:15:00+07:00'),
  lastSentAt: null,
  lastAnswerAt: null,
  waiting: 2,
  setAside: 1,
  sent: 40,
  appVersion: '1',
  serverVersion: '',
  offline: true,
  persistent: false,
  usedBytes: 3 << 20,
  freeBytes: 10_240 * (1 << 20),
  offsetMs: -2_100,
  rehearsing: false,
};
const said = (/** @type {Partial<typeof FACTS>} */ change = {}) =>
  Object.fromEntries(factsInWords({ ...FACTS, ...change }, vi));

describe('The state of the device', () => {
  it('is said as people write it', () => {
    const words = said();
    assert.equal(words['Máy chủ trả lời gần nhất'], '08:15 28/11/2026');
    assert.equal(words['Gửi gần nhất'], 'chưa có');
    assert.equal(words['Phiếu chờ gửi'], '2');
    assert.equal(words['Bộ nhớ'], 'đã dùng 3 MB, còn 10.240 MB');
    assert.equal(words['Chạy được khi không có mạng'], 'có');
    assert.equal(words['Dữ liệu được giữ lâu dài'], 'không');
  });

  for (const [offsetMs, words] of /** @type {[number, string][]} */ ([
    [0, 'đúng giờ'],
    [400, 'đúng giờ'],
    [86_400_000, 'chậm 86400 giây'],
    [-2_100, 'nhanh 2 giây'],
  ])) {
    it(`tells how the clock is: ${words}`, () =>
      assert.equal(said({ offsetMs })['Đồng hồ của máy'], words));
  }

  it('says nothing of a storage that does not tell', () =>
    assert.equal(/** @type {any} */ (said)({ usedBytes: null })['Bộ nhớ'], '–'));
});

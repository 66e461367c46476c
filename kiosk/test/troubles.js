/**
 * What a kiosk gets instead of a good answer, and the responses that it had sent.
 *
 * @import {Draft} from '../scripts/response.js'
 * @import {Answer} from './house.js'
 */

/** @param {number} number @param {string} [comment] @returns {Draft} */
export const draft = (number, comment) => ({
  id: number.toString(16).padStart(32, '0'),
  survey: { id: 'counter-rating', version: 1 },
  assignment: 23,
  answeredAt: 1_795_250_000_000 + number,
  durationMs: 400,
  language: 'vi',
  complete: true,
  lane: 'live',
  answers: { overall: 'satisfied', ...(comment === undefined ? {} : { comment }) },
});

/** @type {Record<string, Answer>} */
export const TROUBLES = {
  'a portal’s page': (_, response) =>
    void response.writeHead(200, { 'Content-Type': 'text/html' }).end('<h1>Wi-Fi</h1>'),
  'a portal’s JSON': (_, response) =>
    void response.writeHead(200, { 'Content-Type': 'application/json' }).end('{"ok":true}'),
  'a redirect': (_, response) => void response.writeHead(302, { Location: '/login' }).end(),
  'an error of the server': (_, response) => void response.writeHead(500).end(),
  'a server that is not ready': (_, response) =>
    void response.writeHead(503).end('{"outcomes":[]}'),
  nothing: (request) => void request.socket.destroy(),
  'half an answer': (_, response) => {
    response.writeHead(200, { 'Content-Type': 'application/json' });
    response.end(`{"outcomes":[{"id":"${draft(1).id}","outcome":"stored"},{"id"`);
  },
  'an answer that breaks off': (request, response) => {
    response.writeHead(200, { 'Content-Type': 'application/json', 'Content-Length': 999 });
    response.write(`{"outcomes":[{"id":"${draft(1).id}","outcome":"stored"}]}`, () =>
      request.socket.destroy(),
    );
  },
  'outcomes that name others': (_, response) => {
    response.writeHead(200, { 'Content-Type': 'application/json' });
    response.end(
      `{"outcomes":[{"id":"${draft(9).id}","outcome":"stored"},null,7,{"outcome":"stored"}]}`,
    );
  },
  'an outcome that nobody agreed on': (_, response) => {
    response.writeHead(200, { 'Content-Type': 'application/json' });
    response.end(`{"outcomes":[{"id":"${draft(1).id}","outcome":"fine"}]}`);
  },
  'success without a body': (_, response) => void response.writeHead(204).end(),
  'a good body with a bad status': (_, response, body) => {
    const outcomes = JSON.parse(body).responses.map(({ id = '' }) => ({ id, outcome: 'stored' }));
    response.writeHead(502, { 'Content-Type': 'application/json' });
    response.end(JSON.stringify({ outcomes }));
  },
};

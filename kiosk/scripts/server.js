/**
 * Asking the server. A request that fails is a reply too: status 0.
 *
 * @import {Clock} from './clock.js'
 *
 * @typedef {{kioskId: string, privateKey: CryptoKey}} Identity
 * @typedef {object} Question
 * @property {'GET' | 'POST'} method
 * @property {string} path
 * @property {unknown} [body]
 * @property {Identity} [as]  signs the request
 * @property {string | null} [etag]
 *
 * @typedef {object} Reply
 * @property {number} status
 * @property {any} said  the JSON, or null where there is none that can be read
 * @property {string | null} code  of a refusal
 * @property {string | null} etag
 * @property {boolean} ours  it was our server that answered, no portal or balancer on the way
 */
import { canonical, sign } from './signature.js';

const PATIENCE_MS = 30_000;
/** @type {Reply} */
const NOTHING = { status: 0, said: null, code: null, etag: null, ours: false };

export class Server {
  #address;
  #clock;
  #heard;

  /**
   * @param {string} address  empty: the page's own
   * @param {Clock} clock
   * @param {(reply: Reply, question: Question) => void} heard  told of every answer to a signed
   *   request
   */
  constructor(address, clock, heard = () => {}) {
    this.#address = address;
    this.#clock = clock;
    this.#heard = heard;
  }

  /**
   * @param {Question} question
   * @returns {Promise<Reply>}
   */
  async ask(question) {
    let reply = await this.#askOnce(question);
    // The refusal has just set the clock right.
    if (reply.code === 'kiosk-time') reply = await this.#askOnce(question);
    if (question.as !== undefined) this.#heard(reply, question);
    return reply;
  }

  /** @param {Question} question @returns {Promise<Reply>} */
  async #askOnce(question) {
    const body = question.body === undefined ? '' : JSON.stringify(question.body);
    try {
      const headers = await this.#headers(question, body);
      const askedAt = this.#clock.raw();
      const answer = await fetch(this.#address + question.path, {
        method: question.method,
        headers,
        body: body === '' ? null : body,
        cache: 'no-store',
        credentials: 'omit',
        redirect: 'error',
        signal: AbortSignal.timeout(PATIENCE_MS),
      });
      return await this.#read(answer, askedAt);
    } catch {
      return NOTHING;
    }
  }

  /** @param {Question} question @param {string} body */
  async #headers({ method, path, as, etag }, body) {
    /** @type {Record<string, string>} */
    const headers = { Accept: 'application/json' };
    if (body !== '') headers['Content-Type'] = 'application/json';
    if (etag) headers['If-None-Match'] = etag;
    if (as !== undefined) {
      const time = String(this.#clock.now());
      headers['Kiosk-Id'] = as.kioskId;
      headers['Kiosk-Time'] = time;
      headers['Kiosk-Signature'] = await sign(
        as.privateKey,
        await canonical(method, path, time, body),
      );
    }
    return headers;
  }

  /** @param {Response} answer @param {number} askedAt @returns {Promise<Reply>} */
  async #read(answer, askedAt) {
    const text = await answer.text();
    const type = answer.headers.get('Content-Type') ?? '';
    const said = /^application\/(problem\+)?json\b/.test(type) ? parsed(text) : null;
    const code = answer.ok || typeof said?.code !== 'string' ? null : said.code;
    const told =
      answer.headers.get('Server-Time') ?? (code === 'kiosk-time' ? said.serverTime : null);
    const serverTime = Number(told);
    const ours = Number.isSafeInteger(serverTime) && serverTime > 0;
    if (ours) this.#clock.measure(serverTime, askedAt);
    return { status: answer.status, said, code, etag: answer.headers.get('ETag'), ours };
  }
}

/** @param {string} text @returns {any} */
function parsed(text) {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/**
 * A real server for tests: it checks signatures, remembers what it stored, and can be told to
 * misbehave as networks and servers do.
 *
 * @import {IncomingMessage, ServerResponse} from 'node:http'
 * @import {Response} from '../scripts/response.js'
 *
 * @typedef {(request: IncomingMessage, response: ServerResponse, body: string) => void} Answer
 */
import { createHash, createPublicKey, verify } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';

export class House {
  /** @type {Map<string, Response>} */
  stored = new Map();
  /** @type {string[]} the numbers of the responses in each good request */
  batches = [];
  now = 1_795_250_000_000;
  /** @type {Answer[]} what the next requests get instead of a good answer */
  troubles = [];
  /** @type {(response: Response) => object | null} an outcome other than stored */
  judge = () => null;
  #publicKey = '';
  #server = createServer((request, response) => this.#serve(request, response));

  /** @param {string} publicKey base64url of the SubjectPublicKeyInfo */
  async open(publicKey) {
    this.#publicKey = publicKey;
    this.#server.listen(0, '127.0.0.1');
    await once(this.#server, 'listening');
  }

  get address() {
    const address = this.#server.address();
    if (address === null || typeof address === 'string') throw new Error('Not open');
    return `http://127.0.0.1:${address.port}`;
  }

  close() {
    this.#server.closeAllConnections();
    this.#server.close();
  }

  /** @param {IncomingMessage} request @param {ServerResponse} response */
  async #serve(request, response) {
    request.setEncoding('utf8');
    let body = '';
    for await (const part of request) body += part;
    const trouble = this.troubles.shift();
    if (trouble !== undefined) return trouble(request, response, body);
    const refusal = this.#refusal(request, body);
    if (refusal !== null) return this.problem(response, refusal);
    const { responses } = /** @type {{responses: Response[]}} */ (JSON.parse(body));
    this.batches.push(responses.map(({ seq }) => seq).join(' '));
    this.say(response, { outcomes: responses.map((one) => this.#take(one)) });
  }

  /** @param {IncomingMessage} request @param {string} body */
  #refusal({ method, url, headers }, body) {
    const time = String(headers['kiosk-time']);
    const text = [method, url, time, createHash('sha256').update(body).digest('hex')].join('\n');
    const key = Buffer.from(this.#publicKey, 'base64url');
    const signature = Buffer.from(String(headers['kiosk-signature']), 'base64url');
    const publicKey = createPublicKey({ key, format: 'der', type: 'spki' });
    const right = verify(
      'sha256',
      Buffer.from(text),
      { key: publicKey, dsaEncoding: 'ieee-p1363' },
      signature,
    );
    if (headers['kiosk-id'] !== '17' || !right) return 'kiosk-signature';
    return Math.abs(Number(time) - this.now) > 300_000 ? 'kiosk-time' : null;
  }

  /** @param {Response} response */
  #take(response) {
    const judged = this.judge(response);
    if (judged !== null) return { id: response.id, ...judged };
    const outcome = this.stored.has(response.id) ? 'duplicate' : 'stored';
    this.stored.set(response.id, response);
    return { id: response.id, outcome };
  }

  /** @param {ServerResponse} response @param {object} body */
  say(response, body) {
    response.writeHead(200, { 'Content-Type': 'application/json', 'Server-Time': this.now });
    response.end(JSON.stringify(body));
  }

  /** @param {ServerResponse} response @param {string} code @param {number} [status] */
  problem(response, code, status = 401) {
    const headers = { 'Content-Type': 'application/problem+json', 'Server-Time': this.now };
    response.writeHead(status, headers);
    response.end(JSON.stringify({ status, code, serverTime: this.now }));
  }
}

/** How a kiosk signs what it asks: ECDSA P-256 over method, path, time and body. */

/**
 * @param {string} method
 * @param {string} path  with its query, if there is one
 * @param {string} time  epoch milliseconds
 * @param {string} body
 * @returns {Promise<Uint8Array<ArrayBuffer>>} the bytes to sign
 */
export async function canonical(method, path, time, body) {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(body));
  return new TextEncoder().encode([method, path, time, hex(new Uint8Array(digest))].join('\n'));
}

/**
 * @param {CryptoKey} privateKey
 * @param {Uint8Array<ArrayBuffer>} bytes
 * @returns {Promise<string>} raw r‖s, base64url without padding
 */
export async function sign(privateKey, bytes) {
  const algorithm = { name: 'ECDSA', hash: 'SHA-256' };
  return base64url(new Uint8Array(await crypto.subtle.sign(algorithm, privateKey, bytes)));
}

/** @param {Uint8Array} bytes */
export function hex(bytes) {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** @param {Uint8Array} bytes */
export function base64url(bytes) {
  const base64 = btoa(String.fromCharCode(...bytes));
  return base64.replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

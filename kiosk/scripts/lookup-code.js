/**
 * What a respondent may keep to see later whether their response was counted. It is made of the
 * response's id, on the device, and leads to no answer; the server makes the same of the same id.
 */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const LENGTH = 12;
const BITS = 5;

/**
 * @param {string} id  32 lower-case hex digits
 * @returns {Promise<string>} three groups of four, as it is shown
 */
export async function lookupCode(id) {
  const text = new TextEncoder().encode(`code\n${id}`);
  const hash = new DataView(await crypto.subtle.digest('SHA-256', text));
  const bits = hash.getBigUint64(0);
  const characters = Array.from({ length: LENGTH }, (_, place) => {
    const shift = BigInt(64 - (place + 1) * BITS);
    return ALPHABET[Number((bits >> shift) & 31n)];
  }).join('');
  return `${characters.slice(0, 4)}-${characters.slice(4, 8)}-${characters.slice(8)}`;
}

// What a counter prints as a QR code, made without the network. The file holds what the server
// answered to POST /api/v1/invitations/subkeys; keep it as you would a password. No number may be
// used twice: of two papers with one number only one can be rated, so a file beside it remembers
// the next one, and is written before anything is printed. One program at a time.
//
//   node offline-client.mjs subkey.json UNIT STAGE [PROCEDURE]
import { createHmac } from "node:crypto";
import { closeSync, existsSync, fsyncSync, openSync, readFileSync, writeSync } from "node:fs";
import { argv } from "node:process";

const STAGES = ["reception", "supplement", "refusal", "result"];
const DAY = 24 * 60 * 60 * 1000;

/** The number to use now; the next one is on the disk before this is told. */
function takeNumber(file, last) {
  const next = `${file}.next`;
  const number = existsSync(next) ? Number(readFileSync(next, "ascii")) : 1;
  if (number > last) {
    throw new Error("No numbers are left: get another sub-key");
  }
  const open = openSync(next, existsSync(next) ? "r+" : "w");
  writeSync(open, String(number + 1));
  fsyncSync(open);
  closeSync(open);
  return number;
}

/** Base 32 with the digits 0-9 and A-V. */
function digits(bytes) {
  const text = BigInt(`0x${bytes.toString("hex")}`).toString(32).toUpperCase();
  return text.padStart(Math.ceil((bytes.length * 8) / 5), "0");
}

/** Days are counted in Việt Nam, which is seven hours ahead of UTC all year. */
function today() {
  return new Date(Date.now() + 7 * 60 * 60 * 1000).toISOString().slice(0, 10);
}

/** The address to print: 30 days from today, or less if the sub-key ends before. */
export function invite(file, unit, stage, procedure) {
  const subKey = JSON.parse(readFileSync(file, "utf8"));
  const dayOf = (date) => (Date.parse(date) - Date.parse(subKey.issuedOn)) / DAY;
  const first = Math.max(dayOf(today()), dayOf(subKey.notBefore));
  const last = Math.min(dayOf(today()) + 30, dayOf(subKey.expiresOn));
  const what = Buffer.alloc(18);
  what.writeInt32BE(takeNumber(file, subKey.lastNumber), 0);
  what.writeInt32BE(unit, 4);
  what.writeInt32BE(0, 8); // the deciding unit, 0: the same
  what.writeUInt16BE(procedure ? subKey.procedures[procedure] : 0, 12);
  what.writeUInt8(0, 14); // the field; the server knows that of a procedure
  what.writeUInt8(STAGES.indexOf(stage), 15);
  what.writeUInt8(first, 16);
  what.writeUInt8(last, 17);
  const content = Buffer.concat([Buffer.from(subKey.scope, "hex"), what]);
  const mac = createHmac("sha256", Buffer.from(subKey.key, "hex"))
    .update("invitation\0")
    .update(content)
    .digest()
    .subarray(0, 16);
  return subKey.url + digits(Buffer.concat([content, mac]));
}

const [, , file, unit, stage, procedure] = argv;
console.log(invite(file, Number(unit), stage, procedure));

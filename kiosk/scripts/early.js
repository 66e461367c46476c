/** Begins before the other modules are there: the page asks for this one by itself. */
import { openDatabase } from './database.js';
import { recallLeft } from './left.js';

/** @returns {Promise<IDBDatabase>} */
export async function openHere() {
  const database = await openDatabase(indexedDB);
  // Cleared or damaged under our feet: begin again, and take nothing that can't be kept.
  database.onclose = () => location.reload();
  // Another tab brings a newer version, which waits for this one to let go.
  database.onversionchange = () => {
    database.close();
    location.reload();
  };
  return database;
}

export const opened = openHere();
export const left = opened.then(recallLeft).catch(() => ({ last: null, clockOffsetMs: 0 }));

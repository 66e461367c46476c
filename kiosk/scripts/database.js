/** The device's own database: the key, what was told last, and the responses that wait. */

const NAME = 'motcham-kiosk';

/** @typedef {'device' | 'responses' | 'set-aside' | 'sent'} Store */

/**
 * @param {IDBFactory} factory
 * @returns {Promise<IDBDatabase>}
 */
export function openDatabase(factory) {
  const request = factory.open(NAME, 2);
  request.onupgradeneeded = ({ oldVersion }) => {
    const { result: database } = request;
    if (oldVersion < 1) {
      database.createObjectStore('device');
      for (const name of ['responses', 'set-aside']) {
        database.createObjectStore(name, { keyPath: 'seq' }).createIndex('id', 'id');
      }
    }
    database.createObjectStore('sent', { keyPath: 'id' }).createIndex('sentAt', 'sentAt');
  };
  return finished(request);
}

/**
 * Runs one transaction and comes back when it is on the disk, not earlier.
 *
 * @template T
 * @param {IDBDatabase} database
 * @param {Store[]} stores
 * @param {(store: (name: Store) => IDBObjectStore) => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function change(database, stores, work) {
  const transaction = database.transaction(stores, 'readwrite', { durability: 'strict' });
  const done = new Promise((resolve, reject) => {
    transaction.oncomplete = resolve;
    transaction.onabort = () => reject(transaction.error ?? new Error('aborted'));
  });
  const worked = work((name) => transaction.objectStore(name)).catch((failure) => {
    // Half of a change is no change. What has aborted by itself can't be aborted again.
    if (transaction.error === null) transaction.abort();
    throw failure;
  });
  const [result] = await Promise.all([worked, done]);
  return result;
}

/**
 * @template T
 * @param {IDBRequest<T>} request
 * @returns {Promise<T>}
 */
export function finished(request) {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

/**
 * @param {IDBDatabase} database
 * @param {string} key
 * @returns {Promise<any>}
 */
export function recall(database, key) {
  return finished(database.transaction('device').objectStore('device').get(key));
}

/**
 * @param {IDBDatabase} database
 * @param {string} key
 * @param {unknown} value  undefined forgets
 */
export async function remember(database, key, value) {
  await change(database, ['device'], async (store) => {
    if (value === undefined) await finished(store('device').delete(key));
    else await finished(store('device').put(value, key));
  });
}

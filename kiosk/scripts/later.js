/**
 * Something that is there later than the screen, or not for the time being.
 *
 * @template T
 */
export class Later {
  /** @type {'awaited' | 'there' | 'missing'} */
  state = 'awaited';
  /** @type {(value: T) => void} */
  #come = () => {};
  /** @type {(reason: Error) => void} */
  #fail = () => {};
  /** @type {Promise<T>} */
  #promise = new Promise((resolve, reject) => {
    this.#come = resolve;
    this.#fail = reject;
  });
  #changed;

  /** @param {() => void} changed  told when its state is another one */
  constructor(changed) {
    this.#changed = changed;
    // Nobody may be waiting.
    this.#promise.catch(() => {});
  }

  /** @param {T} value */
  came(value) {
    this.#come(value);
    this.#promise = Promise.resolve(value);
    this.state = 'there';
    this.#changed();
  }

  /** Who waits is told so, and so is who asks before it comes after all. */
  failed() {
    this.#fail(new Error('Not there'));
    this.state = 'missing';
    this.#changed();
  }

  /** @returns {Promise<T>} */
  get() {
    return this.#promise;
  }
}

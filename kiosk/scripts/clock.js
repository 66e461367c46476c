/** The time of day as the server has it, however wrong the device is. */
export class Clock {
  #device;
  offsetMs = 0;

  /** @param {() => number} device  the device's own clock, epoch milliseconds */
  constructor(device) {
    this.#device = device;
  }

  /** Corrected, for what is said about answers. */
  now() {
    return this.#device() + this.offsetMs;
  }

  /** Uncorrected, to measure how long a request took. */
  raw() {
    return this.#device();
  }

  /**
   * @param {number} serverTime
   * @param {number} askedAt  uncorrected
   */
  measure(serverTime, askedAt) {
    // The server looked at its clock somewhere between question and answer.
    this.offsetMs = Math.round(serverTime - (askedAt + this.#device()) / 2);
  }
}

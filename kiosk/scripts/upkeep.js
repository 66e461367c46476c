/**
 * Has the kiosk's files kept on the device, and brings in a new version while nobody is there.
 */
const LOOK_MS = 10_000;
const ASK_MS = 3_600_000;

export class Upkeep {
  #workers;
  #isFree;
  #reload;
  #isStale = false;

  /**
   * @param {object} parts
   * @param {ServiceWorkerContainer} parts.workers
   * @param {() => boolean} parts.isFree  nobody is in the middle of anything
   * @param {() => void} parts.reload
   */
  constructor({ workers, isFree, reload }) {
    this.#workers = workers;
    this.#isFree = isFree;
    this.#reload = reload;
  }

  async start() {
    let isServed = this.#workers.controller !== null;
    this.#workers.addEventListener('controllerchange', () => {
      // The first one has taken over what this page was made of; the next one has other files.
      this.#isStale = isServed;
      isServed = true;
    });
    const registration = await this.#workers.register('service-worker.js', {
      type: 'module',
      updateViaCache: 'none',
    });
    setInterval(() => this.#look(registration), LOOK_MS);
    setInterval(() => registration.update().catch(() => {}), ASK_MS);
  }

  /** @param {ServiceWorkerRegistration} registration */
  #look(registration) {
    if (!this.#isFree()) return;
    if (this.#isStale) this.#reload();
    else registration.waiting?.postMessage('take-over');
  }
}

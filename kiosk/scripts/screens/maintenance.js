/**
 * The maintenance screen: a number first, where one was set; then the device's state and a few
 * things to do. It closes by itself, since whoever opened it may walk away.
 *
 * @import {Facts, Maintenance} from '../maintenance.js'
 * @import {Texts} from '../../texts/texts.js'
 */
import { getTexts } from '../../texts/texts.js';
import { factsInWords } from './facts.js';
import { copy, find } from './page.js';

const OPEN_MS = 120_000;
const REFRESH_MS = 1_000;

export class MaintenanceScreen {
  #maintenance;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #closing;
  /** @type {ReturnType<typeof setInterval> | undefined} */
  #refreshing;

  /** @param {Maintenance} maintenance */
  constructor(maintenance) {
    this.#maintenance = maintenance;
    find(document, '.holding', HTMLButtonElement).addEventListener('click', () => this.#open());
  }

  #open() {
    if (document.querySelector('dialog[open]') !== null) return;
    const texts = getTexts(document.documentElement.lang);
    const dialog = /** @type {HTMLDialogElement} */ (copy('maintenance', texts));
    document.body.append(dialog);
    const stayOpen = () => this.#closeLater(dialog);
    dialog.addEventListener('pointerdown', stayOpen);
    dialog.addEventListener('keydown', stayOpen);
    dialog.addEventListener('close', () => this.#close(dialog));
    find(dialog, '.close', HTMLButtonElement).addEventListener('click', () => dialog.close());
    this.#listenForPin(dialog, texts);
    this.#listenForDeeds(dialog, texts);
    dialog.showModal();
    stayOpen();
    if (this.#maintenance.isOpenToAll) this.#showInside(dialog, texts);
    else find(dialog, '.pin input', HTMLInputElement).focus();
  }

  /** @param {HTMLDialogElement} dialog */
  #closeLater(dialog) {
    clearTimeout(this.#closing);
    this.#closing = setTimeout(() => dialog.close(), OPEN_MS);
  }

  /** @param {HTMLDialogElement} dialog */
  #close(dialog) {
    clearTimeout(this.#closing);
    clearInterval(this.#refreshing);
    dialog.remove();
  }

  /** @param {HTMLDialogElement} dialog @param {Texts} texts */
  #listenForPin(dialog, texts) {
    const form = find(dialog, '.pin', HTMLFormElement);
    const field = find(form, 'input', HTMLInputElement);
    const fault = find(form, '.fault', HTMLElement);
    find(form, '.pad', HTMLElement).ariaLabel = texts.pad;
    find(form, '.pad', HTMLElement).addEventListener('click', ({ target }) => {
      if (!(target instanceof HTMLButtonElement)) return;
      field.value =
        target.value === ''
          ? field.value.slice(0, -1)
          : (field.value + target.value).slice(0, field.maxLength);
    });
    form.addEventListener('submit', async (event) => {
      event.preventDefault();
      const typed = field.value;
      field.value = '';
      if (await this.#maintenance.opens(typed)) return this.#showInside(dialog, texts);
      const { lockedSeconds } = this.#maintenance;
      fault.textContent =
        lockedSeconds > 0 ? texts.maintenance.locked(lockedSeconds) : texts.maintenance.wrongPin;
      field.focus();
    });
  }

  /** @param {HTMLDialogElement} dialog @param {Texts} texts */
  #showInside(dialog, texts) {
    find(dialog, '.pin', HTMLElement).hidden = true;
    find(dialog, '.inside', HTMLElement).hidden = false;
    find(dialog, 'h2', HTMLElement).focus();
    const refresh = async () => this.#showFacts(dialog, await this.#maintenance.facts(), texts);
    this.#refreshing = setInterval(refresh, REFRESH_MS);
    refresh();
  }

  /** @param {HTMLDialogElement} dialog @param {Facts} facts @param {Texts} texts */
  #showFacts(dialog, facts, texts) {
    const list = find(dialog, 'dl', HTMLElement);
    const words = factsInWords(facts, texts);
    if (list.childElementCount !== words.length) {
      list.replaceChildren(...words.map(() => copy('fact', texts)));
    }
    words.forEach(([name, said], place) => {
      const row = /** @type {Element} */ (list.children[place]);
      set(find(row, 'dt', HTMLElement), name);
      set(find(row, 'dd', HTMLElement), said);
    });
    const rehearse = find(dialog, '.rehearse', HTMLButtonElement);
    set(rehearse, facts.rehearsing ? texts.maintenance.endRehearsal : texts.maintenance.rehearse);
    rehearse.value = facts.rehearsing ? '' : 'on';
    find(dialog, '.send-again', HTMLButtonElement).disabled =
      facts.sent + facts.setAside === 0;
  }

  /** @param {HTMLDialogElement} dialog @param {Texts} texts */
  #listenForDeeds(dialog, texts) {
    const done = find(dialog, '.done', HTMLElement);
    const attempt = (/** @type {() => Promise<string>} */ deed) => async () => {
      try {
        done.textContent = await deed();
      } catch {
        done.textContent = texts.maintenance.failed;
      }
    };
    find(dialog, '.send-test', HTMLElement).addEventListener(
      'click',
      attempt(async () => {
        await this.#maintenance.sendTest();
        return texts.maintenance.testKept;
      }),
    );
    find(dialog, '.send-again', HTMLElement).addEventListener(
      'click',
      attempt(async () => texts.maintenance.sentAgain(await this.#maintenance.sendAgain())),
    );
    find(dialog, '.rehearse', HTMLButtonElement).addEventListener('click', ({ currentTarget }) => {
      const { value } = /** @type {HTMLButtonElement} */ (currentTarget);
      this.#maintenance.rehearse(value === 'on');
      dialog.close();
    });
  }
}

/** What is read to somebody must not be written anew each second. @param {HTMLElement} place @param {string} text */
function set(place, text) {
  if (place.textContent !== text) place.textContent = text;
}

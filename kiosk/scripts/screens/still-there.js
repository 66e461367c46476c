/**
 * Asks whether anybody is still there before the screen goes back to the beginning.
 *
 * @import {Session, SessionEvent} from '../session.js'
 * @import {Texts} from '../../texts/texts.js'
 */
import { ASK_MS } from '../session.js';
import { find } from './page.js';

export class StillThere {
  #dialog = find(document, 'dialog', HTMLDialogElement);

  /** @param {(event: SessionEvent) => void} dispatch */
  constructor(dispatch) {
    const stay = () => dispatch({ type: 'stay' });
    find(this.#dialog, '.stay', HTMLElement).addEventListener('click', stay);
    find(this.#dialog, '.finish', HTMLElement).addEventListener('click', () =>
      dispatch({ type: 'finish' }),
    );
    // A touch beside the dialog, or Escape, says that somebody is there.
    this.#dialog.addEventListener('click', ({ target }) => target === this.#dialog && stay());
    this.#dialog.addEventListener('cancel', (event) => {
      event.preventDefault();
      stay();
    });
  }

  /** @param {Session | null} session @param {Texts} texts */
  show(session, texts) {
    const asks = session?.phase === 'still-there';
    if (!asks) return this.#dialog.close();
    if (this.#dialog.open) return;
    const seconds = ASK_MS / 1000;
    const answered = session.startedAt !== null;
    find(this.#dialog, 'p', HTMLElement).textContent = answered
      ? texts.elseKept(seconds)
      : texts.elseLeft(seconds);
    find(this.#dialog, '.finish', HTMLElement).hidden = !answered;
    this.#dialog.showModal();
    find(this.#dialog, '.stay', HTMLElement).focus();
  }
}

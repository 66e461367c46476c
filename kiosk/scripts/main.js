/** Starts the kiosk: the screen as it was left, and then all that keeps and sends answers. */
import { Clock } from './clock.js';
import { left } from './early.js';
import { Kiosk } from './kiosk.js';

const AGAIN_MS = 15_000;
/** Where nothing is drawn, in a tab behind another one, that is not waited for. */
const LONGEST_PAINT_MS = 500;

/** @param {number} milliseconds @returns {Promise<void>} */
const wait = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** The faces become part of the page, so that they are there without a network. */
async function drawFaces() {
  for (;;) {
    try {
      const drawing = await (await fetch('/assets/faces.svg')).text();
      const { documentElement } = new DOMParser().parseFromString(drawing, 'image/svg+xml');
      if (documentElement.localName === 'svg') return document.body.append(documentElement);
    } catch {
      // The words stand beside the faces; they will do until the network is back.
    }
    await wait(AGAIN_MS);
  }
}

/** Styles of what is not on the first screen. */
function loadStyles() {
  for (const name of ['notice', 'maintenance']) {
    const link = document.createElement('link');
    link.rel = 'stylesheet';
    link.href = `styles/${name}.css`;
    document.head.append(link);
  }
}

/** What is on the screen by now can be seen. @returns {Promise<void>} */
function painted() {
  return new Promise((resolve) => {
    requestAnimationFrame(() => setTimeout(resolve));
    setTimeout(resolve, LONGEST_PAINT_MS);
  });
}

/** @param {Kiosk} kiosk */
async function loadRun(kiosk) {
  for (;;) {
    try {
      return (await import('./run.js')).run;
    } catch {
      kiosk.keeping.failed();
      await wait(AGAIN_MS);
    }
  }
}

async function start() {
  let pairAgain = () => {};
  const clock = new Clock(Date.now);
  const kiosk = new Kiosk(
    () => pairAgain(),
    () => clock.now(),
  );
  if (!isSecureContext || crypto.subtle === undefined) {
    loadStyles();
    return kiosk.say('insecure');
  }
  drawFaces();
  const known = await left;
  clock.offsetMs = known.clockOffsetMs;
  if (known.last !== null) {
    kiosk.assigned(known.last.said);
    // Nobody waits for ever to be told whether an answer is kept.
    setTimeout(() => kiosk.keeping.state === 'awaited' && kiosk.keeping.failed(), AGAIN_MS);
    await painted();
  }
  loadStyles();
  const run = await loadRun(kiosk);
  await run({ kiosk, clock, known, whenPairedAgain: (deed) => (pairAgain = deed) });
}

await start();

// From a letter typed to its squiggle on the screen, in a real VS Code: npm run bench:screen
// The page itself watches: it notes the time of each key, and the frame in which a squiggle more stands in the editor. Beside Amends runs
// an extension that only marks two words, which shows what VS Code itself takes. Needs a build.
import { join } from 'node:path';
import { openPage } from '../host/browser.mjs';
import { newDocument, openWorkbench } from '../host/page-suite.mjs';
import { PROJECT } from '../host/provision.mjs';
import { startWorkbench } from '../host/workbench.mjs';

const ROUNDS = 15;
const START = "I'm sorry ";
const GOES_ON = 'if anyone was upset';
const SETTINGS = {
  'amends.delay': 0,
  'editor.quickSuggestions': { other: 'off', comments: 'off', strings: 'off' },
  'editor.cursorBlinking': 'solid',
};

const floor = await measure(join(PROJECT, 'test', 'bench', 'floor-extension'));
const ours = await measure(PROJECT);
console.log('| from a letter to its squiggle | median | 90 in 100 | longest |\n| --- | --- | --- | --- |');
tell('Amends', ours);
tell('an extension that only marks', floor);
console.log(`Amends takes ${(quantile(ours, 0.5) - quantile(floor, 0.5)).toFixed(0)} ms more; a frame is 16.7 ms.`);

function tell(name, times) {
  const told = [0.5, 0.9, 1].map((share) => `${quantile(times, share).toFixed(0)} ms`);
  console.log(`| ${name} | ${told.join(' | ')} |`);
}

function quantile(times, share) {
  const sorted = times.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))];
}

/** Types apologies into a workbench with this extension alone. Gives the milliseconds from the letter that brings the squiggle to its frame. */
async function measure(extension) {
  const workbench = await startWorkbench({ settings: SETTINGS });
  const { page, close } = await openPage();
  try {
    await openWorkbench(page, workbench, { fromProject: true, extension });
    await newDocument(page);
    await page.evaluate(watch);
    const times = [];
    for (let round = 0; round < ROUNDS; round++) {
      await page.keyboard.type(START);
      await page.waitForTimeout(300);
      const time = await untilMarked(page);
      // The first rounds start the extension and warm it up.
      if (round >= 3 && time !== undefined) times.push(time);
      // A paragraph of its own, or it would be one sentence with the next.
      await page.keyboard.type('.');
      await page.keyboard.press('Enter');
      await page.keyboard.press('Enter');
    }
    if (times.length < ROUNDS / 2) throw new Error(`only ${times.length} of ${ROUNDS} squiggles were seen`);
    return times;
  } finally {
    await close();
    await workbench.stop();
  }
}

/** Goes on letter by letter, each with time to be answered, until one brings a squiggle. */
async function untilMarked(page) {
  await page.evaluate(() => globalThis.seen.begin());
  for (const letter of GOES_ON) {
    await page.keyboard.type(letter);
    await page.waitForTimeout(250);
    const seen = () => page.evaluate(() => globalThis.seen.time);
    let time = await seen();
    // It stands there, and its frame is still to come.
    for (; Number.isNaN(time); time = await seen()) await page.waitForTimeout(20);
    if (time !== undefined) return time;
  }
  return undefined;
}

/** Runs in the page: notes when a key goes down, and the first frame after which more squiggles stand there than at the beginning. */
function watch() {
  const count = () => document.querySelectorAll('.monaco-editor [class*="squiggly-"]').length;
  const seen = { key: 0, before: 0, time: undefined, begin() {} };
  seen.begin = () => Object.assign(seen, { before: count(), time: undefined });
  globalThis.seen = seen;
  document.addEventListener('keydown', () => Object.assign(seen, { key: performance.now() }), true);
  new MutationObserver(() => {
    if (seen.time !== undefined || count() <= seen.before) return;
    const { key } = seen;
    seen.time = Number.NaN;
    requestAnimationFrame(() => Object.assign(seen, { time: performance.now() - key }));
  }).observe(document.body, { childList: true, subtree: true, attributes: true, attributeFilter: ['class'] });
}

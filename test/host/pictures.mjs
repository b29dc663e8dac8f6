// Makes the pictures of the README anew, in a real VS Code: node test/run.mjs --only pictures
import { mkdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { focusEditor, frameWith, newDocument, openChecklist, pressUntil, run, withPage } from './page-suite.mjs';
import { PROJECT } from './provision.mjs';

const FOLDER = join(PROJECT, 'client', 'media', 'readme');
/** A picture in bytes, at most: the README shall open at once. */
const LIMIT = 150_000;
/** A window with nothing in it but the work. */
const SETTINGS = {
  'workbench.colorTheme': 'Default Light Modern',
  'workbench.layoutControl.enabled': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'window.commandCenter': false,
  'editor.minimap.enabled': false,
  'editor.lineNumbers': 'off',
  'editor.folding': false,
  'editor.glyphMargin': false,
  'editor.occurrencesHighlight': 'off',
  'breadcrumbs.enabled': false,
};
const DAY = 86_400_000;

/** A day, so many days from now, as messages write it. */
const day = (days) =>
  new Date(Date.now() + days * DAY).toLocaleDateString('en-GB', { day: 'numeric', month: 'long', timeZone: 'UTC' });
const isoDay = (days) => new Date(Date.now() + days * DAY).toISOString().slice(0, 10);

const TOWN_HALL = `---
amends: town-hall
date: ${isoDay(0)}
---

# Town hall

On ${day(-9)} I signed the Acme contract without the required checks. That decision was mine. I'm sorry for that.

It cost forty of you two weekends. We had no second signature for contracts of this size.

## What we do now

- By ${day(4)}, Priya Shah audits the ten largest contracts.
- By ${day(11)}, Tom Okafor publishes the checklist for vendors.
- From ${day(14)}, every contract needs two signatures.

Every Friday I post on the intranet what is done. What have I missed? Write to me until ${day(7)}.
`;
const EARLIER = `---
amends: all-staff-email
date: ${isoDay(-20)}
series: payroll
---

On ${day(-24)} I paid two hundred of you late. I am sorry I did.

- [x] Ana Reis pays the bank charges by ${day(-10)}.
- [ ] Dana Cole publishes the payroll checklist by ${day(-2)}.
- [ ] Ana Reis shows the first run with two checks by ${day(5)}.
- [ ] We decide together on ${day(60)} whether it worked.
`;

const SCENES = {
  warning: { size: { width: 860, height: 345 }, show: showWarning },
  plan: { size: { width: 860, height: 250 }, show: showPlan },
  checklist: { size: { width: 1160, height: 560 }, files: { 'town-hall.md': TOWN_HALL }, show: showChecklist },
  promises: { size: { width: 860, height: 420 }, files: { 'payroll.md': EARLIER }, show: showPromises },
};

/** @returns {Promise<{ passed: number, failed: number, skipped: number }>} how many pictures were made, and not */
export async function makePictures() {
  mkdirSync(FOLDER, { recursive: true });
  const counts = { passed: 0, failed: 0, skipped: 0 };
  for (const [name, { size, files, show }] of Object.entries(SCENES)) {
    const path = join(FOLDER, `${name}.png`);
    // Lower, and the activity bar would not show all that is in it.
    const media = { viewport: { width: size.width, height: 720 }, colorScheme: 'light' };
    await withPage({ settings: SETTINGS, folder: files !== undefined, files, media }, async (page) => {
      await show(page);
      await page.mouse.move(0, 0);
      await page.screenshot({ path, clip: { x: 0, y: 0, ...size }, animations: 'disabled', caret: 'hide' });
    });
    const { size: bytes } = statSync(path);
    const right = bytes <= LIMIT;
    counts[right ? 'passed' : 'failed']++;
    console.log(`  ${right ? '✔' : '✘'} ${name}: ${bytes} bytes`);
  }
  return counts;
}

/** Words that weaken, and the edit that the light bulb offers. */
async function showWarning(page) {
  await newDocument(page);
  await page.keyboard.type(
    "Mistakes were made with the contract. We will publish a checklist soon.\n\nI'm sorry if the vendor delay upset anyone.",
  );
  await page.locator('.squiggly-warning').nth(2).waitFor();
  await page.keyboard.press('Home');
  for (let i = 0; i < 14; i++) await page.keyboard.press('ArrowRight');
  await pressUntil(page, 'Control+.', page.locator('.action-widget').first(), 'visible');
}

/** A plan whose gaps are filled by Tab. */
async function showPlan(page) {
  await newDocument(page);
  await run(page, 'Amends: Insert Corrective Plan');
  await page.locator('.quick-input-list .monaco-list-row', { hasText: 'Corrective plan (list)' }).first().waitFor();
  await page.keyboard.press('Enter');
  await page.locator('.view-line', { hasText: 'signs it' }).waitFor();
  for (const fact of [day(4), 'Priya Shah', 'publishes the vendor checklist', day(11)]) {
    await page.keyboard.type(fact);
    await page.keyboard.press('Tab');
  }
}

/** The checklist, the draft, and its map. */
async function showChecklist(page) {
  await openChecklist(page);
  await openFile(page, 'town-hall.md');
  await page.locator('.monaco-list-row[aria-label*="Apologize: done"]').waitFor();
  await run(page, 'Amends: Show Message Map');
  const map = await frameWith(page, 'svg.amends-map');
  await map.locator('[data-part]').nth(4).waitFor();
  for (const view of ['Promises', 'Templates']) await collapse(page, view);
  await focusEditor(page);
}

/** What was promised, and how it stands. */
async function showPromises(page) {
  await openChecklist(page);
  await openFile(page, 'payroll.md');
  await page.locator('.monaco-list-row[aria-label*="Overdue: 1 promise"]').waitFor();
  for (const view of ['Checklist', 'Templates']) await collapse(page, view);
  await focusEditor(page);
}

async function openFile(page, name) {
  await page.keyboard.press('Control+P');
  await page.locator('.quick-input-widget input[type="text"]').fill(name);
  await page.locator('.quick-input-list .monaco-list-row', { hasText: name }).first().waitFor();
  await page.keyboard.press('Enter');
  await page.locator('.monaco-editor .view-lines').first().waitFor();
}

async function collapse(page, view) {
  await page.locator('.pane-header[aria-expanded="true"]', { hasText: view }).click();
}

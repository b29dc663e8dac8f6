// Drives the workbench as a person does: keyboard, light bulb, Tab, sidebar; with screenshots to look at.
import assert from 'node:assert/strict';
import { execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { openPage } from './browser.mjs';
import { PROJECT } from './provision.mjs';
import { startWorkbench } from './workbench.mjs';

const SHOTS = join(PROJECT, 'test', 'host', 'screenshots');
const HEDGED = "I'm sorry if the vendor delay upset anyone, but we had no time.";
const DATED =
  "On 3 November I signed the contract without the checks. I'm sorry for that. By 4 December, Priya Shah publishes the list.";
/** The workbench then lets extensions have language models. */
const WITH_AI = { 'chat.disableAIFeatures': false };
const SQUIGGLE = '.squiggly-warning';

/**
 * Runs the driven suite.
 * @param {{ vsix?: string }} options with `vsix`, the packaged extension is installed first and nothing is loaded from the project
 * @returns {Promise<{ passed: number, failed: number, skipped: number }>}
 */
export async function runPageSuite({ vsix } = {}) {
  mkdirSync(SHOTS, { recursive: true });
  const counts = { passed: 0, failed: 0, skipped: 0 };
  const count = async (name, body) => {
    const started = Date.now();
    try {
      // A page on a busy machine has bad moments; what fails twice has failed, and a second try is told.
      await body().catch((error) => {
        console.log(`  ↻ ${name} is tried again\n${String(error.stack ?? error).replace(/^/gm, '      ')}`);
        return body();
      });
      counts.passed++;
      console.log(`  ✔ ${name} (${Date.now() - started} ms)`);
    } catch (error) {
      counts.failed++;
      console.log(`  ✘ ${name}\n${String(error.stack ?? error).replace(/^/gm, '      ')}`);
    }
  };
  const test = (name, options, body) => count(name, () => withPage({ vsix, ...options }, body));
  if (vsix) {
    await test('the installed package warns and mends', {}, warnsAndMends);
    return counts;
  }
  await test('a hedged apology is underlined while it is typed, and mended by the light bulb', {}, warnsAndMends);
  await test('the code behind a message leads to its page', {}, opensThePage);
  await test('the corrective plan is filled by Tab', {}, fillsThePlan);
  await test('the checklist ticks itself from the draft', {}, ticksTheChecklist);
  await test('early signs go into the table at the caret (amends.addEarlySigns)', {}, addsEarlySigns);
  await test('the plan goes to the clipboard as a table (amends.copyPlan)', {}, copiesThePlan);
  await test('an email goes to the clipboard with its looks and as plain text (amends.copyAsEmail)', {}, copiesAsEmail);
  await test('a script goes to the clipboard and to a page (amends.copyAsScript)', { folder: true }, copiesAsScript);
  await test(
    'the dates go to a calendar file, when told where (amends.exportCalendar)',
    { folder: true },
    exportsDates,
  );
  await test('a box in the list of promises ticks the file', { folder: true }, ticksAPromise);
  await test('the message map follows the draft and leads to its words', {}, drawsTheMap);
  if (process.platform !== 'win32')
    await test('the server is killed while a person types, who sees nothing of it', {}, outlivesItsServer);
  await test(
    'a model rewrites a sentence when the user has said so, and only then',
    { model: true, settings: WITH_AI },
    rewritesWithModel,
  );
  await test(
    'an assistant is told of a draft when the user has said yes, and only then',
    { model: true, settings: WITH_AI },
    asksBeforeItTells,
  );
  await test('all works in Restricted Mode', { trusted: false, folder: true }, warnsAndMends);
  const looks = {
    light: { settings: { 'workbench.colorTheme': 'Default Light Modern' } },
    dark: { settings: { 'workbench.colorTheme': 'Default Dark Modern' } },
    'high-contrast': { media: { forcedColors: 'active', colorScheme: 'dark' } },
  };
  for (const [name, options] of Object.entries(looks))
    await test(`looks right in ${name}`, options, (page) => showsAll(page, name));
  await count('npm start opens the sample draft with Amends running, and Ctrl+C ends it', opensTheSample);
  console.log(`  Screenshots: ${join('test', 'host', 'screenshots')}`);
  return counts;
}

/** Opens a workbench in a page, in a folder of its own where one is wanted with these files, and ends all of it after the body. */
export async function withPage({ vsix, trusted, settings, folder, files = {}, media, model }, body) {
  const workspace = folder || model ? mkdtempSync(join(tmpdir(), 'amends-workspace-')) : undefined;
  for (const [name, words] of Object.entries(files)) writeFileSync(join(workspace, name), words);
  // The workbench hands its environment on to its extensions.
  if (model) process.env.AMENDS_FAKE_MODEL = join(workspace, 'answers.txt');
  const workbench = await startWorkbench({
    settings,
    trusted,
    vsix,
    ...(model ? { extension: join(PROJECT, 'test', 'host', 'fake-model') } : {}),
  });
  const { page, close } = await openPage(media);
  try {
    await openWorkbench(page, workbench, { fromProject: !vsix, folder: workspace });
    await body(page, workspace);
  } catch (error) {
    await page.screenshot({ path: join(SHOTS, 'failure.png') }).catch(() => {});
    throw error;
  } finally {
    await close();
    await workbench.stop();
    if (workspace) rmSync(workspace, { recursive: true, force: true });
  }
}

/** Shows the workbench in a page and waits for the extension: the project's own, or the one that is installed. */
export async function openWorkbench(page, workbench, { fromProject, folder, extension = PROJECT }) {
  const development = ['extensionDevelopmentPath', `vscode-remote://127.0.0.1:${workbench.port}${extension}`];
  const payload = JSON.stringify([['skipWelcome', 'true'], ...(fromProject ? [development] : [])]);
  await page.goto(workbench.address(folder ? { folder, payload } : { ew: 'true', payload }));
  await page.locator('.activitybar .action-item a[aria-label^="Amends"]').waitFor({ timeout: 60_000 });
}

export async function run(page, command) {
  const input = page.locator('.quick-input-widget input[type="text"]');
  // The palette closes again where something else takes the focus just then.
  for (let tries = 1; ; tries++) {
    await page.keyboard.press('F1');
    const filled = input.waitFor({ timeout: 5_000 }).then(() => input.fill(`>${command}`, { timeout: 5_000 }));
    if (
      await filled.then(
        () => true,
        (error) => tries === 3 && Promise.reject(error),
      )
    )
      break;
  }
  await page.locator(`.quick-input-list .monaco-list-row[aria-label^="${command}"]`).first().click();
}

/** Opens an untitled document in Markdown, the caret in it. */
export async function newDocument(page) {
  await run(page, 'File: New Untitled Text File');
  await page.locator('.monaco-editor .view-lines').first().waitFor();
  await run(page, 'Change Language Mode');
  const input = page.locator('.quick-input-widget input[type="text"]');
  await input.fill('Markdown');
  await page
    .locator('.quick-input-list .monaco-list-row', { hasText: /^Markdown/ })
    .first()
    .waitFor();
  await page.keyboard.press('Enter');
  await page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
  await page.locator('.statusbar-item', { hasText: 'Markdown' }).waitFor();
  await focusEditor(page);
}

/** Puts the caret back into the draft, wherever the focus is. */
export async function focusEditor(page) {
  await run(page, 'View: Focus Active Editor Group');
  await page.locator('.monaco-editor.focused').first().waitFor();
}

async function text(page) {
  const lines = await page.locator('.monaco-editor .view-line').evaluateAll((nodes) =>
    nodes
      .map((node) => ({ top: Number.parseFloat(node.style.top), text: node.textContent ?? '' }))
      .sort((a, b) => a.top - b.top)
      .map((line) => line.text),
  );
  // Long lines are wrapped on screen, so white space is folded.
  return lines.join(' ').replace(/\s+/g, ' ');
}

async function textBecomes(page, pattern) {
  for (let tries = 0; tries < 100; tries++) {
    if (pattern.test(await text(page))) return;
    await page.waitForTimeout(100);
  }
  assert.match(await text(page), pattern);
}

async function warnsAndMends(page) {
  await newDocument(page);
  await page.keyboard.type(HEDGED);
  await page.locator(SQUIGGLE).first().waitFor({ timeout: 30_000 });
  await page.screenshot({ path: join(SHOTS, 'warning.png') });
  await page.keyboard.press('Control+Home');
  for (let i = 0; i < 14; i++) await page.keyboard.press('ArrowRight');
  await pressUntil(page, 'Control+.', page.locator('.action-widget').first(), 'visible');
  await page.screenshot({ path: join(SHOTS, 'light-bulb.png') });
  await page.keyboard.press('Enter');
  await textBecomes(
    page,
    /I'm sorry for \{what I did\}\. It cost \{whom\} \{what\}\. We had no time\. That does not excuse it\./,
  );
  await page.keyboard.type('signing the contract without a check');
  await page.keyboard.press('Tab');
  await page.keyboard.type('forty of you');
  await page.keyboard.press('Tab');
  await page.keyboard.type('two weekends');
  await textBecomes(page, /sorry for signing the contract without a check\. It cost forty of you two weekends\./);
  await page.locator(SQUIGGLE).first().waitFor({ state: 'detached', timeout: 15_000 });
  await page.screenshot({ path: join(SHOTS, 'mended.png') });
}

async function rewritesWithModel(page, workspace) {
  const answers = join(workspace, 'answers.txt');
  const asked = () =>
    existsSync(`${answers}.asked`) ? readFileSync(`${answers}.asked`, 'utf8').trim().split('\n') : [];
  const sentence = "I'm sorry if anyone was upset.";
  const good = "I'm sorry that I signed it without the checks.";
  writeFileSync(answers, ["I'm sorry if it hurt.", good, 'REFUSE'].join('\n'));
  await newDocument(page);
  await page.keyboard.insertText(`We meet at nine in hall 4.\n\nI signed it without the checks. ${sentence}`);
  await page.locator(SQUIGGLE).first().waitFor({ timeout: 30_000 });
  const menu = page.locator('.action-widget');
  const entry = menu.locator('.action', { hasText: 'Rewrite with Quill' });
  const openMenu = async () => {
    await focusEditor(page);
    await page.keyboard.press('Control+End');
    for (let i = 0; i < 5; i++) await page.keyboard.press('ArrowLeft');
    for (let tries = 0; tries < 8; tries++) {
      await page.keyboard.press('Control+.');
      const opened = menu.first().waitFor({ timeout: 6_000 });
      if (await opened.then(() => true).catch(() => false)) return;
      // In the menu the same key would take its first entry.
      await page.keyboard.press('Escape');
    }
    await menu.first().waitFor();
  };
  await openMenu();
  assert.equal(await entry.count(), 0);
  await page.screenshot({ path: join(SHOTS, 'rewrite-off.png') });
  await page.keyboard.press('Escape');
  await run(page, 'Preferences: Open User Settings (JSON)');
  await page.locator('.tab.active', { hasText: 'settings.json' }).waitFor();
  await focusEditor(page);
  await page.keyboard.press('Control+A');
  await page.keyboard.insertText(JSON.stringify({ ...WITH_AI, 'amends.rewriteWithModel': true }));
  await page.keyboard.press('Control+S');
  await page.locator('.tab.active.dirty').waitFor({ state: 'detached' });
  await run(page, 'View: Close Editor');
  for (let tries = 0; tries < 20 && (await entry.count()) === 0; tries++) {
    await page.keyboard.press('Escape');
    await openMenu();
  }
  await page.screenshot({ path: join(SHOTS, 'rewrite-menu.png') });
  const dialog = page.locator('.monaco-dialog-box');
  const answerWith = (button) => dialog.getByRole('button', { name: button, exact: true }).click();
  await entry.click();
  await dialog.waitFor();
  const shown = await dialog.textContent();
  assert.match(
    shown,
    /Send this to Quill\?\s*I signed it without the checks\. I'm sorry if anyone was upset\.\s*This makes/,
  );
  assert.doesNotMatch(shown, /hall 4/);
  await page.screenshot({ path: join(SHOTS, 'rewrite-send.png') });
  await answerWith('Cancel');
  await dialog.waitFor({ state: 'detached' });
  assert.deepEqual(asked(), []);

  await openMenu();
  await entry.click();
  await answerWith('Send');
  const offer = dialog.filter({ hasText: 'Replace the sentence?' });
  await offer.waitFor();
  assert.match(
    await offer.textContent(),
    /Before: I'm sorry if anyone was upset\.\s*After: I'm sorry that I signed it without/,
  );
  await page.screenshot({ path: join(SHOTS, 'rewrite-offer.png') });
  // The first answer did not pass; of the draft, the model saw the paragraph alone.
  assert.equal(asked().length, 2);
  assert.match(asked()[1], /if it hurt/);
  assert.doesNotMatch(asked().join(), /hall 4/);
  await answerWith('Replace');
  await textBecomes(
    page,
    /in hall 4\.\s+I signed it without the checks\. I'm sorry that I signed it without the checks\.$/,
  );
  await focusEditor(page);
  await page.keyboard.press('Control+Z');
  await textBecomes(page, /checks\. I'm sorry if anyone was upset\.$/);

  await openMenu();
  await entry.click();
  await answerWith('Send');
  // The editor under test hides its toasts, and lists them all the same.
  await run(page, 'Notifications: Show Notifications');
  await page.locator('.notification-list-item', { hasText: 'Your text is untouched' }).waitFor();
  await textBecomes(page, /checks\. I'm sorry if anyone was upset\.$/);
}

async function asksBeforeItTells(page, workspace) {
  const told = join(workspace, 'answers.txt.told');
  const lines = () => (existsSync(told) ? readFileSync(told, 'utf8').trim().split('\n') : []);
  const dialog = page.locator('.monaco-dialog-box', { hasText: 'Let the assistant read your draft?' });
  await newDocument(page);
  await page.keyboard.insertText(HEDGED);
  for (const [button, answer] of [
    ['Cancel', /^(?!.*vendor delay).*/],
    ['OK', /if the vendor delay upset anyone/],
  ]) {
    const before = lines().length;
    await run(page, 'Quill: Ask about the Open Draft');
    await dialog.waitFor();
    assert.match(await dialog.textContent(), /Untitled-1/);
    await page.screenshot({ path: join(SHOTS, 'tool-asks.png') });
    assert.equal(lines().length, before);
    await dialog
      .getByRole('button', { name: button === 'OK' ? /^(?!Cancel)\w/ : button })
      .first()
      .click();
    for (let tries = 0; lines().length === before && tries < 100; tries++) await page.waitForTimeout(100);
    assert.match(lines().at(-1) ?? '', answer);
  }
}

async function opensThePage(page) {
  await newDocument(page);
  await page.keyboard.type(HEDGED);
  await page.locator(SQUIGGLE).first().waitFor({ timeout: 30_000 });
  await page.keyboard.press('Control+Home');
  for (let i = 0; i < 14; i++) await page.keyboard.press('ArrowRight');
  const link = page.locator('.monaco-hover a.code-link', { hasText: 'conditional-apology' }).first();
  await run(page, 'Show or Focus Hover');
  await link.click();
  const shown = await frameWith(page, 'h1:text-is("conditional-apology")');
  await shown.locator('p', { hasText: 'A condition makes readers prove the harm.' }).waitFor();
  await page.screenshot({ path: join(SHOTS, 'rule-page.png') });
}

/** The processes that run our server for an editor that this process has started. */
function servers() {
  const rows = execFileSync('ps', ['-A', '-o', 'pid=,ppid=,args='], { encoding: 'utf8' })
    .split('\n')
    .map((line) => /^\s*(\d+)\s+(\d+)\s+(.*)$/.exec(line))
    .filter((row) => row !== null)
    .map(([, pid, parent, args]) => ({ pid: Number(pid), parent: Number(parent), args }));
  const parents = new Map(rows.map(({ pid, parent }) => [pid, parent]));
  const isOurs = (pid) => pid === process.pid || (parents.has(pid) && isOurs(parents.get(pid)));
  return rows.filter(({ pid, args }) => args.includes(join(PROJECT, 'dist', 'server.js')) && isOurs(pid));
}

async function outlivesItsServer(page) {
  const typed = [`${HEDGED} `];
  const type = async (words) => {
    typed.push(words);
    await page.keyboard.type(words);
  };
  const killed = async () => {
    const [server] = servers();
    assert.ok(server, 'no server');
    process.kill(server.pid, 'SIGKILL');
    await type('Lunch is at noon. ');
    return server.pid;
  };
  await newDocument(page);
  await page.keyboard.type(typed[0]);
  await page.locator(SQUIGGLE).first().waitFor({ timeout: 30_000 });
  for (let round = 0; round < 4; round++) {
    const shown = await page.locator(SQUIGGLE).count();
    const before = await killed();
    for (let tries = 0; tries < 200 && !servers().some(({ pid }) => pid !== before); tries++)
      await page.waitForTimeout(100);
    // What is shown may be the last server's; of what is typed now, only the next one can tell.
    await type(`${HEDGED} `);
    for (let tries = 0; tries < 300 && (await page.locator(SQUIGGLE).count()) <= shown; tries++)
      await page.waitForTimeout(100);
    assert.ok((await page.locator(SQUIGGLE).count()) > shown, `nothing new is marked after ${round + 1} kills`);
  }
  // One that keeps ending is told of, once; and it comes back when it is wanted.
  await killed();
  const messages = page.locator('.notifications-center .notification-list-item');
  const message = messages.filter({ hasText: 'Amends has stopped' });
  // The editor under test hides its toasts, and lists them all the same; the list closes where it becomes empty for a moment.
  for (let tries = 1; ; tries++) {
    await run(page, 'Notifications: Show Notifications');
    const told = await message.waitFor({ timeout: 5_000 }).then(
      () => true,
      (error) => tries === 5 && Promise.reject(error),
    );
    if (told) break;
  }
  // The workbench may have something to say of its own, and lists what is being read just then.
  const ours = (await messages.allInnerTexts()).filter(
    (words) => /amends|server|client/i.test(words) && !words.includes('reading what your messages promise'),
  );
  assert.equal(ours.length, 1, ours.join('\n'));
  await page.screenshot({ path: join(SHOTS, 'stopped.png') });
  await message.getByRole('button', { name: 'Restart' }).click();
  await page.locator(SQUIGGLE).first().waitFor({ timeout: 30_000 });
  assert.equal(await text(page), typed.join(''));
}

/** Presses a key until something is visible or hidden; presses it again where the editor was not ready for it. */
export async function pressUntil(page, key, locator, state) {
  for (let tries = 0; tries < 8; tries++) {
    await page.keyboard.press(key);
    const reached = await locator.waitFor({ state, timeout: 4_000 }).then(
      () => true,
      () => false,
    );
    if (reached) return;
  }
  await locator.waitFor({ state });
}

async function fillsThePlan(page) {
  await newDocument(page);
  await run(page, 'Amends: Insert Corrective Plan');
  await page.locator('.quick-input-list .monaco-list-row', { hasText: 'Corrective plan (list)' }).first().waitFor();
  await page.keyboard.press('Enter');
  await textBecomes(page, /By \{date within 14 days\}, \{owner\}/);
  for (const fact of ['4 December', 'Priya Shah', 'publishes the vendor checklist']) {
    await page.keyboard.type(fact);
    await page.keyboard.press('Tab');
  }
  await textBecomes(page, /- By 4 December, Priya Shah publishes the vendor checklist\./);
  await page.screenshot({ path: join(SHOTS, 'plan.png') });
}

async function addsEarlySigns(page) {
  await newDocument(page);
  await page.keyboard.insertText(
    '| Number | Kind | Before | Target |\n| --- | --- | --- | --- |\n| Errors | Outcome | 3 | 1 |',
  );
  await run(page, 'Amends: Add Early Signs as Measures');
  for (const count of ['Second approvals per decision', 'Proposals per meeting']) {
    // The hover of the row under the mouse covers the others.
    await page.mouse.move(5, 5);
    await page.locator('.workbench-hover-container').waitFor({ state: 'hidden' });
    await page.locator('.quick-input-list .monaco-list-row', { hasText: count }).first().click();
  }
  await page.screenshot({ path: join(SHOTS, 'early-signs.png') });
  await page.keyboard.press('Enter');
  await textBecomes(
    page,
    /Errors \| Outcome \| 3 \| 1 \|\s+\| Second approvals .*\| Proposals per meeting \| Outcome, early sign/,
  );
}

async function copiesThePlan(page) {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await newDocument(page);
  await page.keyboard.insertText(DATED);
  await run(page, 'Amends: Copy Plan as Table');
  let copied = '';
  for (let tries = 0; copied === '' && tries < 100; tries++) {
    await page.waitForTimeout(100);
    copied = await page.evaluate(() => navigator.clipboard.readText());
  }
  assert.match(copied, /^\| What \| Who [\s\S]*\| Priya Shah \| 4 December \| \{where to look\} \|\s*$/);
  await textBecomes(page, /^On 3 November .* publishes the list\.$/);
}

/** What is on the clipboard, by its type. */
async function clipboard(page) {
  return page.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    const entries = item.types.map(async (type) => [type, await (await item.getType(type)).text()]);
    return Object.fromEntries(await Promise.all(entries));
  });
}

const LETTER = `# What I signed

Dear all,

On 3 November I signed the contract **without** the checks. I'm sorry for that. <!-- ask Lina -->

| What | Who | By |
| --- | --- | --- |
| Publish the list | {owner} | 4 December |
`;

async function copiesAsEmail(page) {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await newDocument(page);
  await page.keyboard.insertText(LETTER);
  await run(page, 'Amends: Copy as Email');
  const panel = await frameWith(page, '#rich');
  await panel.locator('#notes', { hasText: '1 place is still to be filled in.' }).waitFor();
  await panel.locator('article table').waitFor();
  await page.screenshot({ path: join(SHOTS, 'email.png') });
  // The button has the focus from the start.
  await page.keyboard.press('Enter');
  await panel.locator('#said', { hasText: 'Copied with formatting.' }).waitFor();
  const rich = await clipboard(page);
  assert.match(rich['text/html'], /signed the contract <strong>without<\/strong> the checks/);
  assert.match(rich['text/html'], /<td style="[^"]+">Publish the list<\/td>/);
  assert.match(
    rich['text/plain'],
    /^Dear all,\n\nOn 3 November .*\n\n- Publish the list\n {2}Who: \{owner\}\n {2}By: 4 December\n$/,
  );
  assert.doesNotMatch(JSON.stringify(rich), /Lina|What I signed/);
  await panel.locator('#plain').click();
  await panel.locator('#said', { hasText: 'Copied as plain text.' }).waitFor();
  assert.deepEqual(await clipboard(page), { 'text/plain': rich['text/plain'] });
  await panel.locator('#subject').click();
  await panel.locator('#said', { hasText: 'Copied: the subject.' }).waitFor();
  assert.deepEqual(await clipboard(page), { 'text/plain': 'What I signed' });
  await panel.locator('#notes button').click();
  await page.locator('.statusbar-item', { hasText: '7 selected' }).waitFor();
  await page.keyboard.type('Priya Shah');
  await panel.locator('article', { hasText: 'Priya Shah' }).waitFor();
  await panel.locator('#notes p').waitFor({ state: 'detached' });
}

async function copiesAsScript(page, workspace) {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await newDocument(page);
  await page.keyboard.insertText(LETTER.replace('Dear', '## Hello\n\nDear'));
  await run(page, 'Amends: Copy as Script');
  const panel = await frameWith(page, '#save');
  await panel.locator('article h2', { hasText: 'Hello at 0:0' }).waitFor();
  await page.screenshot({ path: join(SHOTS, 'script.png') });
  await page.keyboard.press('Enter');
  await panel.locator('#said', { hasText: 'Copied with formatting.' }).waitFor();
  const rich = await clipboard(page);
  assert.match(rich['text/html'], /<p style="font-size:18pt[^"]*">Dear all, <span style="[^"]+">\/\/<\/span><\/p>/);
  assert.match(rich['text/plain'], /\*without\* the checks\. \/\nI'm sorry for that\. \/\/\n/);
  const file = join(workspace, 'script.html');
  const question = page.locator('.quick-input-widget .quick-input-title', { hasText: 'Save Script as Page' });
  await panel.locator('#save').click();
  await question.waitFor();
  await pressUntil(page, 'Enter', question, 'hidden');
  for (let tries = 0; !existsSync(file) && tries < 300; tries++) await page.waitForTimeout(100);
  assert.match(readFileSync(file, 'utf8'), /^<!doctype html>[\s\S]*Dear all,/);
}

async function exportsDates(page, workspace) {
  await newDocument(page);
  await page.keyboard.insertText(DATED);
  const file = join(workspace, 'plan.ics');
  const question = page.locator('.quick-input-widget .quick-input-title', { hasText: 'Export Plan to Calendar' });
  await run(page, 'Amends: Export Plan to Calendar');
  await question.waitFor();
  await page.screenshot({ path: join(SHOTS, 'export.png') });
  await page.keyboard.press('Escape');
  await question.waitFor({ state: 'hidden' });
  assert.deepEqual(readdirSync(workspace), []);
  await focusEditor(page);
  await run(page, 'Amends: Export Plan to Calendar');
  await question.waitFor();
  await pressUntil(page, 'Enter', question, 'hidden');
  // The folder itself tells, not the Explorer: a workbench without a file watcher does not list what it was not told of.
  for (let tries = 0; !existsSync(file) && tries < 300; tries++) await page.waitForTimeout(100);
  assert.match(readFileSync(file, 'utf8'), /DTSTART;VALUE=DATE:\d{4}1204\r\n/);
}

export async function openChecklist(page) {
  await page.locator('.activitybar .action-item a[aria-label^="Amends"]').click();
  await page.locator('.sidebar .composite.title', { hasText: 'Amends' }).waitFor();
}

const row = (page, label, state) => page.locator(`.monaco-list-row[aria-label*="${label}: ${state}"]`).first();

async function ticksTheChecklist(page) {
  await newDocument(page);
  await openChecklist(page);
  await focusEditor(page);
  await run(page, 'Amends: Treat as Repair Draft');
  await row(page, 'Apologize', 'missing').waitFor();
  await focusEditor(page);
  await page.keyboard.type('On 3 May I signed the Acme contract without the required checks. ');
  await row(page, 'Name what you did', 'done').waitFor();
  await row(page, 'Apologize', 'missing').waitFor();
  await page.keyboard.type("I'm sorry for that. ");
  await row(page, 'Apologize', 'done').waitFor();
  await page.keyboard.type('That decision was mine. ');
  await row(page, 'Own it', 'done').waitFor();
  await page.screenshot({ path: join(SHOTS, 'checklist.png') });
}

async function ticksAPromise(page, workspace) {
  const file = join(workspace, 'payroll.md');
  const step = 'Dana publishes the payroll checklist by 3 May 2020.';
  const fields = '---\namends: all-staff-email\nseries: payroll\ndate: 2020-04-05\n---\n\n';
  writeFileSync(file, `${fields}On 1 April I paid you late. I am sorry I did.\n\n- [ ] ${step}\n`);
  await openChecklist(page);
  await run(page, 'Amends: Focus on Promises View');
  const late = page.locator(`.monaco-list-row[aria-label*="Overdue: ${step} Owner: Dana."]`);
  await late.waitFor({ timeout: 30_000 });
  await page.screenshot({ path: join(SHOTS, 'promises.png') });
  await late.locator('.custom-view-tree-node-item-checkbox').click();
  await page.locator('.monaco-list-row[aria-label*="Kept: 1 promise"]').waitFor();
  await late.waitFor({ state: 'detached' });
  // Nobody has the file open, so it is saved.
  for (let tries = 0; tries < 100 && !/- \[x\]/.test(readFileSync(file, 'utf8')); tries++)
    await page.waitForTimeout(100);
  assert.match(readFileSync(file, 'utf8'), /- \[x\] Dana publishes/);
  await page.screenshot({ path: join(SHOTS, 'promises-kept.png') });
}

async function drawsTheMap(page) {
  await newDocument(page);
  await page.keyboard.type(
    "I signed the Acme contract without the required checks. I'm sorry for that. That decision was mine. ",
  );
  await run(page, 'Amends: Show Message Map');
  const map = await frameWith(page, 'svg.amends-map');
  await map.locator('[data-part]').nth(2).waitFor();
  assert.equal(await map.locator('[data-part]').count(), 3);
  await focusEditor(page);
  await page.keyboard.type('I will publish the checklist by 4 December.');
  await map.locator('[data-part]').nth(4).waitFor();
  await map.locator('[data-part="1"]').click();
  await page.locator('.statusbar-item', { hasText: '19 selected' }).waitFor();
  await map.locator('[data-part="2"]').press('Enter');
  await page.locator('.statusbar-item', { hasText: '23 selected' }).waitFor();
  await page.screenshot({ path: join(SHOTS, 'map.png') });
}

/** The frame, among those of the webviews, that shows such an element. */
export async function frameWith(page, selector) {
  for (let tries = 0; tries < 150; tries++) {
    for (const frame of page.frames())
      if (
        await frame
          .locator(selector)
          .count()
          .catch(() => 0)
      )
        return frame;
    await page.waitForTimeout(100);
  }
  throw new Error(`no frame shows ${selector}`);
}

async function showsAll(page, name) {
  await newDocument(page);
  await openChecklist(page);
  await focusEditor(page);
  for (const line of [
    `${HEDGED}`,
    '',
    'On 3 May I signed the Acme contract without the required checks. That decision was mine. It cost forty of you two weekends.',
    '',
    'We will publish a vendor checklist soon. By 4 December, Priya Shah audits the ten largest contracts.',
  ]) {
    await page.keyboard.type(line);
    await page.keyboard.press('Enter');
  }
  await page.locator(SQUIGGLE).first().waitFor();
  await row(page, 'Own it', 'done').waitFor();
  await page.screenshot({ path: join(SHOTS, `${name}.png`) });
}

/** Runs `npm start` without a desktop VS Code, opens the address that it prints, and ends it as Ctrl+C does. */
async function opensTheSample() {
  const start = spawn(process.execPath, ['start.mjs'], {
    cwd: PROJECT,
    env: { ...process.env, PATH: dirname(process.execPath) },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = new Promise((resolve) => start.once('exit', resolve));
  const { page, close } = await openPage();
  try {
    const address = await printedAddress(start.stdout);
    await page.goto(address);
    await page.locator(SQUIGGLE).first().waitFor({ timeout: 60_000 });
    await page.screenshot({ path: join(SHOTS, 'start.png') });
    start.kill('SIGINT');
    assert.equal(await ended, 0);
    assert.equal(await fetch(address).catch(() => null), null, 'the server still answers');
  } finally {
    start.kill('SIGKILL');
    await close();
  }
}

function printedAddress(stream) {
  return new Promise((resolve, reject) => {
    let output = '';
    stream.on('data', (data) => {
      output += data;
      const address = /http:\/\/127\.0\.0\.1\S+/.exec(output);
      if (address) resolve(address[0]);
    });
    stream.once('end', () => reject(new Error(`No address was printed:\n${output}`)));
  });
}

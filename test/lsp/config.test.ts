import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, it } from 'mocha';
import type {
  CodeAction,
  Diagnostic,
  Hover,
  MarkupContent,
  TextDocumentEdit,
  TextEdit,
} from 'vscode-languageserver-protocol';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { readConfig } from '../../server/src/core/config';
import {
  CONFIG_FILES,
  type DocumentReport,
  FILES,
  PROMISES_REQUEST,
  REPORT_REQUEST,
  TEMPLATE_FOLDER_REQUEST,
  TEMPLATES_REQUEST,
  type WireLedger,
  type WireTemplate,
} from '../../server/src/protocol';
import { amendsIn } from '../cli/amends';
import { MODERN, TestClient } from './client';

const HEDGED = "I'm sorry if the change upset anyone.\n";
const off = (code: string): string => `{ // quiet\n  "faults": { "${code}": "off" } }`;

describe('.amends.json in the language server', () => {
  let folder = '';
  let client: TestClient;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'amends-config-'));
    mkdirSync(join(folder, 'team', 'drafts'), { recursive: true });
    client = new TestClient();
  });
  afterEach(async () => {
    assert.equal(await client.stop(), 0);
    rmSync(folder, { recursive: true });
  });

  const uriOf = (path: string): string => pathToFileURL(join(folder, path)).href;
  const write = (path: string, text: string): void => writeFileSync(join(folder, path), text);

  async function start(capabilities: object = MODERN, options?: object): Promise<void> {
    client.connection.onRequest('client/registerCapability', () => null);
    await client.connection.sendRequest('initialize', {
      processId: process.pid,
      rootUri: null,
      workspaceFolders: [{ uri: uriOf('team'), name: 'team' }],
      capabilities,
      initializationOptions: options,
    });
    await client.connection.sendNotification('initialized', {});
  }

  async function codesOf(uri: string): Promise<unknown[]> {
    return ((await client.pull(undefined, uri)).items ?? []).map(({ code }) => code);
  }

  /** What was last published of a file, once it says what is wanted. */
  async function published(uri: string, wanted: RegExp): Promise<Diagnostic[]> {
    let found: Diagnostic[] | undefined;
    for (let tries = 0; tries < 60; tries++) {
      found = client.published.findLast((each) => each.uri === uri)?.diagnostics;
      if (found && wanted.test(found.map(({ message }) => message).join())) return found;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    assert.fail(`published: ${JSON.stringify(found)}`);
  }

  const tell = (path: string, text: string | null): Promise<void> =>
    client.connection.sendNotification(CONFIG_FILES, { files: [{ uri: uriOf(path), text }] });

  it('is read from the nearest folder upward, also above the workspace', async () => {
    write('.amends.json', off('conditional-apology'));
    await start();
    await client.open(HEDGED, uriOf('team/drafts/a.md'));
    assert.deepEqual(await codesOf(uriOf('team/drafts/a.md')), []);
    write('team/.amends.json', off('minimizing'));
    await client.open(HEDGED, uriOf('team/drafts/b.md'));
    assert.deepEqual(await codesOf(uriOf('team/drafts/b.md')), ['conditional-apology']);
    // The file was met while the second draft was opened, and holds for the first one too.
    assert.deepEqual(await codesOf(uriOf('team/drafts/a.md')), ['conditional-apology']);
  });

  it('gives the verdict of the command line', async () => {
    write(
      'team/.amends.json',
      '{ "faults": { "conditional-apology": "error" }, "drafts": ["drafts/*.md"], "limits": { "no-plan": {} } }',
    );
    write('team/drafts/a.md', HEDGED);
    await start({ ...MODERN, workspace: { ...MODERN.workspace } }, { faults: { 'conditional-apology': 'off' } });
    await client.open(HEDGED, uriOf('team/drafts/a.md'));
    const report = await client.connection.sendRequest<DocumentReport>(REPORT_REQUEST, {
      uri: uriOf('team/drafts/a.md'),
    });
    const [file] = JSON.parse(amendsIn(folder, ['check', '--format', 'json', 'team/drafts/a.md']).stdout).files;
    assert.equal(report.draft, true);
    assert.equal(file.draft, true);
    assert.equal(report.counts.error, 1);
    assert.equal(file.findings.filter(({ severity }: { severity: string }) => severity === 'error').length, 1);
  });

  it('goes before the settings of the editor, which hold where there is none', async () => {
    await start(MODERN, { faults: { 'conditional-apology': 'off' } });
    await client.open(HEDGED, uriOf('team/a.md'));
    assert.deepEqual(await codesOf(uriOf('team/a.md')), []);
    await tell('team/.amends.json', '{}');
    assert.deepEqual(await codesOf(uriOf('team/a.md')), ['conditional-apology']);
    await tell('team/.amends.json', null);
    assert.deepEqual(await codesOf(uriOf('team/a.md')), []);
  });

  it('holds for what was never saved, as that of the workspace', async () => {
    write('team/.amends.json', off('conditional-apology'));
    await start();
    await client.open(HEDGED);
    assert.deepEqual(await codesOf('untitled:Untitled-1'), []);
  });

  it('takes effect at once when it changes on the machine', async () => {
    const watching = { ...MODERN.workspace, didChangeWatchedFiles: { dynamicRegistration: true } };
    await start({ ...MODERN, workspace: watching });
    await client.open(HEDGED, uriOf('team/a.md'));
    const first = await client.pull(undefined, uriOf('team/a.md'));
    assert.equal(first.items?.length, 1);
    write('team/.amends.json', off('conditional-apology'));
    await client.connection.sendNotification('workspace/didChangeWatchedFiles', {
      changes: [{ uri: uriOf('team/.amends.json'), type: 1 }],
    });
    for (let tries = 0; tries < 60; tries++) {
      const next = await client.pull(first.resultId, uriOf('team/a.md'));
      if (next.kind === 'full') return assert.deepEqual(next.items, []);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    assert.fail('the change was not seen');
  });

  it('shows what is wrong in the file itself, while the defaults hold', async () => {
    const uri = uriOf('team/.amends.json');
    write('team/.amends.json', '{\n  "faults": { "conditional-apology": "off" }\n  "people": []\n}');
    await start();
    await client.open(HEDGED, uriOf('team/a.md'));
    assert.deepEqual(await codesOf(uriOf('team/a.md')), ['conditional-apology']);
    const [broken] = await published(uri, /not valid JSON/);
    assert.equal(broken?.range.start.line, 2);
    await tell('team/.amends.json', '{ "faults": { "conditional-apology": "off" },\n"people": [1] }');
    const [value] = await published(uri, /list of texts/);
    assert.deepEqual(value?.range, { start: { line: 1, character: 10 }, end: { line: 1, character: 13 } });
    assert.deepEqual(await codesOf(uriOf('team/a.md')), []);
    await tell('team/.amends.json', '{}');
    await published(uri, /^$/);
  });

  it('brings the rules of the house, whose words are no Markdown in a hover', async () => {
    const phrase = {
      match: 'reach out',
      message: 'Say [who](command:evil) <b>writes</b>.',
      why: '![x](http://example.org/x.png) `a` **b**',
      replace: 'write to {whom}',
    };
    write('team/.amends.json', JSON.stringify({ phrases: [phrase], genres: { 'board-note': { like: 'town-hall' } } }));
    await start();
    const text = `---\namends: board-note\n---\n\nI'm sorry that I paid you late on 3 May. Reach out to me.\n`;
    await client.open(text, uriOf('team/a.md'));
    const uri = uriOf('team/a.md');
    assert.ok((await codesOf(uri)).includes('house-phrase'));
    const report = await client.connection.sendRequest<DocumentReport>(REPORT_REQUEST, { uri });
    assert.equal(report.genre, 'board-note');
    const position = { line: 4, character: text.split('\n')[4]?.indexOf('out') ?? 0 };
    const hover = await client.connection.sendRequest<Hover>('textDocument/hover', { textDocument: { uri }, position });
    const { value } = hover.contents as MarkupContent;
    assert.match(value, /Say \\\[who\\\]\\\(command:evil\\\) \\<b\\>/);
    // Nothing of Markdown is left unescaped but our own bold.
    assert.doesNotMatch(value.replace(/\\./g, '').replace(/^\*\*|\*\*$/gm, ''), /[[\]<>`*()!]/);
    const actions = await client.connection.sendRequest<CodeAction[]>('textDocument/codeAction', {
      textDocument: { uri },
      range: { start: position, end: position },
      context: { diagnostics: [] },
    });
    assert.ok(actions.some(({ title }) => title === 'Replace with: Write to {whom}'));
  });

  it('reads the templates of the house, marks what is wrong in one, and takes none for a message', async () => {
    write('team/.amends.json', '{ "templates": "our house" }');
    await start();
    const ask = (uri?: string) =>
      client.connection.sendRequest<string | null>(TEMPLATE_FOLDER_REQUEST, uri === undefined ? {} : { uri });
    const folderUri = uriOf('team/our house');
    assert.equal(await ask(), folderUri);
    assert.equal(await ask(uriOf('team/drafts/a.md')), folderUri);
    assert.equal(await ask(uriOf('elsewhere.md')), null);
    const plan = `---\namends: town-hall\n---\n\nI am sorry I paid you late. Dana will publish the list by 3 May 2020.\n`;
    const files = [
      { uri: `${folderUri}/board-note.md`, text: plan.replace('Dana', '{owner}') },
      { uri: `${folderUri}/torn.md`, text: 'Hello.\nBy {date, I do.\n' },
    ];
    const [note] = await client.connection.sendRequest<WireTemplate[]>(TEMPLATES_REQUEST, { files });
    assert.deepEqual([note?.name, note?.group], ['Board note', 'message']);
    assert.match(note?.snippet ?? '', /\$\{1:\{owner\\\}\} will publish/);
    const [torn] = await published(`${folderUri}/torn.md`, /does not close/);
    assert.equal(torn?.range.start.line, 1);
    await client.connection.sendNotification(FILES, {
      files: [
        { uri: `${folderUri}/plan.md`, text: plan },
        { uri: uriOf('team/kept.md'), text: plan },
      ],
    });
    const { groups } = await client.connection.sendRequest<WireLedger>(PROMISES_REQUEST);
    assert.deepEqual(
      groups.overdue.map(({ uri }) => uri),
      [uriOf('team/kept.md')],
    );
  });

  describe('ignoring in the workspace', () => {
    const CREATING = {
      ...MODERN,
      workspace: { workspaceEdit: { ...MODERN.workspace.workspaceEdit, resourceOperations: ['create'] } },
    };

    async function actionsIn(uri: string): Promise<CodeAction[]> {
      return client.connection.sendRequest('textDocument/codeAction', {
        textDocument: { uri },
        range: { start: { line: 0, character: 12 }, end: { line: 0, character: 12 } },
        context: { diagnostics: [], only: ['quickfix.amends.ignore'] },
      });
    }
    const titled = (actions: readonly CodeAction[], title: RegExp): CodeAction | undefined =>
      actions.find((action) => title.test(action.title));

    it('makes the file where there is none, for an untitled tab too', async () => {
      await start(CREATING, { commands: true });
      await client.open(HEDGED);
      const action = titled(await actionsIn('untitled:Untitled-1'), /^Ignore in this workspace: conditional-apology$/);
      const [create, change] = action?.edit?.documentChanges ?? [];
      assert.deepEqual(create, { kind: 'create', uri: uriOf('team/.amends.json'), options: { ignoreIfExists: true } });
      const [edit] = (change as TextDocumentEdit).edits as TextEdit[];
      assert.deepEqual(JSON.parse(edit?.newText ?? ''), { faults: { 'conditional-apology': 'off' } });
      assert.deepEqual(action?.command?.arguments, [uriOf('team/.amends.json')]);
      await tell('team/.amends.json', edit?.newText ?? '');
      assert.deepEqual(await codesOf('untitled:Untitled-1'), []);
    });

    it('adds to the file that holds, and keeps its comments', async () => {
      const text = off('minimizing');
      write('team/.amends.json', text);
      await start(MODERN, { commands: true });
      await client.open(HEDGED, uriOf('team/drafts/a.md'));
      const actions = await actionsIn(uriOf('team/drafts/a.md'));
      const [change] = titled(actions, /^Ignore in this workspace/)?.edit?.documentChanges ?? [];
      const { textDocument, edits } = change as TextDocumentEdit;
      assert.equal(textDocument.uri, uriOf('team/.amends.json'));
      const written = TextDocument.applyEdits(TextDocument.create('', 'jsonc', 1, text), edits as TextEdit[]);
      assert.match(written, /\/\/ quiet/);
      assert.deepEqual(readConfig(written).config.faults, { minimizing: 'off', 'conditional-apology': 'off' });
      // Where a file holds, the user's own settings do not.
      assert.equal(titled(actions, /^Ignore everywhere/), undefined);
    });

    it('offers the settings where no file holds, and no edit that the client cannot make', async () => {
      await start(MODERN, { commands: true });
      await client.open(HEDGED, uriOf('team/a.md'));
      const actions = await actionsIn(uriOf('team/a.md'));
      assert.equal(titled(actions, /^Ignore in this workspace/), undefined);
      assert.equal(titled(actions, /^Ignore everywhere/)?.command?.command, 'amends.ignoreEverywhere');
    });
  });
});

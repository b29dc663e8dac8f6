import { assert } from 'chai';
import * as vscode from 'vscode';
import { CloseAction } from 'vscode-languageclient';
import { Restarts } from '../../../client/src/restarts';
import { tick } from '../../../client/src/tick';
import type { WirePromise } from '../../../server/src/protocol';
import { closeAll } from './closing';
import { MemoryFiles } from './memory-files';
import { untitled } from './untitled';

const BOX_LINE = 2;
const DANA = '- [ ] Dana publishes the payroll checklist by 3 May 2020.';
const PRIYA = '- [ ] Priya trains the payroll clerks by 8 May 2020.';
const PLAN = `# Plan\n\n${DANA}\n${PRIYA}\n`;
const TICKED = PLAN.replace('[ ] Dana', '[x] Dana');

function dana(uri: vscode.Uri): WirePromise {
  const at = (from: number, to: number) => ({
    start: { line: BOX_LINE, character: from },
    end: { line: BOX_LINE, character: to },
  });
  return {
    uri: uri.toString(),
    range: at(6, DANA.length),
    text: DANA.slice(6),
    owner: { text: 'Dana', kind: 'person' },
    status: 'late',
    box: { range: at(3, 4), checked: false, line: DANA },
  };
}

describe('a tick in a file, where the disk is against it', () => {
  const files = new MemoryFiles();
  let nth = 0;
  let file = vscode.Uri.parse('faulty:/plan.md');
  let registration: vscode.Disposable;
  before(() => {
    registration = vscode.workspace.registerFileSystemProvider('faulty', files, { isCaseSensitive: true });
  });
  after(() => registration.dispose());
  beforeEach(() => {
    nth++;
    file = vscode.Uri.parse(`faulty:/plan-${nth}.md`);
    files.put(file, PLAN);
  });
  afterEach(async () => {
    files.refuses = undefined;
    await closeAll();
  });

  const shown = (): vscode.TextDocument | undefined => vscode.window.activeTextEditor?.document;

  it('is written where nothing is against it', async () => {
    await tick(dana(file), true);
    assert.strictEqual(files.text(file), TICKED);
    assert.isUndefined(shown());
  });

  const refusals: Readonly<Record<string, (uri: vscode.Uri) => Error>> = {
    'a full disk': () => vscode.FileSystemError.Unavailable('ENOSPC: no space left on device, write'),
    'a read-only folder': (uri) => vscode.FileSystemError.NoPermissions(uri),
    'a disk that fails': () => new Error('EIO: i/o error, write'),
  };
  for (const [name, refusal] of Object.entries(refusals))
    it(`waits in the editor for ${name}, where its writer sees it, and the file is as it was`, async () => {
      files.refuses = refusal;
      await tick(dana(file), true);
      assert.strictEqual(files.text(file), PLAN);
      assert.strictEqual(shown()?.uri.toString(), file.toString());
      assert.strictEqual(shown()?.getText(), TICKED);
      assert.isTrue(shown()?.isDirty);
    });

  it('does not go to another box that has come to its place', async () => {
    files.put(file, PLAN.replace(`${DANA}\n${PRIYA}`, `${PRIYA}\n${DANA}`));
    const before = files.text(file);
    await tick(dana(file), true);
    assert.strictEqual(files.text(file), before);
    const document = await vscode.workspace.openTextDocument(file);
    assert.strictEqual(document.getText(), before);
    assert.isFalse(document.isDirty);
  });

  it('does not write over what another window has written meanwhile', async () => {
    // The editor holds the text of before, and nobody has told it of the change.
    await vscode.workspace.openTextDocument(file);
    const other = `${PLAN}\nWritten in another window.\n`;
    files.put(file, other);
    await tick(dana(file), true);
    assert.include([other, other.replace('[ ] Dana', '[x] Dana')], files.text(file));
  });

  it('does not bring back a file that was deleted', async () => {
    await vscode.workspace.openTextDocument(file);
    files.drop(file);
    await tick(dana(file), true);
    assert.isUndefined(files.text(file));
  });

  it('makes no file beside it', async () => {
    const before = files.names;
    await tick(dana(file), true);
    assert.deepEqual(files.names, before);
  });
});

describe('an edit for a text that moves on', () => {
  afterEach(closeAll);

  it('is made for the text as it stands, or not at all (amends.mendKind)', async () => {
    const two = "I'm sorry if the change upset anyone.\n\nI apologize if the outage hurt anyone.\n";
    const editor = await untitled(two);
    editor.selection = new vscode.Selection(0, 14, 0, 14);
    const typed = 'Dear all,\n\n';
    await Promise.all([
      vscode.commands.executeCommand('amends.mendKind'),
      editor.edit((edit) => edit.insert(new vscode.Position(0, 0), typed)),
    ]);
    const text = editor.document.getText();
    if (text !== typed + two) assert.match(text, /^(Dear all,\n\n)?I'm sorry for \{[^{}]*\}\. It cost .*\n\n.*\{.*\n$/);
    assert.isTrue(text.startsWith(typed), text);
  });
});

describe('a server that ends', () => {
  it('is started again a few times without a word, and then left with one', () => {
    let told = 0;
    const restarts = new Restarts(() => {
      told++;
    });
    const actions = Array.from({ length: 6 }, () => restarts.closed());
    assert.isTrue(actions.every(({ handled }) => handled));
    const { Restart, DoNotRestart } = CloseAction;
    assert.deepEqual(
      actions.map(({ action }) => action),
      [Restart, Restart, Restart, Restart, DoNotRestart, Restart],
    );
    assert.strictEqual(told, 1);
  });
});

import { assert } from 'chai';
import * as vscode from 'vscode';
import { groupItem, promiseItem } from '../../../client/src/promise-items';
import { tick } from '../../../client/src/tick';
import type { WirePromise } from '../../../server/src/protocol';
import { closeAll } from './closing';

/** A message whose file and series are its own, so that no test meets what an earlier one has left in the editor. */
const plan = (nth: number): string => `---
amends: all-staff-email
series: payroll ${nth}
date: 2020-04-05
---

On 1 April I paid you late. I am sorry I did.

- [ ] Dana publishes the payroll checklist by 3 May 2020.
- [ ] Priya trains the payroll clerks by 8 May 2020.
`;
const BOX_LINE = 8;
const TICKED = '- [x] Dana publishes the payroll checklist by 3 May 2020.';
const UNTICKED = '- [ ] Dana publishes the payroll checklist by 3 May 2020.';

function dana(uri: vscode.Uri, checked: boolean): WirePromise {
  const at = (line: number, from: number, to: number) => ({
    start: { line, character: from },
    end: { line, character: to },
  });
  return {
    uri: uri.toString(),
    range: at(BOX_LINE, 6, UNTICKED.length),
    text: UNTICKED.slice(6),
    owner: { text: 'Dana', kind: 'person' },
    due: { text: 'by 3 May 2020', date: '2020-05-03' },
    status: 'late',
    box: { range: at(BOX_LINE, 3, 4), checked, line: checked ? TICKED : UNTICKED },
  };
}

function shown(): string {
  return vscode.window.activeTextEditor?.document.getText() ?? '';
}

async function onDisk(uri: vscode.Uri): Promise<string> {
  return new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
}

function write(uri: vscode.Uri, text: string): Thenable<void> {
  return vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
}

/** Opens progress notes until one is as wanted: a busy machine may not have looked through all files for the first one. */
async function noteWith(wanted: RegExp, most = 20): Promise<void> {
  let last = '';
  for (let tries = 0; tries < most; tries++) {
    await vscode.commands.executeCommand('amends.newProgressNote');
    last = shown();
    if (wanted.test(last)) return;
    await closeAll();
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
  assert.fail(`no note with ${wanted}, but: ${last}`);
}

describe('Promises in VS Code', () => {
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri ?? vscode.Uri.file('/');
  let nth = 0;
  let file = folder;
  let text = '';
  beforeEach(() => {
    nth++;
    file = vscode.Uri.joinPath(folder, `payroll-${nth}.md`);
    text = plan(nth);
    return write(file, text);
  });
  afterEach(async () => {
    await closeAll();
    await vscode.workspace.fs.delete(file);
  });

  it('fills the next progress note from files that are not open, and follows them (amends.newProgressNote)', async function () {
    this.timeout(120_000);
    await noteWith(/I said 8 May 2020; it is late/);
    assert.include(shown(), `series: "payroll ${nth}"`);
    assert.match(
      shown(),
      /I said 3 May 2020; it is late, because I \{own part\}\. Dana publishes the payroll checklist/,
    );
    assert.notMatch(shown(), /Done:/);
    await closeAll();
    await write(file, text.replace(UNTICKED, TICKED));
    await noteWith(/^- Done: Dana published the payroll checklist on \{day\}\.$/m);
    assert.notMatch(shown(), /I said 3 May 2020/);
  });

  it('knows of a file in a folder, whether or not an event told of it', async function () {
    this.timeout(60_000);
    const sub = vscode.Uri.joinPath(folder, `round-${nth}`);
    const later = text.replace(`payroll ${nth}`, 'canteen').replace('date: 2020-04-05', 'date: 2020-04-06');
    await write(vscode.Uri.joinPath(sub, 'plan.md'), later);
    try {
      await noteWith(/series: "?canteen/, 5);
    } finally {
      await vscode.workspace.fs.delete(sub, { recursive: true });
    }
    await closeAll();
    await noteWith(new RegExp(`series: "payroll ${nth}"`), 5);
  });

  it('begins the note at its first open place', async function () {
    this.timeout(120_000);
    await noteWith(new RegExp(`series: "payroll ${nth}"`));
    const editor = vscode.window.activeTextEditor;
    assert.ok(editor);
    assert.strictEqual(editor.document.getText(editor.selection), '{number}');
    assert.isTrue(editor.document.isUntitled);
  });

  it('shows the words of a promise in its file (amends.showPromise)', async () => {
    await vscode.commands.executeCommand('amends.showPromise', dana(file, false));
    const editor = vscode.window.activeTextEditor;
    assert.ok(editor);
    assert.strictEqual(editor.document.uri.toString(), file.toString());
    assert.strictEqual(editor.document.getText(editor.selection), UNTICKED.slice(6));
  });

  it('ticks a box in a file that is not open, and saves it', async () => {
    await tick(dana(file, false), true);
    assert.include(await onDisk(file), TICKED);
    await tick(dana(file, true), false);
    assert.strictEqual(await onDisk(file), text);
  });

  it('ticks a box in an open document, which stays unsaved, and can be undone', async () => {
    const { document } = await vscode.window.showTextDocument(file, { preview: false });
    await tick(dana(file, false), true);
    assert.strictEqual(document.lineAt(BOX_LINE).text, TICKED);
    assert.isTrue(document.isDirty);
    assert.strictEqual(await onDisk(file), text);
    await vscode.commands.executeCommand('undo');
    assert.strictEqual(document.getText(), text);
  });

  it('touches nothing where the box is no longer at its place', async () => {
    const moved = `A line.\n${text}`;
    await write(file, moved);
    await tick(dana(file, false), true);
    assert.strictEqual(await onDisk(file), moved);
  });

  it('reads each row aloud as a sentence', () => {
    const row = promiseItem({ kind: 'promise', group: 'overdue', promise: dana(file, false), id: 'one' });
    assert.strictEqual(
      row.accessibilityInformation?.label,
      'Overdue: Dana publishes the payroll checklist by 3 May 2020. Owner: Dana. Due: by 3 May 2020. In ' +
        `payroll-${nth}.md.`,
    );
    assert.strictEqual(groupItem('kept', 2).accessibilityInformation?.label, 'Kept: 2 promises');
  });

  it('gives a box to what has one in its file, and to nothing else', () => {
    const { box: _box, ...plain } = dana(file, true);
    const item = (promise: WirePromise) => promiseItem({ kind: 'promise', group: 'kept', promise, id: 'one' });
    assert.deepInclude(item(dana(file, true)).checkboxState, { state: vscode.TreeItemCheckboxState.Checked });
    assert.isUndefined(item(plain).checkboxState);
  });
});

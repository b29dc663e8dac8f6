import { assert } from 'chai';
import * as vscode from 'vscode';

const HEDGED = "I'm sorry if the vendor delay upset anyone, but we had no time.";
const PLAIN = 'The canteen opens at nine on Monday. Bring your own cup, and mind the wet floor.';

async function untitled(text: string, language = 'markdown'): Promise<vscode.TextEditor> {
  const document = await vscode.workspace.openTextDocument({ language, content: text });
  return vscode.window.showTextDocument(document);
}

function amendsDiagnostics(uri: vscode.Uri): vscode.Diagnostic[] {
  return vscode.languages.getDiagnostics(uri).filter(({ source }) => source === 'amends');
}

function codes(uri: vscode.Uri): string[] {
  return amendsDiagnostics(uri)
    .map(({ code }) => String(typeof code === 'object' ? code.value : code))
    .sort();
}

/** Waits until the diagnostics of a document are as wanted; fails with what they are when they do not become so. */
async function until(uri: vscode.Uri, wanted: readonly string[]): Promise<void> {
  const same = (): boolean => JSON.stringify(codes(uri)) === JSON.stringify([...wanted].sort());
  await new Promise<void>((resolve, reject) => {
    const timer = setTimeout(() => done(new Error(`wanted [${wanted.join()}], found [${codes(uri).join()}]`)), 15_000);
    const subscription = vscode.languages.onDidChangeDiagnostics(() => same() && done());
    function done(error?: Error): void {
      clearTimeout(timer);
      subscription.dispose();
      if (error) reject(error);
      else resolve();
    }
    if (same()) done();
  });
}

async function firstFix(document: vscode.TextDocument): Promise<vscode.CodeAction> {
  const [diagnostic] = amendsDiagnostics(document.uri);
  assert.ok(diagnostic, 'no diagnostic');
  const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
    'vscode.executeCodeActionProvider',
    document.uri,
    diagnostic.range,
    vscode.CodeActionKind.QuickFix.value,
  );
  const fix = actions.find((action) => action.kind?.value === 'quickfix.amends');
  assert.ok(fix, `no fix among: ${actions.map(({ title }) => title).join(', ')}`);
  return fix;
}

/** Closes what is open, and waits until the host knows it: the next test must not write into the last one's document. */
async function closeEditors(): Promise<void> {
  while (vscode.window.activeTextEditor) {
    const closed = new Promise<void>((resolve) => {
      const subscription = vscode.window.onDidChangeActiveTextEditor(() => {
        subscription.dispose();
        resolve();
      });
    });
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    await closed;
  }
}

describe('Amends in VS Code', () => {
  before(async () => {
    const extension = vscode.extensions.getExtension('amends.amends');
    assert.ok(extension, 'the extension is not there');
    await extension.activate();
  });
  afterEach(closeEditors);

  it('warns of a hedged and excused apology in an untitled document', async () => {
    const { document } = await untitled('');
    await vscode.window.activeTextEditor?.edit((edit) => edit.insert(new vscode.Position(0, 0), HEDGED));
    await until(document.uri, ['conditional-apology', 'excused-apology']);
  });

  it('says nothing of ordinary prose', async () => {
    const { document } = await untitled(`${HEDGED}\n`);
    await until(document.uri, ['conditional-apology', 'excused-apology']);
    const all = new vscode.Range(0, 0, document.lineCount, 0);
    await vscode.window.activeTextEditor?.edit((edit) => edit.replace(all, PLAIN));
    await until(document.uri, []);
  });

  it('mends the sentence with the first fix of the light bulb', async () => {
    const { document } = await untitled(HEDGED);
    await until(document.uri, ['conditional-apology', 'excused-apology']);
    const fix = await firstFix(document);
    assert.ok(fix.isPreferred);
    assert.ok(fix.edit);
    await vscode.workspace.applyEdit(fix.edit);
    assert.notStrictEqual(document.getText(), HEDGED);
    assert.match(document.getText(), /We had no time\. That does not excuse it\./);
    await until(document.uri, []);
  });

  it('explains the finding on hover, with a before and an after', async () => {
    const { document } = await untitled(HEDGED);
    await until(document.uri, ['conditional-apology', 'excused-apology']);
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
      'vscode.executeHoverProvider',
      document.uri,
      new vscode.Position(0, 14),
    );
    const text = hovers
      .flatMap(({ contents }) => contents.map((content) => (typeof content === 'string' ? content : content.value)))
      .join('\n');
    assert.match(text, /Before:/);
    assert.match(text, /prove the harm/);
  });

  it('opens a town hall script with tab stops, in which nothing is marked', async () => {
    await vscode.commands.executeCommand('amends.newTownHall');
    const editor = vscode.window.activeTextEditor;
    assert.ok(editor);
    assert.strictEqual(editor.document.languageId, 'markdown');
    assert.match(editor.document.getText(), /^---\namends: town-hall\n---/);
    assert.strictEqual(editor.document.getText(editor.selection), '{day it happened}');
    await vscode.commands.executeCommand('jumpToNextSnippetPlaceholder');
    assert.strictEqual(editor.document.getText(editor.selection), '{what you did}');
  });

  for (const form of ['list', 'table'] as const)
    it(`inserts the corrective plan as a ${form} after the words on the line`, async () => {
      const editor = await untitled('What we will do.');
      editor.selection = new vscode.Selection(0, 4, 0, 4);
      await vscode.commands.executeCommand('amends.insertPlan', form);
      const text = editor.document.getText();
      assert.isTrue(text.startsWith('What we will do.\n\n'), text);
      assert.match(text, form === 'list' ? /\n- By \{/ : /\n\| --- \|/);
    });

  it('reads plain text too', async () => {
    const { document } = await untitled(HEDGED, 'plaintext');
    await until(document.uri, ['conditional-apology', 'excused-apology']);
  });

  it('offers every command', async () => {
    const all = await vscode.commands.getCommands(true);
    for (const id of [
      'newTownHall',
      'newMessage',
      'insertPlan',
      'checkDraft',
      'treatAsDraft',
      'stopTreatingAsDraft',
      'restart',
    ])
      assert.ok(all.includes(`amends.${id}`), id);
  });

  it('goes on after a restart of the server', async () => {
    const { document } = await untitled(HEDGED);
    await until(document.uri, ['conditional-apology', 'excused-apology']);
    await vscode.commands.executeCommand('amends.restart');
    await vscode.window.activeTextEditor?.edit((edit) => edit.insert(new vscode.Position(0, 0), 'Hello. '));
    await until(document.uri, ['conditional-apology', 'excused-apology']);
  });
});

import { assert } from 'chai';
import * as vscode from 'vscode';
import { closeAll } from './closing';
import { untitled } from './untitled';

/** Waits until a condition holds of the editor; fails with its text where it does not come to hold. */
async function until(holds: () => boolean): Promise<void> {
  for (let left = 100; !holds(); left--) {
    assert.ok(left > 0, `still: ${vscode.window.activeTextEditor?.document.getText()}`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

/** Runs a command that asks, and takes the first answer as soon as the question stands; asks again where that was too early. */
async function answeringFirst(command: string, done: () => boolean): Promise<void> {
  let asked = false;
  await until(() => {
    if (!asked && !done()) {
      asked = true;
      void vscode.commands.executeCommand(command).then(() => {
        asked = false;
      });
    }
    void vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
    return done();
  });
}

const shown = (): string => vscode.window.activeTextEditor?.document.getText() ?? '';

describe('help in VS Code', () => {
  afterEach(closeAll);

  it('writes the cause as a fact, and a step (amends.findCause)', async () => {
    const { document } = await untitled('I signed it.\n');
    await answeringFirst('amends.findCause', () => document.getText().includes('How it came about: I took on {'));
    assert.match(document.getText(), /^I signed it\.\n\nHow it came about: .* That is no excuse\.\n\n- By \{/);
  });

  it('opens a template to pick (amends.newMessage)', async () => {
    await answeringFirst('amends.newMessage', () => shown().startsWith('---\namends: '));
    assert.match(shown(), /\{[^}]+\}/);
  });

  it('opens the request to who can help (amends.bringInHelp)', async () => {
    await untitled('');
    await answeringFirst('amends.bringInHelp', () => shown().startsWith('To {neutral person}:'));
    assert.match(shown(), /Grievance: \{reference\}/);
  });

  it('shows a term in the glossary, which no one can write to and nothing marks (amends.openGlossary)', async () => {
    await untitled('');
    await answeringFirst('amends.openGlossary', () => shown().startsWith('# Glossary'));
    const editor = vscode.window.activeTextEditor;
    assert.ok(editor);
    await until(() => editor.document.lineAt(editor.selection.active.line).text === '### Trust repair');
    await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), 'x')).then(undefined, () => false);
    assert.match(shown(), /^# Glossary/);
    assert.deepEqual(vscode.languages.getDiagnostics(editor.document.uri), []);
  });
});

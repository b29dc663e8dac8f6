import { assert } from 'chai';
import * as vscode from 'vscode';
import { HOSTILE } from '../../fixtures/hostile';
import { closeAll } from './closing';
import { untitled } from './untitled';

/** VS Code itself asks what to do about odd line ends. */
const PIECES = HOSTILE.filter((words) => !words.includes('\u2028'));
const DRAFT = `---\namends: town-hall\n---\n\n# ${PIECES.join(' ')}\n\nI'm sorry if anyone was upset. By 4 December, Priya Shah publishes ${PIECES.join(' ')}.\n\n${PIECES.join('\n\n')}\n`;

describe('a hostile draft in VS Code', function () {
  this.timeout(90_000);
  afterEach(closeAll);

  it('is checked, drawn, read aloud and copied, and nothing of it runs', async () => {
    const { document } = await untitled(DRAFT);
    const found = (): vscode.Diagnostic | undefined =>
      vscode.languages.getDiagnostics(document.uri).find(({ source }) => source === 'amends');
    for (let tries = 0; tries < 1_000 && !found(); tries++) await new Promise((resolve) => setTimeout(resolve, 50));
    const at = found()?.range.start;
    assert.ok(at, 'nothing was found');
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
      'vscode.executeHoverProvider',
      document.uri,
      at,
    );
    const told = hovers.flatMap(({ contents }) => contents) as vscode.MarkdownString[];
    assert.isAbove(told.length, 0);
    for (const markdown of told) {
      assert.isNotOk(markdown.isTrusted);
      assert.isNotOk(markdown.supportHtml);
    }
    await vscode.commands.executeCommand('amends.showMap');
    await vscode.commands.executeCommand('amends.readAloud');
    await vscode.commands.executeCommand('amends.copyAsEmail');
    // A page that would load or run something has had the time to.
    await new Promise((resolve) => setTimeout(resolve, 1_500));
    assert.equal(document.getText(), DRAFT.replace(/\r\n?/g, '\n'));
  });
});

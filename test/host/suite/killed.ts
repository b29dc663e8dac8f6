import { execFile } from 'node:child_process';
import { assert } from 'chai';
import * as vscode from 'vscode';
import { closeAll } from './closing';
import { untitled } from './untitled';

const HEDGED = "I'm sorry if the vendor delay upset anyone.";
const MESSAGE = `---
amends: all-staff-email
series: kitchen
date: 2020-05-02
---

On 1 April I closed the kitchen unannounced. I am sorry I did.

- [ ] Dana publishes the kitchen rules by 3 May 2020.
`;

/** What a command prints. The suite before may have put something around `execFile` that cannot be made a promise. */
function printed(command: string, args: readonly string[]): Promise<string> {
  return new Promise((resolve, reject) => {
    execFile(command, args, { encoding: 'utf8' }, (error, stdout) => (error ? reject(error) : resolve(stdout)));
  });
}

/** The processes that run our server for this extension host. */
async function servers(): Promise<number[]> {
  const rows = await printed('ps', ['-A', '-o', 'pid=,ppid=,args=']);
  return rows.split('\n').flatMap((line) => {
    const [pid, parent] = line.trim().split(/\s+/).map(Number);
    return parent === process.pid && /dist[/\\]server\.js/.test(line) && pid !== undefined ? [pid] : [];
  });
}

/** Milliseconds that a Node without a task takes on an idle machine. */
const USUAL_START = 60;

async function startOfNode(): Promise<number> {
  const started = performance.now();
  await printed(process.execPath, ['-e', '0']);
  return performance.now() - started;
}

function findings(uri: vscode.Uri): number {
  return vscode.languages.getDiagnostics(uri).filter(({ source }) => source === 'amends').length;
}

/** Waits until this holds; fails where it does not come to hold. */
async function becomes(holds: () => boolean): Promise<void> {
  const started = performance.now();
  while (!holds()) {
    assert.isBelow(performance.now() - started, 20_000, `it did not become so: ${holds}`);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

(process.platform === 'win32' ? describe.skip : describe)('the server, killed while somebody types', () => {
  afterEach(closeAll);

  it('is back soon, with all that it knew, and no letter is lost', async function () {
    this.timeout(180_000);
    const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
    assert.ok(folder);
    const file = vscode.Uri.joinPath(folder, 'kitchen.md');
    await vscode.workspace.fs.writeFile(file, new TextEncoder().encode(MESSAGE));
    const editor = await untitled('');
    let typed = '';
    const type = async (pieces: Iterable<string>): Promise<void> => {
      for (const text of pieces) {
        await vscode.commands.executeCommand('type', { text });
        typed += text;
      }
    };
    await type([HEDGED, ' ']);
    await becomes(() => findings(editor.document.uri) === 1);
    const times: number[] = [];
    for (let round = 0; round < 4; round++) {
      const [server] = await servers();
      assert.ok(server);
      const killed = performance.now();
      process.kill(server, 'SIGKILL');
      // The first time letter by letter; else with one thing typed, which only the next server can tell of, so that no typing is timed.
      if (round === 0) await type('Lunch. ');
      await type([`${HEDGED} `]);
      await becomes(() => findings(editor.document.uri) === round + 2);
      if (round > 0) times.push(performance.now() - killed);
    }
    console.log(`Diagnostics were back after ${times.map((time) => `${time.toFixed(0)} ms`).join(', ')}.`);
    assert.strictEqual(editor.document.getText(), typed);
    // With the rest after typing (amends.delay), two seconds on an idle machine; a busy one is slow in all that it starts.
    assert.isBelow(Math.min(...times), 2_000 * Math.max(1, (await startOfNode()) / USUAL_START));
    await closeAll();
    let note = '';
    for (let tries = 0; tries < 20 && !note.includes('kitchen rules'); tries++) {
      await vscode.commands.executeCommand('amends.newProgressNote');
      note = vscode.window.activeTextEditor?.document.getText() ?? '';
      await closeAll();
    }
    await vscode.workspace.fs.delete(file);
    assert.include(note, 'kitchen rules');
  });
});

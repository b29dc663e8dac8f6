import { existsSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runInThisContext } from 'node:vm';
import { assert } from 'chai';
import * as vscode from 'vscode';
import { closeAll } from './closing';
import { untitled } from './untitled';
import { NOTED } from './watched';

/** Runs after all other suites, whose doings were watched. */
describe('the extension keeps to itself', () => {
  const extension = vscode.extensions.getExtension('amends.amends');
  const inExtension = (path: string): string => join(extension?.extensionPath ?? '', path);
  afterEach(closeAll);

  it('opened no socket, started nothing but the server and wrote no file, in all of these suites', () => {
    assert.isTrue(extension?.isActive);
    assert.equal(readFileSync(NOTED, 'utf8'), '');
  });

  it('would have been seen', () => {
    const reach = runInThisContext('(net) => net.connect(9)', { filename: inExtension('dist/client.js') });
    assert.throws(() => reach(require('node:net')), /Forbidden/);
    assert.match(readFileSync(NOTED, 'utf8'), /^node:net\.connect 9\n$/);
    rmSync(NOTED);
  });

  it('has a server that does none of it either', async () => {
    const log = join(tmpdir(), `amends-server-${process.pid}.log`);
    process.env['NODE_OPTIONS'] = `--require ${JSON.stringify(inExtension('test/privacy/watch.cjs'))}`;
    process.env['AMENDS_WATCH'] = log;
    await vscode.commands.executeCommand('amends.restart');
    delete process.env['NODE_OPTIONS'];
    delete process.env['AMENDS_WATCH'];
    const { document } = await untitled("I'm sorry if the vendor delay upset anyone.");
    const isTold = (): boolean => vscode.languages.getDiagnostics(document.uri).length > 0;
    for (let tries = 0; tries < 200 && !isTold(); tries++) await new Promise((resolve) => setTimeout(resolve, 50));
    assert.isTrue(isTold(), 'no diagnostics');
    assert.isTrue(existsSync(log), 'the server was not watched');
    assert.equal(readFileSync(log, 'utf8'), '');
    rmSync(log);
  });
});

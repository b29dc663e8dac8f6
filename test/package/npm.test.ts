import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { after, before, describe, it } from 'mocha';
import type { CodeAction } from 'vscode-languageserver-protocol';
import manifest from '../../package.json';
import { TestClient } from '../lsp/client';
import { ALONE, installIn, npm } from './installed';

const HEDGED = "I'm sorry if the change upset anyone.\n";
/** What in dist/ is for VS Code or for tests. */
const FOR_VS_CODE = ['client.js', 'test', 'web'];

describe('the package that npm makes', function () {
  this.timeout(120_000);
  let folder: string;
  let packed: string[];
  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'amends npm '));
    packed = installIn(folder);
    mkdirSync(join(folder, 'my drafts'));
    writeFileSync(join(folder, 'my drafts', 'to all.md'), HEDGED);
    writeFileSync(join(folder, 'my drafts', 'fine.md'), 'Lunch is at noon.\n');
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  const npx = (...args: readonly string[]) => npm(['--no-install', ...args], folder, 'npx');

  it('holds what runs without VS Code, with its papers, and nothing else', () => {
    const built = readdirSync('dist').filter((name) => !FOR_VS_CODE.includes(name) && !name.endsWith('.map'));
    assert.ok(built.includes('cli.js') && built.includes('server.js') && built.includes('ThirdPartyNotices.txt'));
    assert.deepEqual(
      packed.sort(),
      [
        ...['CHANGELOG.md', 'LICENSE', 'README.md', 'package.json'],
        ...['client/media/amends.schema.json', 'snippets/amends.json'],
        ...built.filter((name) => name !== 'docs').map((name) => `dist/${name}`),
        ...readdirSync('dist/docs').map((name) => `dist/docs/${name}`),
      ].sort(),
    );
  });

  it('brings nothing else along', () => {
    const visible = readdirSync(join(folder, 'node_modules')).filter((name) => !name.startsWith('.'));
    assert.deepEqual(visible, ['amends']);
  });

  it('runs the command line by npx', () => {
    const found = npx('amends', 'check', 'my drafts/to all.md');
    assert.equal(found.status, 1, found.stderr);
    assert.match(found.stdout, /to all\.md:1:11/);
    assert.equal(npx('amends', 'check', 'my drafts/fine.md').status, 0);
    assert.equal(npx('amends', '--version').stdout, `${manifest.version}\n`);
  });

  it('serves an editor by npx', async () => {
    const client = new TestClient(['--no-install', 'amends-language-server', '--stdio'], 'npx', ALONE, folder);
    await client.initialize();
    const uri = pathToFileURL(join(folder, 'my drafts', 'to all.md')).href;
    await client.open(HEDGED, uri);
    const [diagnostic] = await client.pushed(1);
    assert.equal(diagnostic?.code, 'conditional-apology');
    const [fix] = await client.connection.sendRequest<CodeAction[]>('textDocument/codeAction', {
      textDocument: { uri },
      range: diagnostic.range,
      context: { diagnostics: [diagnostic] },
    });
    assert.match(fix?.edit?.changes?.[uri]?.[0]?.newText ?? '', /^I'm sorry for /);
    assert.equal(await client.stop(), 0);
  });

  it('says by npx how the language server is started', () => {
    const { status, stderr } = npx('amends-language-server');
    assert.match(stderr, /Start it with --stdio/);
    assert.equal(status, 2);
  });

  it('has the templates under the names that it gives them', () => {
    const inside = join(folder, 'node_modules', 'amends');
    const { contributes } = JSON.parse(readFileSync(join(inside, 'package.json'), 'utf8'));
    for (const { path } of contributes.snippets as { path: string }[])
      assert.ok(Object.keys(JSON.parse(readFileSync(join(inside, path), 'utf8'))).length > 10, path);
  });
});

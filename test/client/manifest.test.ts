import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'mocha';
import manifest from '../../package.json';
import { packedFiles } from '../host/vsix.mjs';

const nls: Record<string, string> = JSON.parse(readFileSync('package.nls.json', 'utf8'));

describe('the manifest', () => {
  it('contributes the commands that the code registers, and no others', () => {
    const source = readdirSync('client/src')
      .filter((name) => name.endsWith('.ts'))
      .map((name) => readFileSync(join('client/src', name), 'utf8'))
      .join('\n');
    const registered = [...source.matchAll(/^\s+'(amends\.\w+)':/gm)].map((match) => match[1]).sort();
    assert.deepEqual(manifest.contributes.commands.map(({ command }) => command).sort(), registered);
  });

  it('has a text for every key, and a key for every text', () => {
    const used = [...JSON.stringify(manifest).matchAll(/%([\w.]+)%/g)].map((match) => match[1] ?? '');
    assert.deepEqual([...new Set(used)].sort(), Object.keys(nls).sort());
  });

  it('puts nothing into the package but what runs', async () => {
    const files = (await packedFiles()).map((file) => file.replaceAll('\\', '/')).sort();
    const allowed =
      /^(?:dist\/(?:client|server)\.js|dist\/web\/(?:client|server)\.js|snippets\/amends\.json|client\/media\/[\w-]+\.(?:svg|png)|package(?:\.nls)?\.json|README\.md|LICENSE|CHANGELOG\.md)$/;
    assert.deepEqual(
      files.filter((file) => !allowed.test(file)),
      [],
    );
    for (const needed of [
      'dist/client.js',
      'dist/server.js',
      'dist/web/server.js',
      'snippets/amends.json',
      'package.json',
      'LICENSE',
      'client/media/icon.png',
    ])
      assert.ok(files.includes(needed), needed);
  });

  it('keeps draft texts on the machine: nothing that runs opens a socket', () => {
    for (const bundle of ['dist/cli.js', 'dist/web/server.js'])
      assert.doesNotMatch(readFileSync(bundle, 'utf8'), /require\("(?:node:)?(?:https?|dns|tls)"\)/);
  });
});

import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'mocha';
import { packedFiles } from '../../pack.mjs';
import manifest from '../../package.json';
import { FAULTS } from '../../server/src/core/faults/registry';
import { FAULT_CODES } from '../../server/src/core/report';

const nls: Record<string, string> = JSON.parse(readFileSync('package.nls.json', 'utf8'));

describe('the manifest', function () {
  // Packing lists every file, which takes long on a busy machine.
  this.timeout(90_000);

  it('contributes the commands that the code registers, and no others', () => {
    const source = readdirSync('client/src')
      .filter((name) => name.endsWith('.ts'))
      .map((name) => readFileSync(join('client/src', name), 'utf8'))
      .join('\n');
    const registered = [...source.matchAll(/^\s+'(amends\.\w+)':/gm)].map((match) => match[1]).sort();
    assert.deepEqual(manifest.contributes.commands.map(({ command }) => command).sort(), registered);
  });

  it('has a text for every key, and a key for every text', () => {
    const used = [...JSON.stringify(manifest).matchAll(/%((?!\d)[\w.-]+)%/g)].map((match) => match[1] ?? '');
    assert.deepEqual([...new Set(used)].sort(), Object.keys(nls).sort());
  });

  it('puts nothing into the package but what runs', async () => {
    const files = (await packedFiles()).map((file) => file.replaceAll('\\', '/')).sort();
    const allowed =
      /^(?:dist\/(?:client|server)\.js|dist\/web\/(?:client|server)\.js|dist\/ThirdPartyNotices\.txt|snippets\/amends\.json|client\/media\/[\w.-]+\.(?:svg|png|md|json)|package(?:\.nls(?:\.[\w-]+)?)?\.json|l10n\/bundle\.l10n\.[\w-]+\.json|README\.md|LICENSE|CHANGELOG\.md)$/;
    assert.deepEqual(
      files.filter((file) => !allowed.test(file)),
      [],
    );
    const linked = JSON.stringify(manifest).match(/client\/media\/[\w.-]+/g) ?? [];
    for (const needed of [
      ...linked,
      'client/media/sample.md',
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

  it('opens for Markdown, plain text and its own views, and for nothing else', () => {
    assert.deepEqual(manifest.activationEvents, ['onLanguage:markdown', 'onLanguage:plaintext']);
    // Beside these VS Code makes one of each command, view and tool, for the moment in which it is used.
  });

  it('offers to assistants the tools that the code registers, each with a name to call it by', () => {
    const tools = manifest.contributes.languageModelTools;
    const code = readFileSync('client/src/assistant-tools.ts', 'utf8');
    const registered = [...code.matchAll(/lm\.registerTool\('(\w+)'/g)].map(([, name]) => name);
    assert.deepEqual(
      tools.map(({ name }) => name),
      registered,
    );
    for (const { toolReferenceName, displayName, userDescription, modelDescription, inputSchema } of tools) {
      assert.match(toolReferenceName, /^amends\w+$/);
      for (const words of [displayName, userDescription]) assert.ok(nls[words.slice(1, -1)]);
      assert.ok(modelDescription.length > 80);
      assert.equal(inputSchema.additionalProperties, false);
    }
  });

  it('lets nobody but the user turn on what sends words elsewhere, and leaves it off', () => {
    const settings = Object.assign({}, ...manifest.contributes.configuration.map(({ properties }) => properties));
    assert.equal(settings['amends.rewriteWithModel'].default, false);
    // A workspace, such as one from a stranger, cannot set it.
    assert.equal(settings['amends.rewriteWithModel'].scope, 'application');
  });

  it('describes every setting, in titled groups', () => {
    for (const { title, properties } of manifest.contributes.configuration) {
      assert.match(title, /^%/);
      for (const [name, setting] of Object.entries<Record<string, unknown>>(properties)) {
        assert.ok(setting['markdownDescription'], name);
        assert.ok('default' in setting, name);
        assert.ok(setting['scope'], name);
      }
    }
  });

  it('lists every fault among the levels, with the words of the fault itself', () => {
    const levels = manifest.contributes.configuration[0]?.properties['amends.faults']?.properties ?? {};
    assert.deepEqual(Object.keys(levels), [...FAULT_CODES]);
    for (const { code, message } of FAULTS) assert.equal(nls[`fault.${code}`], message, code);
  });

  it('links in welcome texts and the walkthrough only to commands that there are', () => {
    const commands = new Set([
      ...manifest.contributes.commands.map(({ command }) => command),
      'amends.checklist.focus',
      'amends.promises.focus',
    ]);
    const linked = Object.values(nls).flatMap((text) =>
      [...text.matchAll(/\(command:([\w.]+)/g)].map(([, id]) => id ?? ''),
    );
    assert.ok(linked.length > 5);
    assert.deepEqual(
      linked.filter((id) => !commands.has(id)),
      [],
    );
  });

  it('has a picture that follows the theme, and words for it, at each step of the walkthrough', () => {
    for (const { media } of manifest.contributes.walkthroughs.flatMap(({ steps }) => steps)) {
      const picture = readFileSync(media.svg, 'utf8');
      assert.match(picture, /var\(--vscode-/);
      assert.doesNotMatch(picture, /(?:fill|stroke)="#|<script|href/);
      assert.ok(nls[media.altText.slice(1, -1)]);
    }
  });
});

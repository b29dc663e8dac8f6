import assert from 'node:assert/strict';
import { readFileSync, statSync } from 'node:fs';
import JSZip from 'jszip';
import { before, describe, it } from 'mocha';
import { packVsix } from '../../pack.mjs';
import manifest from '../../package.json';

/** What the Marketplace sorts by; it takes nothing else. */
const CATEGORIES = new Set([
  ...['AI', 'Azure', 'Chat', 'Data Science', 'Debuggers', 'Education', 'Extension Packs', 'Formatters', 'Keymaps'],
  ...[
    'Language Packs',
    'Linters',
    'Machine Learning',
    'Notebooks',
    'Programming Languages',
    'SCM Providers',
    'Snippets',
  ],
  ...['Testing', 'Themes', 'Visualization', 'Other'],
]);
const NAME = /^[a-z0-9][a-z0-9-]*$/;
const REPOSITORY = 'https://github.com/someone/somewhere';

describe('what the Marketplace and Open VSX ask of the manifest', () => {
  it('names that both take', () => {
    assert.match(manifest.name, NAME);
    assert.match(manifest.publisher, NAME);
    // A version with a tag, such as -beta, the Marketplace refuses.
    assert.match(manifest.version, /^\d+\.\d+\.\d+$/);
    assert.match(manifest.engines.vscode, /^\^\d+\.\d+\.\d+$/);
  });

  it('texts of their length, without control characters', () => {
    assert.ok(manifest.displayName.length <= 255);
    assert.ok(manifest.description.length <= 2048);
    for (const text of [manifest.displayName, manifest.description, ...manifest.keywords])
      assert.doesNotMatch(text, /\p{C}|\p{Zl}|\p{Zp}/u);
    for (const keyword of manifest.keywords) assert.ok(keyword.length <= 50, keyword);
  });

  it('a licence by name and by text, and what is asked for it', () => {
    assert.equal(manifest.license, 'MIT');
    assert.match(readFileSync('LICENSE', 'utf8'), /^MIT License\n/);
    assert.equal(manifest.pricing, 'Free');
  });

  it('categories that there are, and a banner in a colour and a theme', () => {
    assert.deepEqual(
      manifest.categories.filter((category) => !CATEGORIES.has(category)),
      [],
    );
    assert.match(manifest.galleryBanner.color, /^#[\da-f]{6}$/);
    assert.ok(['dark', 'light'].includes(manifest.galleryBanner.theme));
  });

  it('an icon of 128 pixels at least, as a PNG', () => {
    const icon = readFileSync(manifest.icon);
    assert.equal(icon.toString('latin1', 1, 4), 'PNG');
    assert.ok(icon.readUInt32BE(16) >= 128 && icon.readUInt32BE(20) >= 128);
  });
});

describe('the package for both', function () {
  this.timeout(240_000);
  let plain: JSZip;
  let placed: JSZip;
  before(async () => {
    plain = await open(await packVsix('plain.vsix'));
    placed = await open(await packVsix('placed.vsix', { repository: REPOSITORY, ref: 'v1.2.3' }));
  });

  it('tells where its parts are: README, changelog, licence and icon', async () => {
    const told = await text(plain, 'extension.vsixmanifest');
    const assets = new Map(
      [...told.matchAll(/<Asset Type="([^"]+)" Path="([^"]+)"/g)].map(([, type = '', path = '']) => [type, path]),
    );
    for (const kind of [
      'Code.Manifest',
      'Services.Icons.Default',
      'Services.Content.Details',
      'Services.Content.License',
    ])
      assert.ok(plain.file(assets.get(`Microsoft.VisualStudio.${kind}`) ?? ''), kind);
    assert.ok(plain.file(assets.get('Microsoft.VisualStudio.Services.Content.Changelog') ?? ''));
    const [, tags = ''] = /<Tags>([^<]*)<\/Tags>/.exec(told) ?? [];
    assert.ok(tags.split(',').length <= 30, tags);
  });

  it('has no picture and no link that leads nowhere, where no public address is known', async () => {
    assert.match(readFileSync('README.md', 'utf8'), /^!\[/m);
    const readme = await text(plain, 'extension/readme.md');
    assert.doesNotMatch(readme, /^!\[/m);
    assert.deepEqual(relative(readme), []);
    assert.deepEqual(relative(await text(plain, 'extension/changelog.md')), []);
    assert.doesNotMatch(await text(plain, 'extension/package.json'), /"repository"/);
  });

  it('shows the pictures of its own version from the public repository, where there is one', async () => {
    const readme = await text(placed, 'extension/readme.md');
    const pictures = [...readme.matchAll(/^!\[[^\]]+\]\(([^)]+)\)/gm)].map(([, address]) => String(address));
    assert.ok(pictures.length > 0);
    const base = `${REPOSITORY}/raw/v1.2.3/`;
    for (const picture of pictures) {
      assert.ok(picture.startsWith(base), picture);
      assert.equal(readFileSync(picture.slice(base.length)).toString('latin1', 1, 4), 'PNG', picture);
    }
    assert.deepEqual(relative(readme), []);
    assert.deepEqual(JSON.parse(await text(placed, 'extension/package.json')).repository, {
      type: 'git',
      url: REPOSITORY,
    });
  });

  it('stays below a megabyte', () => assert.ok(statSync('out/plain.vsix').size < 1_000_000));

  it('differs by the place alone', async () => {
    const differing = [];
    for (const name of Object.keys(plain.files))
      if ((await text(plain, name)) !== (await text(placed, name))) differing.push(name);
    assert.deepEqual(differing.sort(), ['extension.vsixmanifest', 'extension/package.json', 'extension/readme.md']);
    assert.deepEqual(Object.keys(placed.files), Object.keys(plain.files));
  });
});

function open(path: string): Promise<JSZip> {
  return JSZip.loadAsync(readFileSync(path));
}

async function text(zip: JSZip, name: string): Promise<string> {
  const file = zip.file(name);
  assert.ok(file, name);
  return file.async('string');
}

/** The targets of links and pictures that mean nothing outside of the repository. */
function relative(markdown: string): string[] {
  return [...markdown.matchAll(/\]\(([^)\s]+)\)/g)]
    .map(([, target]) => String(target))
    .filter((target) => !/^(?:https:|mailto:|#)/.test(target));
}

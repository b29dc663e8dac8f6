import assert from 'node:assert/strict';
import { chmodSync, readFileSync, statSync, utimesSync } from 'node:fs';
import { describe, it } from 'mocha';
import { COMPATIBLE } from '../../notices.mjs';
import { packVsix } from '../../pack.mjs';
import manifest from '../../package.json';

interface Locked {
  readonly integrity?: string;
  readonly resolved?: string;
  readonly link?: boolean;
  readonly hasInstallScript?: boolean;
  readonly dev?: boolean;
}

const README = readFileSync('README.md', 'utf8');
const NOTICES = readFileSync('dist/ThirdPartyNotices.txt', 'utf8');
const LIBRARIES = NOTICES.split(/\n-{80}\n\n/)
  .slice(1)
  .map((part) => {
    const [, name = '', licence = '', text = ''] = /^(\S+) \S+ \(([^)\n]+)\)\n\n(.+)/s.exec(part) ?? [];
    return { name, licence, text };
  });

describe('what comes from others', () => {
  it('is named in the notices, with a licence that goes with MIT and its words', () => {
    assert.ok(LIBRARIES.length > 10);
    assert.deepEqual(
      LIBRARIES.filter(({ licence }) => !COMPATIBLE.includes(licence)),
      [],
    );
    for (const { name, text } of LIBRARIES) assert.match(text, /licen[cs]e|copyright|permission/i, name);
  });

  it('is in the notices as far as it is in the bundles', () => {
    const bundles = ['server.js', 'cli.js', 'docx.js', 'mcp.js', 'client.js', 'web/server.js', 'web/client.js'];
    const code = bundles.map((name) => readFileSync(`dist/${name}`, 'utf8')).join('\n');
    // Words that only these libraries have; they outlive the minifier.
    for (const [name, sign] of Object.entries({
      yaml: 'Excessive alias count',
      'vscode-jsonrpc': 'Content-Length',
      'ical-generator': 'X-MICROSOFT-CDO-ALLDAYEVENT',
      '@lezer/markdown': 'FencedCode',
      sax: 'Unclosed root tag',
      '@modelcontextprotocol/sdk': 'notifications/initialized',
      zod: 'Cloudflare',
    })) {
      assert.ok(code.includes(sign), name);
      assert.ok(
        LIBRARIES.some((library) => library.name === name),
        name,
      );
    }
  });

  it('is told in the README with its reason, as far as we ask for it ourselves', () => {
    const bundled = Object.keys(manifest.devDependencies).filter((name) =>
      LIBRARIES.some((library) => library.name === name),
    );
    const [, development = ''] = README.split('## Contributing');
    assert.deepEqual(
      bundled.filter((name) => !development.includes(`\`${name}\``)),
      [],
    );
  });

  it('runs no script of its own when it is installed, but those that are known', () => {
    const scripts = locked().flatMap(([path, { hasInstallScript }]) => (hasInstallScript ? [nameOf(path)] : []));
    assert.deepEqual([...new Set(scripts)].sort(), ['@vscode/vsce-sign', 'esbuild', 'keytar']);
  });

  it('is held by the lock file to its bytes, and to no registry', () => {
    const all = locked();
    assert.ok(all.length > 100);
    assert.deepEqual(
      all.filter(([, { integrity }]) => !/^sha512-/.test(integrity ?? '')).map(([path]) => path),
      [],
    );
    assert.deepEqual(
      all.filter(([, { resolved }]) => resolved !== undefined).map(([path]) => path),
      [],
    );
  });

  it('is all in the bundles: whoever installs the package gets nothing beside it', () => {
    const shipped = locked().flatMap(([path, { dev }]) => (dev ? [] : [nameOf(path)]));
    assert.deepEqual(shipped, []);
  });
});

describe('the package', function () {
  this.timeout(240_000);

  it('is the same bytes, whenever and wherever the same commit is packed', async () => {
    const first = readFileSync(await packVsix('first.vsix'));
    const zone = process.env['TZ'];
    const { mtime, mode } = statSync('README.md');
    process.env['TZ'] = 'Asia/Tokyo';
    utimesSync('README.md', new Date(), new Date(0));
    chmodSync('README.md', 0o664);
    try {
      const second = readFileSync(await packVsix('second.vsix'));
      assert.ok(first.equals(second), 'the bytes differ');
    } finally {
      if (zone === undefined) delete process.env['TZ'];
      else process.env['TZ'] = zone;
      utimesSync('README.md', mtime, mtime);
      chmodSync('README.md', mode);
    }
  });
});

/** What the lock file holds, but this project itself. */
function locked(): [string, Locked][] {
  const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as { packages: Record<string, Locked> };
  return Object.entries(packages).filter(([path, { link }]) => path !== '' && !link);
}

function nameOf(path: string): string {
  return path.replace(/^.*node_modules\//, '');
}

import assert from 'node:assert/strict';
import { copyFileSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, it } from 'mocha';
import { KNOWN_CODES } from '../../server/src/core/known-codes';
import { MOVE_NAMES } from '../../server/src/core/report';
import { FRONT_MATTER, PAGE_CODES, rulePage } from '../../server/src/core/rule-pages';
import { MODERN, TestClient } from '../lsp/client';

const DRAFT = '---\namends: townhall\n---\n\nWe apologize for what happened. We will publish a checklist soon.\n';

/** The words that a reader sees of a page. */
function words(html: string): string {
  const [, body = ''] = /<body>(.*)<\/body>/s.exec(html) ?? [];
  const entities: Readonly<Record<string, string>> = { '&lt;': '<', '&gt;': '>', '&quot;': '"', '&amp;': '&' };
  return body.replace(/<[^>]+>/g, ' ').replace(/&\w+;/g, (entity) => entities[entity] ?? entity);
}

const folded = (text: string): string => text.replace(/[\s*#`-]+/g, ' ').trim();

describe('the pages in dist/docs', () => {
  it('are there for every code that a mark can have, and no others', () => {
    const wanted = [...KNOWN_CODES, ...MOVE_NAMES, FRONT_MATTER];
    assert.deepEqual([...PAGE_CODES].sort(), wanted.sort());
    assert.deepEqual(readdirSync('dist/docs').sort(), ['index', ...wanted].map((name) => `${name}.html`).sort());
  });

  it('say what the editor says', () => {
    for (const code of PAGE_CODES) {
      const page = readFileSync(`dist/docs/${code}.html`, 'utf8');
      assert.ok(folded(words(page)).endsWith(folded(rulePage(code) ?? 'no page')), code);
    }
  });

  it('are all listed, and lead to each other only', () => {
    const list = readFileSync('dist/docs/index.html', 'utf8');
    const listed = [...list.matchAll(/href="([^"]+)"/g)].map(([, name]) => String(name));
    assert.deepEqual(listed.sort(), [...PAGE_CODES].map((code) => `${code}.html`).sort());
  });

  it('load nothing and run nothing', () => {
    for (const name of readdirSync('dist/docs')) {
      const page = readFileSync(`dist/docs/${name}`, 'utf8');
      assert.match(page, /<meta http-equiv="Content-Security-Policy" content="default-src 'none'/, name);
      assert.doesNotMatch(page, /\b(?:src|srcset|onload)=|<script|https?:|url\(/i, name);
    }
  });
});

describe('the link of a mark to its page', () => {
  async function links(server?: string): Promise<Map<string, string | undefined>> {
    const client = new TestClient(server === undefined ? undefined : [server, '--stdio']);
    try {
      await client.initialize(MODERN, { absence: 'problems' });
      await client.open(DRAFT);
      const { items = [] } = await client.pull();
      return new Map(items.map(({ code, codeDescription }) => [String(code), codeDescription?.href]));
    } finally {
      await client.stop();
    }
  }

  it('leads any client to the file beside the server', async () => {
    const found = await links();
    assert.ok(found.has('vague-apology') && found.has(FRONT_MATTER) && found.has('acknowledge'));
    for (const [code, href] of found) {
      const path = fileURLToPath(href ?? 'none:');
      assert.ok(existsSync(path) && path.endsWith(join('dist', 'docs', `${code}.html`)), code);
    }
  });

  it('is not there where the files are not', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'amends-server-'));
    try {
      copyFileSync('dist/server.js', join(folder, 'server.js'));
      const found = await links(join(folder, 'server.js'));
      assert.ok(found.size > 2);
      assert.deepEqual([...found.values()].filter(Boolean), []);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js';
import type { CallToolResult } from '@modelcontextprotocol/sdk/types.js';
import { after, before, describe, it } from 'mocha';
import type { CheckAnswer } from '../../server/src/core/assistant/check-answer';
import type { ChecklistAnswer } from '../../server/src/core/assistant/checklist-answer';
import type { PromisesAnswer } from '../../server/src/core/assistant/promises-answer';
import { HOSTILE, STEERING } from '../fixtures/hostile';
import { amendsIn, CLI } from './amends';

const HEDGED = "I signed the contract without the checks. I'm sorry if anyone was upset.";
const MESSAGE = `---
amends: all-staff-email
series: payroll
date: 2026-11-03
---

On 1 November I paid you late. I am sorry I did.

- Dana publishes the payroll checklist by 1 December 2026.
`;
const SECRET = 'Quillfeather pays 4 December';

type Told<T> = Pick<CallToolResult, 'content' | 'isError'> & { structuredContent?: T & { notes: string[] } };

describe('amends mcp', function () {
  this.timeout(60_000);
  let home: string;
  let client: Client;
  const others: Client[] = [];

  before(async () => {
    home = mkdtempSync(join(tmpdir(), 'amends-mcp-'));
    for (const name of ['drafts', 'drafts/old', 'elsewhere']) mkdirSync(join(home, name));
    writeFileSync(join(home, 'drafts', 'first.md'), MESSAGE);
    writeFileSync(
      join(home, 'drafts', 'later.md'),
      MESSAGE.replace('2026-11-03', '2026-11-17').replace('1 December 2026', '9 December 2026'),
    );
    writeFileSync(join(home, 'drafts', 'old', 'note.md'), MESSAGE.replace('payroll', 'canteen'));
    writeFileSync(join(home, 'drafts', 'package.json'), '{}');
    writeFileSync(
      join(home, 'drafts', '.amends.json'),
      JSON.stringify({
        faults: { 'conditional-apology': 'error' },
        phrases: [{ match: ['reach out'], message: 'No.' }],
      }),
    );
    writeFileSync(join(home, 'elsewhere', 'secret.md'), MESSAGE.replace('Dana', SECRET));
    client = await connect('drafts');
  });
  after(async () => {
    for (const each of others) await each.close();
    rmSync(home, { recursive: true, force: true });
  });

  async function connect(...args: string[]): Promise<Client> {
    const made = new Client({ name: 'test', version: '1' });
    await made.connect(
      new StdioClientTransport({ command: process.execPath, args: [CLI, 'mcp', ...args], cwd: home, stderr: 'pipe' }),
    );
    others.push(made);
    return made;
  }

  // The client holds each answer to the schema of its tool, once it has the list.
  async function ask<T>(name: string, args: object, from = client): Promise<Told<T>> {
    await from.listTools();
    return (await from.callTool({ name, arguments: { ...args } })) as Told<T>;
  }
  const words = ({ content }: Told<unknown>): string => {
    const [first] = content;
    return first?.type === 'text' ? first.text : '';
  };

  it('shakes hands, says in short what it is for, and offers three tools that only read', async () => {
    assert.equal(client.getServerVersion()?.name, 'amends');
    assert.ok((client.getInstructions() ?? '').length < 600);
    assert.deepEqual(Object.keys(client.getServerCapabilities() ?? {}), ['tools']);
    const { tools } = await client.listTools();
    assert.deepEqual(
      tools.map(({ name }) => name),
      ['amends_check', 'amends_checklist', 'amends_promises'],
    );
    for (const { annotations, outputSchema, description } of tools) {
      assert.equal(annotations?.readOnlyHint, true);
      assert.equal(annotations?.openWorldHint, false);
      assert.ok(outputSchema);
      assert.ok(description && description.length < 400);
    }
  });

  it('hands out nothing unasked: no resource, no prompt', async () => {
    await assert.rejects(client.listResources(), /Method not found/);
    await assert.rejects(client.listPrompts(), /Method not found/);
  });

  it('checks a text, and its rewrite stands the check', async () => {
    const told = await ask<CheckAnswer>('amends_check', { text: HEDGED });
    const finding = told.structuredContent?.findings.find(({ code }) => code === 'conditional-apology');
    assert.ok(finding);
    assert.equal(finding.words, 'if anyone was upset');
    assert.equal(finding.line, 1);
    assert.match(words(told), /Line 1, error, conditional-apology: "if anyone was upset"/);
    const [fix] = finding.fixes;
    assert.ok(fix?.replace && fix.with && HEDGED.includes(fix.replace));
    const mended = HEDGED.replace(fix.replace, fix.with);
    const again = await ask<CheckAnswer>('amends_check', { text: mended });
    assert.ok(!again.structuredContent?.findings.some(({ code }) => code === 'conditional-apology'));
  });

  it('judges by the configuration of the folder that was named, and by none without a folder', async () => {
    const text = `${HEDGED} We reach out to you.`;
    const codes = async (from: Client, args: object = {}) =>
      (await ask<CheckAnswer>('amends_check', { text, ...args }, from)).structuredContent?.findings.map(
        ({ code, severity }) => `${code} ${severity}`,
      );
    assert.ok((await codes(client))?.some((code) => /^house/.test(code)));
    assert.ok((await codes(client))?.includes('conditional-apology error'));
    const lone = await connect();
    assert.ok((await codes(lone))?.includes('conditional-apology warning'));
    assert.ok((await codes(lone, { file: join(home, 'drafts', 'x.md') }))?.includes('conditional-apology warning'));
  });

  it('takes up a configuration that changes', async () => {
    const path = join(home, 'drafts', '.amends.json');
    const before = readFileSync(path, 'utf8');
    writeFileSync(path, before.replace('"error"', '"off"'));
    const told = await ask<CheckAnswer>('amends_check', { text: HEDGED });
    writeFileSync(path, before);
    assert.ok(!told.structuredContent?.findings.some(({ code }) => code === 'conditional-apology'));
  });

  it('tells the checklist of a text: what is said, what is missing, and what to do', async () => {
    const told = await ask<ChecklistAnswer>('amends_checklist', { text: HEDGED, genre: 'town-hall' });
    const { items = [], genre } = told.structuredContent ?? {};
    assert.equal(genre, 'town-hall');
    assert.ok(items.length >= 10);
    const step = items.find(({ item }) => item === 'step');
    assert.equal(step?.state, 'missing');
    assert.match(step?.advice ?? '', /\w/);
    assert.match(step?.suggestion ?? '', /\{/);
    assert.match(words(told), /\[ \] step: /);
  });

  it('tells the promises of the folders that were named, and what contradicts', async () => {
    const told = await ask<PromisesAnswer>('amends_promises', { asOf: '2026-12-02' });
    const { promises = [], contradictions = [] } = told.structuredContent ?? {};
    assert.ok(promises.some(({ file, date }) => file === 'drafts/later.md' && date === '2026-12-09'));
    assert.ok(
      contradictions.some(({ file, earlier }) => file === 'drafts/later.md' && earlier.file === 'drafts/first.md'),
    );
    assert.doesNotMatch(words(told), new RegExp(SECRET));
  });

  it('tells the promises of what is named in them, or of texts, which need no folder', async () => {
    const files = (told: Told<PromisesAnswer>) => [
      ...new Set(told.structuredContent?.promises.map(({ file }) => file)),
    ];
    assert.deepEqual(files(await ask('amends_promises', { paths: ['old'] })), ['drafts/old/note.md']);
    assert.deepEqual(files(await ask('amends_promises', { paths: ['drafts/old/note.md'] })), ['drafts/old/note.md']);
    const lone = await connect();
    assert.deepEqual(files(await ask('amends_promises', { texts: [{ file: 'a.md', text: MESSAGE }] }, lone)), ['a.md']);
    const refused = await ask('amends_promises', {}, lone);
    assert.equal(refused.isError, true);
    assert.match(words(refused), /No folder was named/);
  });

  it('reads nothing that lies elsewhere, whatever the way to it', async () => {
    const links: [string, string][] = [
      ['link.md', '../elsewhere/secret.md'],
      ['linked', '../elsewhere'],
    ];
    try {
      for (const [name, to] of links) symlinkSync(to, join(home, 'drafts', name));
    } catch {
      links.length = 0;
    }
    const ways = [
      ...[
        '../elsewhere',
        '../elsewhere/secret.md',
        'old/../../elsewhere/secret.md',
        join(home, 'elsewhere', 'secret.md'),
      ],
      ...['/etc/hostname', 'elsewhere', '~', '..', '../drafts2', 'a\0b', 'no-such-file.md'],
      ...links.map(([name]) => name),
    ];
    const said = new Set<string>();
    for (const way of ways) {
      const told = await ask('amends_promises', { paths: [way] });
      assert.equal(told.isError, true, way);
      said.add(words(told).replace(way, '…'));
    }
    // Whether there is such a file elsewhere is told neither.
    assert.deepEqual([...said], ['"…" is not in the folders that "amends mcp" was started with.']);
    const all = await ask<PromisesAnswer>('amends_promises', {});
    assert.doesNotMatch(JSON.stringify(all), new RegExp(SECRET));
    for (const file of ['../x.md', '/etc/x.md', ...(links.length > 0 ? ['linked/x.md'] : [])])
      assert.equal((await ask('amends_check', { text: 'x', file })).isError, true, file);
    for (const [name] of links) rmSync(join(home, 'drafts', name));
  });

  it('says of bad arguments what is wrong with them, and goes on', async () => {
    const bad: [string, object, RegExp][] = [
      ['amends_check', {}, /text/],
      ['amends_check', { text: 4 }, /expected string/],
      ['amends_check', { text: ['a'] }, /expected string/],
      ['amends_check', { text: 'x', draft: 'yes' }, /expected boolean/],
      ['amends_check', { text: 'x', path: '/etc/passwd' }, /path/],
      ['amends_check', { text: 'x', genre: 'sonnet' }, /Unknown genre "sonnet"\. Known: town-hall/],
      ['amends_check', { text: 'x', asOf: 'soon' }, /"asOf soon" is no day/],
      ['amends_check', { text: 'x'.repeat(2_000_000) }, /longer than a million characters/],
      ['amends_promises', { paths: 'drafts' }, /expected array/],
      [
        'amends_promises',
        {
          texts: [
            { file: 'a', text: 'x' },
            { file: 'a', text: 'y' },
          ],
        },
        /Two messages are called "a"/,
      ],
      ['amends_publish', {}, /not found/],
    ];
    for (const [name, args, expected] of bad) {
      const told = await ask(name, args);
      assert.equal(told.isError, true, name);
      assert.match(words(told), expected);
    }
    assert.equal((await ask('amends_check', { text: HEDGED })).isError, undefined);
  });

  it('answers for any text, and steers no terminal', async () => {
    const text = `${HEDGED}\n\n${HOSTILE.join('\n\n')}\n\n\0\u0007\ud800 I'm sorry if \u202e it hurt.`;
    for (const name of ['amends_check', 'amends_checklist']) {
      const told = await ask(name, { text, draft: true }).catch(() => ask(name, { text }));
      assert.doesNotMatch(words(told), STEERING);
    }
    const told = await ask('amends_promises', { texts: [{ file: '\u001b[2J\0.md', text }] }, await connect());
    assert.doesNotMatch(words(told), STEERING);
  });

  it('cuts short what would be too much to read', async () => {
    const text = `${HEDGED}\n\n`.repeat(120);
    const told = await ask<CheckAnswer>('amends_check', { text });
    assert.equal(told.structuredContent?.findings.length, 50);
    assert.ok((told.structuredContent?.more ?? 0) > 60);
    assert.match(words(told), /more\. Mend these first/);
  });

  it('writes nothing but the protocol to standard output, whatever comes in', () => {
    const call = (id: number, args: object) =>
      JSON.stringify({ jsonrpc: '2.0', id, method: 'tools/call', params: { name: 'amends_check', arguments: args } });
    const initialize = JSON.stringify({
      ...{ jsonrpc: '2.0', id: 1, method: 'initialize' },
      params: { protocolVersion: '2025-06-18', capabilities: {}, clientInfo: { name: 'x', version: '1' } },
    });
    const input = [
      'no json',
      initialize,
      '{"jsonrpc":"2.0"}',
      '[]',
      '\0',
      call(2, { text: HEDGED }),
      call(3, { text: 3 }),
    ];
    const { stdout, status } = amendsIn(home, ['mcp', 'drafts'], `${input.join('\n')}\n`);
    const ids = stdout
      .trim()
      .split('\n')
      .map((line) => (JSON.parse(line) as { jsonrpc: string; id: number }).id);
    assert.deepEqual(ids.sort(), [1, 2, 3]);
    assert.equal(status, 0);
  });

  it('says at the start what is wrong with how it was called', () => {
    for (const [args, expected] of [
      [['no-such-folder'], /no-such-folder: there is no such folder/],
      [['drafts/first.md'], /there is no such folder/],
      [['--format', 'json'], /takes no "--format"/],
    ] as const) {
      const { status, stderr, stdout } = amendsIn(home, ['mcp', ...args]);
      assert.equal(status, 2);
      assert.match(stderr, expected);
      assert.equal(stdout, '');
    }
  });

  it('costs no other command anything: its library is loaded by it alone', () => {
    const show = `process.on('exit', () => console.error(Object.keys(require.cache).join(' ')))`;
    const hook = join(home, 'show.cjs');
    writeFileSync(hook, show);
    const loaded = (...args: string[]): string =>
      spawnSync(process.execPath, ['--require', hook, CLI, ...args], { cwd: home, input: HEDGED, encoding: 'utf8' })
        .stderr;
    assert.doesNotMatch(loaded('check', '-'), /mcp\.js/);
    assert.ok(loaded('mcp').includes(resolve('dist/mcp.js')));
  });
});

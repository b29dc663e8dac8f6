import assert from 'node:assert/strict';
import { after, before, describe, it } from 'mocha';
import type { CodeAction, CodeLens, CompletionItem, Diagnostic, InlayHint } from 'vscode-languageserver-protocol';
import { calendarDate } from '../../server/src/core/calendar-date';
import { RULE_PAGE_REQUEST } from '../../server/src/protocol';
import { MODERN, TestClient } from './client';

const DRAFT = `---
amends: town-hall
date: 2026-11-24
people: Ana Reis (Head of Payroll)
---

# What happened

On 3 November I signed the contract without the checks. I'm sorry for that.

# The plan

- By 4 December, Priya Shah publishes the list.
- We will audit the ten largest contracts by 11 December.
`;
/** The same, with two lines begun. */
const BEGUN = `${DRAFT}- By \n- Owner: \n`;
const URI = 'file:///drafts/town-hall.md';

/** The draft with words typed at a place that `¦` marks; the position is that of the mark. */
function typed(mark: string): { text: string; position: { line: number; character: number } } {
  const text = mark.replace('¦', '');
  const before = mark.slice(0, mark.indexOf('¦')).split('\n');
  return { text, position: { line: before.length - 1, character: before.at(-1)!.length } };
}

/** The day so many days from today, as YYYY-MM-DD by the clock on the wall. */
function dayFromNow(days: number): string {
  const now = new Date();
  return calendarDate(new Date(now.getFullYear(), now.getMonth(), now.getDate() + days));
}

describe('in the text', () => {
  let client: TestClient;
  let opened = 0;
  before(async () => {
    client = new TestClient();
    await client.initialize(MODERN, { commands: true });
    await client.open(DRAFT, URI);
  });
  after(async () => assert.equal(await client.stop(), 0));

  async function complete(mark: string): Promise<string[]> {
    const { text, position } = typed(mark);
    const uri = `file:///drafts/${++opened}.md`;
    await client.open(text, uri);
    const items = await client.connection.sendRequest<CompletionItem[]>('textDocument/completion', {
      textDocument: { uri },
      position,
    });
    return items.map(({ label }) => label);
  }

  it('sums up the draft and its plan above them, with the days from today on', async () => {
    const uri = 'file:///drafts/dated.md';
    const text = DRAFT.replace('2026-11-24', dayFromNow(-3))
      .replace('4 December', dayFromNow(10))
      .replace('11 December', dayFromNow(20));
    await client.open(text, uri);
    const lenses = await client.connection.sendRequest<CodeLens[]>('textDocument/codeLens', { textDocument: { uri } });
    assert.match(lenses[0]?.command?.title ?? '', /^\d+ words · less than a minute to say · \d+ places? to mend$/);
    assert.equal(lenses[1]?.command?.title, '2 steps · 1 without an owner · first in 10 days');
    assert.equal(lenses[1]?.command?.command, 'amends.showEvidence');
  });

  it('tells how long each part takes to say', async () => {
    const hints = await client.connection.sendRequest<InlayHint[]>('textDocument/inlayHint', {
      textDocument: { uri: URI },
      range: { start: { line: 0, character: 0 }, end: { line: 30, character: 0 } },
    });
    assert.deepEqual(
      hints.map(({ label, position }) => [label, position.line]),
      [
        ['about 10 s', 6],
        ['about 10 s', 10],
      ],
    );
  });

  it('offers the owners that are known where an owner is named, and nowhere else', async () => {
    assert.deepEqual(await complete(BEGUN.replace('Owner: ', 'Owner: ¦')), ['Priya Shah', 'Ana Reis']);
    assert.deepEqual(await complete(BEGUN.replace('Owner: ', '@an¦')), ['Ana Reis']);
    assert.deepEqual(await complete(BEGUN.replace('Owner: ', 'Pri¦')), ['Priya Shah']);
    assert.deepEqual(await complete(DRAFT.replace('I signed', 'I signed pri¦')), []);
    const table = '| What | Who | By |\n|---|---|---|\n| The list | ^';
    assert.deepEqual(await complete(BEGUN.replace('- Owner: ', table).replace('^', 'an¦')), ['Ana Reis']);
  });

  it('turns what is typed of a day into the day', async () => {
    assert.deepEqual(await complete(BEGUN.replace('- By \n', '- By fri¦\n')), ['Friday 27 November']);
    assert.deepEqual(await complete(BEGUN.replace('- By \n', '- by tom¦\n')), ['Wednesday 25 November']);
    assert.deepEqual(await complete(BEGUN.replace('- By \n', '- by in 10¦\n')), ['Tuesday 8 December']);
    assert.deepEqual(await complete('Lunch is at noon. We meet on fri¦'), []);
    assert.deepEqual(await complete(BEGUN.replace('- By \n', '- It was approved by t¦\n')), []);
    assert.deepEqual(await complete(`${DRAFT}\n\`\`\`\nby fri¦\n`), []);
    const all = await complete(BEGUN.replace('- By \n', '- By ¦\n'));
    assert.deepEqual(all, [...new Set(all)]);
  });

  it('offers the fields of the front matter and their values', async () => {
    assert.ok((await complete('---\nam¦\n---\n')).includes('amends'));
    assert.ok((await complete('---\namends: ¦\n---\n')).includes('town-hall'));
    assert.deepEqual(await complete('---\namends: town-hall\n---\n\nam¦'), []);
  });

  it('names a field that is misspelt and a kind of message that there is none of, and mends them', async () => {
    const uri = 'file:///drafts/slips.md';
    await client.open('---\namends: townhall\nspeker: Ana Reis\ndate: 31 June 2026\n---\n\nI am sorry.\n', uri);
    const { items } = await client.connection.sendRequest<{ items: Diagnostic[] }>('textDocument/diagnostic', {
      textDocument: { uri },
    });
    const front = items.filter(({ code }) => code === 'front-matter');
    assert.deepEqual(
      front.map(({ range }) => range.start.line),
      [1, 2, 3],
    );
    assert.match(String(front[1]?.message), /Did you mean "speaker"/);
    const actions = await client.connection.sendRequest<CodeAction[]>('textDocument/codeAction', {
      textDocument: { uri },
      range: front[0]!.range,
      context: { diagnostics: [] },
    });
    assert.equal(actions[0]?.title, 'Replace with: town-hall');
  });

  it('links each diagnostic to the page of its rule, and serves it', async () => {
    const { items } = await client.connection.sendRequest<{ items: Diagnostic[] }>('textDocument/diagnostic', {
      textDocument: { uri: URI },
    });
    const found = items.find(({ code }) => code === 'missing-owner');
    assert.equal(found?.codeDescription?.href, 'amends-rule:/missing-owner.md');
    const page = await client.connection.sendRequest<string>(RULE_PAGE_REQUEST, { code: 'missing-owner' });
    assert.match(page, /^# missing-owner\n[\s\S]*Before:\n\n {4}/);
    assert.equal(await client.connection.sendRequest(RULE_PAGE_REQUEST, { code: 'nope' }), null);
  });
});

import assert from 'node:assert/strict';
import ICAL from 'ical.js';
import { after, before, describe, it } from 'mocha';
import type { Hover, MarkupContent } from 'vscode-languageserver-protocol';
import {
  CALENDAR_REQUEST,
  GLOSSARY_REQUEST,
  type Glossary,
  PLAN_TABLE_REQUEST,
  SIGN_ROWS_REQUEST,
} from '../../server/src/protocol';
import { MODERN, TestClient } from './client';

const DRAFT = `---
amends: town-hall
date: 2026-11-24
---

On 3 November I signed the contract without the checks. I'm sorry for that.
Accountability begins with me. I'm sorry if the lack of transparency upset anyone.

By 4 December, Priya Shah publishes the list.
`;
const LUNCH = 'Accountability is the topic at lunch. It starts at noon.\n';

describe('help over LSP', () => {
  let client: TestClient;
  before(async () => {
    client = new TestClient();
    await client.initialize(MODERN);
    await client.open(DRAFT, 'file:///drafts/town-hall.md');
    await client.open(LUNCH, 'file:///lunch.md');
  });
  after(async () => assert.equal(await client.stop(), 0));

  const hover = (line: number, character: number, uri = 'file:///drafts/town-hall.md'): Promise<Hover | null> =>
    client.connection.sendRequest('textDocument/hover', { textDocument: { uri }, position: { line, character } });
  const ask = <T>(request: string, params?: object): Promise<T> => client.connection.sendRequest(request, params);

  it('explains a term of a repair draft on hover, and says what is marked first', async () => {
    const term = await hover(6, 3);
    assert.match((term?.contents as MarkupContent | undefined)?.value ?? '', /^\*\*Accountability\*\*/);
    assert.deepEqual(term?.range, { start: { line: 6, character: 0 }, end: { line: 6, character: 14 } });
    const marked = await hover(6, DRAFT.split('\n')[6]!.indexOf('transparency'));
    assert.match((marked?.contents as MarkupContent | undefined)?.value ?? '', /Before:(?!.*\*\*Transparency)/s);
  });
  it('explains no term in ordinary prose', async () => {
    assert.equal(await hover(0, 3, 'file:///lunch.md'), null);
  });
  it('hands out the glossary, causes as snippets, signs and helpers', async () => {
    const glossary = await ask<Glossary>(GLOSSARY_REQUEST);
    for (const { term } of glossary.terms) assert.ok(glossary.page.includes(`\n### ${term}\n`), term);
    assert.equal(glossary.causes.length, 6);
    for (const { snippet } of glossary.causes) assert.match(snippet, /\$\{1:\{[^}]+\\\}\}/);
    assert.equal(glossary.signs.length, 8);
    assert.deepEqual(
      glossary.helpers.map(({ template }) => template),
      ['amends-escalate-hr', 'amends-facilitator-request', 'amends-executive-coach-brief'],
    );
    const rows = await ask<string>(SIGN_ROWS_REQUEST, { lines: ['F10', 'F12'], header: false });
    assert.match(rows, /^\| Second approvals per decision .*\$\{1:.*\n\| Volunteers .*\$\{8:[^\n]*$/);
  });
  it('writes the plan as a calendar and as a table, and nothing where there is no plan', async () => {
    const uri = 'file:///drafts/town-hall.md';
    const calendar = new ICAL.Component(ICAL.parse(await ask<string>(CALENDAR_REQUEST, { uri })));
    assert.equal(calendar.getFirstSubcomponent('vevent')?.getFirstPropertyValue('dtstart')?.toString(), '2026-12-04');
    assert.match(await ask<string>(PLAN_TABLE_REQUEST, { uri }), /\| Priya Shah \| 4 December \|/);
    for (const request of [CALENDAR_REQUEST, PLAN_TABLE_REQUEST]) {
      assert.equal(await ask(request, { uri: 'file:///lunch.md' }), null);
      assert.equal(await ask(request, { uri: 'file:///closed.md' }), null);
    }
  });
});

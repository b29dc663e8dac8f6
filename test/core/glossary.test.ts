import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'mocha';
import { analyze } from '../../server/src/core/analyze';
import { GENRE_NAMES } from '../../server/src/core/draft/genres';
import { CAUSES, causeText } from '../../server/src/core/glossary/causes';
import { CARDS, cardAt, cardNamed } from '../../server/src/core/glossary/glossary';
import { glossaryPage } from '../../server/src/core/glossary/page';
import { SIGNS, signRows } from '../../server/src/core/glossary/signs';
import { toSnippet } from '../../server/src/core/placeholders';
import { CHECK_IDS, FAULT_CODES, MOVE_NAMES, type Report } from '../../server/src/core/report';
import { defaultSettings } from '../../server/src/core/settings';
import snippets from '../../snippets/amends.json';
import { fill } from '../fixtures/filled-templates';

function read(text: string): Report {
  return analyze(text, { ...defaultSettings('2026-11-24'), draft: true }, (rule, error) =>
    assert.fail(`${rule}: ${String(error)}`),
  );
}

function faultsIn(text: string): string[] {
  return read(text).findings.map(({ code, sentence }) => `${code}: ${text.slice(sentence.start, sentence.end)}`);
}

function filled(text: string): string {
  return fill([toSnippet(text)]);
}

const nls: Record<string, string> = JSON.parse(readFileSync('package.nls.json', 'utf8'));

describe('the glossary', () => {
  it('has one card a line of the founding document, with a term and wordings of its own', () => {
    for (const key of ['line', 'term'] as const)
      assert.equal(new Set(CARDS.map((card) => card[key].toLowerCase())).size, CARDS.length, key);
    const forms = CARDS.flatMap((card) => card.forms);
    assert.deepEqual(
      forms.filter((form, i) => forms.indexOf(form) !== i),
      [],
    );
  });
  it('finds each card by its term and by each wording, also in the plural and over a line break', () => {
    for (const card of CARDS) {
      assert.equal(cardNamed(card.term.toUpperCase()), card);
      for (const form of card.forms) {
        assert.equal(cardNamed(form), card, form);
        const text = `We spoke of ${form.replaceAll(' ', '\n')}.`;
        assert.deepEqual(cardAt(text, 14), { card, span: { start: 12, end: text.length - 1 } }, form);
      }
    }
    assert.equal(cardNamed('post mortems')?.term, 'Post-mortem');
    assert.equal(cardNamed('lunch'), undefined);
  });
  it('finds a term at its first and last letter, and nowhere else', () => {
    const text = 'I speak of transparency today.';
    const at = (offset: number): string | undefined => cardAt(text, offset)?.card.term;
    assert.deepEqual([10, 11, 23, 24].map(at), [undefined, 'Transparency', 'Transparency', undefined]);
    assert.equal(cardAt('Untransparency', 4), null);
    assert.equal(cardAt('', 0), null);
  });
  it('says in what a near notion is like trust repair, and in what it is not', () => {
    for (const card of CARDS)
      assert.equal(Boolean(card.like && card.unlike), /^F(?:39|4[0-6])$/.test(card.line), card.term);
  });
  it('leads only to codes, moves, templates and commands that exist', () => {
    const names: readonly string[] = [
      ...FAULT_CODES,
      ...CHECK_IDS,
      ...MOVE_NAMES,
      ...GENRE_NAMES,
      ...Object.values(snippets).map(({ prefix }) => prefix),
    ];
    for (const { hook, term } of CARDS) {
      const [codes, commands] = [/`([^`]+)`/g, /\*([^*]+)\*/g].map((mark) => [...hook.matchAll(mark)].map((m) => m[1]));
      assert.ok([...codes!, ...commands!].length > 0, term);
      for (const code of codes!) assert.ok(names.includes(code!), `${term}: ${code}`);
      for (const command of commands!) assert.ok(Object.values(nls).includes(command!), `${term}: ${command}`);
    }
  });
  it('stands as one page, a heading a card', () => {
    const headings = [...glossaryPage().matchAll(/^### (.*)$/gm)].map((match) => match[1]);
    assert.deepEqual(
      headings,
      CARDS.map(({ term }) => term),
    );
  });
});

for (const cause of CAUSES)
  describe(`cause: ${cause.term}`, () => {
    it('raises no finding, filled or not', () => {
      assert.deepEqual(faultsIn(causeText(cause)), []);
      assert.deepEqual(faultsIn(filled(causeText(cause))), []);
    });
    it('tells how it came about, and a step or more against it', () => {
      const moves = read(filled(causeText(cause))).moves.map(({ move }) => move);
      assert.ok(moves.includes('explain'), String(moves));
      assert.ok(moves.includes('step') || moves.includes('incentive'), String(moves));
    });
  });

describe('early signs', () => {
  it('become outcome measures with a baseline, a target and a rhythm', () => {
    const text = filled(
      signRows(
        SIGNS.map(({ line }) => line),
        true,
      ),
    );
    const measures = read(text).promises;
    assert.deepEqual(
      measures.map((each) => each.text),
      SIGNS.map(({ count }) => count),
    );
    for (const { measure, due, text: count } of measures) {
      assert.equal(measure?.kind, 'outcome', count);
      assert.ok(measure?.baseline && measure.target, count);
      assert.equal(due?.interval?.unit, 'week', count);
    }
    assert.deepEqual(faultsIn(text), []);
  });
  it('go into a table that stands, without its header, in the columns of the template', () => {
    assert.equal(signRows(['F12'], false).split('\n').length, 1);
    const [header] = signRows([], true).split('\n');
    assert.equal(header, snippets['Measures (table)'].body[0]);
    assert.equal(signRows(['F99'], false), '');
  });
});

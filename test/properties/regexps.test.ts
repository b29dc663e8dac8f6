import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { parse, type Token } from 'acorn';
import { buildSync, transformSync } from 'esbuild';
import { describe, it } from 'mocha';
import { analyse } from 'scslre';
import { globSync } from 'tinyglobby';
import type { analyze } from '../../server/src/core/analyze';
import type { cardAt } from '../../server/src/core/glossary/glossary';
import type { Report } from '../../server/src/core/report';
import { defaultSettings } from '../../server/src/core/settings';
import { DRAFTS, FAULTY, SENTENCES } from './arbitraries';

/** A regular expression, and the file or the place in it that makes it. */
interface Expression {
  readonly source: string;
  readonly flags: string;
  readonly where: string;
}

/** Those that are written as they are. */
function literals(): Expression[] {
  return globSync(['server/src/**/*.ts', 'client/src/**/*.ts']).flatMap((where) => {
    const { code } = transformSync(readFileSync(where, 'utf8'), { loader: 'ts' });
    const tokens: Token[] = [];
    parse(code, { ecmaVersion: 'latest', sourceType: 'module', onToken: tokens });
    return (tokens as (Token & { readonly value?: unknown })[]).flatMap(({ type, value }) => {
      if (type.label !== 'regexp') return [];
      const { pattern, flags } = value as { pattern: string; flags: string };
      return [{ source: pattern, flags, where }];
    });
  });
}

interface Core {
  readonly analyze: typeof analyze;
  readonly cardAt: typeof cardAt;
}

/** Those that are put together at run time, by a core that notes each of them; and the places of the code that made none. */
function composed(): { made: Expression[]; unreached: string[] } {
  const contents = `export { analyze } from './analyze'; export { cardAt } from './glossary/glossary'; export { completionsAt } from './completion/completion';`;
  const { outputFiles } = buildSync({
    stdin: { contents, resolveDir: 'server/src/core', loader: 'ts' },
    ...{ bundle: true, write: false, format: 'cjs', platform: 'node', packages: 'external', target: 'es2022' },
  });
  const places: string[] = [];
  const code = (outputFiles[0]?.text ?? '').replace(/new RegExp\((.*)/g, (_, rest: string) => {
    places.push(rest.trim());
    return `madeRegExp(${places.length - 1}, ${rest}`;
  });
  const found = new Map<string, Expression>();
  const reached = new Set<number>();
  const made = (place: number, pattern: string | RegExp, flags = ''): RegExp => {
    const { source } = new RegExp(pattern);
    reached.add(place);
    found.set(`/${source}/${flags}`, { source, flags, where: places[place] ?? '' });
    return new RegExp(pattern, flags);
  };
  const module = { exports: {} as Core };
  new Function('madeRegExp', 'require', 'module', 'exports', code)(
    made,
    createRequire(import.meta.url),
    module,
    module.exports,
  );
  exercise(module.exports);
  return { made: [...found.values()], unreached: places.filter((_, i) => !reached.has(i)) };
}

const DATES = [
  'within ten days of 3 May',
  'two weeks after Friday',
  'three days before 5 June 2027',
  'a week from Monday',
];
const LED = [
  '## Dana Ruiz\n\n- Publish the checklist by Friday.\n',
  "Dana's steps:\n\n- Publish the list.\n",
  'Purchasing:\n\n- I sign.\n',
];

/** Has every rule read something that it speaks of. */
function exercise({ analyze, cardAt }: Core): void {
  const settings = { ...defaultSettings('2026-11-24'), draft: true };
  const read = (text: string): Report => analyze(text, settings, (rule) => assert.fail(rule));
  for (const { findings, checks } of [...FAULTY, ...DRAFTS].map(read))
    for (const { fixes } of [...findings, ...checks]) assert.ok(fixes);
  for (let from = 0; from < SENTENCES.length; from += 20) read(SENTENCES.slice(from, from + 20).join('\n- '));
  for (const text of [...LED, ...DATES.map((date) => `Ana Reis will publish the checklist ${date}.`)]) read(text);
  cardAt('Trust', 1);
}

/** Where an expression could take more than linear time, in words; null where it could not. */
function slow({ source, flags, where }: Expression): string | null {
  const { reports } = analyse({ source, flags }, { reportTypes: { Move: true, Self: true, Trade: true } });
  return reports.length === 0 ? null : `${where}: /${source}/${flags} (${reports.map(({ type }) => type).join(', ')})`;
}

describe('every regular expression of server and client', function () {
  this.timeout(600_000);

  it('takes linear time, where it is written as it is', () => {
    const all = literals();
    assert.ok(all.length > 700, `only ${all.length} were found`);
    assert.deepEqual(
      all.map(slow).filter((each) => each !== null),
      [],
    );
  });

  it('takes linear time, where it is put together', () => {
    const { made, unreached } = composed();
    assert.deepEqual(unreached, []);
    assert.deepEqual(
      made.map(slow).filter((each) => each !== null),
      [],
    );
  });

  it('would be told of if it did not', () => {
    for (const source of ['[.;,]+$', '(?:a+)+b', '\\s*;\\s*', 'a+a+b'])
      assert.notEqual(slow({ source, flags: '', where: '' }), null, source);
  });
});

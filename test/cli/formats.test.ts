import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Ajv } from 'ajv';
import Ajv4 from 'ajv-draft-04';
import addFormats from 'ajv-formats';
import { after, before, describe, it } from 'mocha';
import sax from 'sax';
import { toAnnotations } from '../../server/src/cli/github';
import { toPretty } from '../../server/src/cli/pretty';
import { showProgress } from '../../server/src/cli/progress';
import { sourceLine } from '../../server/src/cli/source-line';
import { analyze } from '../../server/src/core/analyze';
import { applied } from '../../server/src/core/draft/applied';
import { LineIndex } from '../../server/src/core/positions';
import { defaultSettings } from '../../server/src/core/settings';
import { amendsIn } from './amends';

const HEDGED = "I'm sorry if the change upset anyone.\n";
const DRAFT = `Dear all,\n\n${HEDGED}I want to apologize for the late pay on 3 May. 🙂 I will try to do better.\n`;
const HOSTILE = 'a [b](c), 100% & <d>: "e".md';

/** The official schema, as a package of SARIF's own kit carries it. */
const SCHEMA = createRequire(import.meta.url).resolve('@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json');

interface Region {
  readonly startLine: number;
  readonly startColumn: number;
  readonly endLine: number;
  readonly endColumn: number;
}
interface Result {
  readonly ruleId: string;
  readonly ruleIndex: number;
  readonly level: string;
  readonly message: { readonly text: string };
  readonly locations: readonly {
    readonly physicalLocation: { readonly artifactLocation: { readonly uri: string }; readonly region: Region };
  }[];
  readonly fixes?: readonly {
    readonly artifactChanges: readonly {
      readonly replacements: readonly { readonly deletedRegion: Region; readonly insertedContent?: { text: string } }[];
    }[];
  }[];
}

describe('the formats of the command line', () => {
  let folder: string;
  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'amends-formats-'));
    writeFileSync(join(folder, 'draft.md'), DRAFT);
    writeFileSync(join(folder, HOSTILE), HEDGED);
    writeFileSync(join(folder, 'plain.md'), 'Lunch is at noon.\n');
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  function results(...args: readonly string[]): {
    log: { runs: { tool: { driver: { rules: { id: string }[] } } }[] };
    found: Result[];
  } {
    const log = JSON.parse(amendsIn(folder, ['check', '--format', 'sarif', ...args]).stdout);
    return { log, found: log.runs[0].results };
  }

  it('writes SARIF that its schema accepts', () => {
    const ajv = new Ajv4({ allErrors: true, strict: false, unicodeRegExp: false });
    addFormats.default(ajv as unknown as Ajv);
    const validate = ajv.compile(JSON.parse(readFileSync(SCHEMA, 'utf8')));
    for (const args of [['draft.md', HOSTILE, '--draft'], ['plain.md'], ['-', '--stdin-filename', 'a b.md']]) {
      const { stdout } = amendsIn(folder, ['check', '--format', 'sarif', ...args], HEDGED);
      assert.ok(validate(JSON.parse(stdout)), JSON.stringify(validate.errors));
    }
    assert.equal(validate({ version: '2.1.0', runs: [{}] }), false);
  });

  it('tells SARIF readers of each rule, place and fix', () => {
    const { log, found } = results('draft.md', HOSTILE);
    const lines = DRAFT.split('\n');
    const offset = (line: number, column: number): number =>
      lines.slice(0, line - 1).reduce((sum, each) => sum + each.length + 1, 0) + column - 1;
    const spanOf = (region: Region) => ({
      start: offset(region.startLine, region.startColumn),
      end: offset(region.endLine, region.endColumn),
    });
    const hedged = found.find(({ ruleId }) => ruleId === 'conditional-apology');
    const place = hedged?.locations[0]?.physicalLocation;
    assert.ok(hedged && place);
    const { start, end } = spanOf(place.region);
    assert.equal(DRAFT.slice(start, end), 'if the change upset anyone');
    assert.equal(log.runs[0]?.tool.driver.rules[hedged.ruleIndex]?.id, 'conditional-apology');
    const announced = found.find(({ ruleId }) => ruleId === 'announced-apology');
    const [change] = announced?.fixes?.[0]?.artifactChanges ?? [];
    const edits = (change?.replacements ?? []).map(({ deletedRegion, insertedContent }) => ({
      span: spanOf(deletedRegion),
      newText: insertedContent?.text ?? '',
    }));
    assert.match(applied({ title: '', edits }, DRAFT), /\nI apologize for the late pay on 3 May\. 🙂 I will try/);
    const vague = found.find(({ ruleId }) => ruleId === 'vague-commitment')?.locations[0]?.physicalLocation.region;
    // Columns count UTF-16 code units, as the log says.
    assert.equal(vague && lines[vague.startLine - 1]?.slice(vague.startColumn - 1, vague.endColumn - 1), 'will try');
  });

  it('tells of the rules of the house in every format', () => {
    const phrase = { match: 'reach out', message: 'Say who writes.', why: 'We promised it.', code: 'house-jargon' };
    writeFileSync(join(folder, 'house.json'), JSON.stringify({ phrases: [phrase] }));
    writeFileSync(join(folder, 'house.md'), "I'm sorry that I paid you late on 3 May. Reach out to me.\n");
    const run = (format: string): string =>
      amendsIn(folder, ['check', '--config', 'house.json', '--format', format, 'house.md']).stdout;
    assert.match(
      run('pretty'),
      /house\.md:1:42 warning house-jargon\n +Say who writes\.\n[\s\S]*Why: We promised it\./,
    );
    assert.match(run('sarif'), /"fullDescription": \{\s+"text": "We promised it\."/);
    for (const format of ['json', 'github', 'junit']) assert.match(run(format), /house-jargon/, format);
  });

  it('names files in SARIF as addresses', () => {
    const { found } = results(HOSTILE);
    const uri = found[0]?.locations[0]?.physicalLocation.artifactLocation.uri ?? '';
    assert.doesNotMatch(uri, /[ "<>]/);
    assert.equal(decodeURIComponent(uri), HOSTILE);
  });

  it('writes annotations that GitHub reads, one a line', () => {
    const { stdout, status } = amendsIn(folder, ['check', '--format', 'github', 'draft.md', HOSTILE]);
    assert.equal(status, 1);
    const [first, ...rest] = stdout.trimEnd().split('\n');
    assert.match(
      first ?? '',
      /^::warning file=draft\.md,line=3,endLine=3,col=11,endColumn=36,title=conditional-apology::This makes/,
    );
    assert.ok(
      rest.every((line) => /^::(?:error|warning|notice) file=[^:,]+,line=/.test(line)),
      stdout,
    );
    assert.match(stdout, /file=a \[b\]\(c\)%2C 100%25 & <d>%3A "e"\.md,/);
    assert.equal(amendsIn(folder, ['check', '--format', 'github', 'plain.md']).stdout, '');
  });

  it('keeps what a message says out of the commands of a workflow', () => {
    const report = analyze(HEDGED, defaultSettings('2026-11-24'));
    const [finding] = report.findings;
    assert.ok(finding);
    const findings = [{ ...finding, message: 'a\n::set-output name=x::100%' }];
    const [line = ''] = toAnnotations({ path: 'a.md', text: HEDGED, report: { ...report, findings, checks: [] } });
    assert.ok(line.endsWith('::a%0A::set-output name=x::100%25'), line);
    assert.ok(!line.includes('\n'));
  });

  it('writes JUnit in which failures are what makes the exit code 1', () => {
    const { stdout, status } = amendsIn(folder, ['check', '--format', 'junit', 'draft.md', HOSTILE, 'plain.md']);
    const seen: { name: string; attributes: Record<string, string> }[] = [];
    const parser = sax.parser(true);
    parser.onerror = (error: Error) => {
      throw error;
    };
    parser.onopentag = ({ name, attributes }) => seen.push({ name, attributes: attributes as Record<string, string> });
    parser.write(stdout).close();
    const named = (name: string) => seen.filter((each) => each.name === name);
    assert.deepEqual(
      named('testsuite').map(({ attributes }) => attributes['name']),
      ['draft.md', HOSTILE, 'plain.md'],
    );
    const [root] = named('testsuites');
    assert.equal(Number(root?.attributes['tests']), named('testcase').length);
    assert.equal(Number(root?.attributes['failures']), named('failure').length);
    assert.ok(named('failure').length > 0 && named('system-out').length > 0);
    assert.equal(status, 1);
    const lenient = amendsIn(folder, ['check', '--format', 'junit', '--severity', 'error', 'draft.md']);
    assert.equal(lenient.status, 0);
    assert.match(lenient.stdout, /failures="0"/);
  });

  it('colours pretty output on a terminal alone', () => {
    const report = analyze(HEDGED, defaultSettings('2026-11-24'));
    assert.ok(toPretty({ path: 'a.md', text: HEDGED, report }, true).includes('\x1b['));
    assert.ok(!amendsIn(folder, ['check', 'draft.md']).stdout.includes('\x1b'));
  });

  it('says once why a fault matters', () => {
    const { stdout } = amendsIn(folder, ['check', 'draft.md', HOSTILE]);
    assert.equal(stdout.match(/Why: A condition makes readers/g)?.length, 1);
    assert.equal(stdout.match(/This makes the apology depend/g)?.length, 2);
  });

  const marked: readonly (readonly [string, string, string])[] = [
    ['a plain line', 'We are »sorry if« it hurt.', '1 | We are sorry if it hurt.\n  |        ^^^^^^^^'],
    ['wide signs', '抱歉🙂 »sorry if« it', '1 | 抱歉🙂 sorry if it\n  |        ^^^^^^^^'],
    ['a tab', '\tWe »are« it', '1 |  We are it\n  |     ^^^'],
    ['words over a line break', 'We »are\nsorry«', '1 | We are\n  |    ^^^'],
    ['a later line', 'Hello.\r\nWe »are«', '2 | We are\n  |    ^^^'],
    ['what would move the cursor', 'a\x1b[2Jb »c«', '1 | a\uFFFD[2Jb c\n  |        ^'],
  ];
  for (const [what, draft, shown] of marked)
    it(`puts carets under the words: ${what}`, () => {
      const start = draft.indexOf('»');
      const text = draft.replace(/[»«]/g, '');
      const lines = sourceLine(new LineIndex(text), { start, end: draft.indexOf('«') - 1 });
      assert.equal(lines.join('\n'), shown);
    });

  it('shows of a long paragraph what stands around the words', () => {
    const text = `${'word '.repeat(100)}sorry if ${'word '.repeat(100)}`;
    const [source, carets] = sourceLine(new LineIndex(text), { start: 500, end: 508 });
    assert.ok(source.length < 120, source);
    assert.match(source, /^1 \| … .*sorry if .* …$/);
    assert.equal(source.slice(carets.indexOf('^'), carets.lastIndexOf('^') + 1), 'sorry if');
  });

  it('counts many files on a terminal, and is silent elsewhere', () => {
    const written = (total: number, isTTY: boolean): string => {
      let told = '';
      const progress = showProgress(total, { isTTY, write: (text: string) => (told += text) });
      progress.next();
      progress.next();
      progress.clear();
      return told;
    };
    assert.match(written(50, true), /Reading 2 of 50/);
    assert.equal(written(50, false), '');
    assert.equal(written(3, true), '');
  });
});

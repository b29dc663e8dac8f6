import assert from 'node:assert/strict';
import { type SpawnSyncReturns, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { styleText } from 'node:util';
import { after, before, describe, it } from 'mocha';
import { toPretty } from '../../server/src/cli/pretty';
import { analyze } from '../../server/src/core/analyze';
import { escapeXml } from '../../server/src/core/map/markup';
import { defaultSettings } from '../../server/src/core/settings';
import { HOSTILE, STEERING } from '../fixtures/hostile';
import { WORD, wordFile } from '../fixtures/word';

/** Bytes that neither a file's name nor a file that is read as text can have. */
const ODD = HOSTILE.filter((words) => !words.includes('\u0000'));
const STEERS = ODD.filter((words) => STEERING.test(words) || words.startsWith('\r')).join('');
const WORD_NAME = process.platform === 'win32' ? 'draft.docx' : `a\u001b[2J\u009b31m\rb\n\u202Ec.docx`;
const NAME = process.platform === 'win32' ? 'draft.md' : `a\u001b[2J\u009b31m\rb\n\u202Ec.md`;

function draft(words: string): string {
  return `---
amends: "${words.replace(/["\\\n\r]/g, '')}"
series: ${JSON.stringify(words)}
date: 2026-11-24
people: [${JSON.stringify(words)}, "Priya Shah (${words.replace(/["\\\n\r]/g, '')})"]
---

# ${words}

I'm sorry if anyone was upset by ${words}. By 4 December, Priya Shah publishes ${words}. ${words}

| Step | Owner | Due |
| --- | --- | --- |
| Publish ${words} | ${words.replaceAll('|', '')} | 5 December |
`;
}

describe('a folder from a stranger, on the command line', function () {
  this.timeout(120_000);
  let folder: string;
  let log: string;
  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'amends-hostile-'));
    log = join(folder, 'watched.log');
    for (const name of ['drafts', 'big', 'house']) mkdirSync(join(folder, name));
    writeFileSync(join(folder, 'drafts', NAME), draft(STEERS));
    writeFileSync(join(folder, 'drafts', 'all.md'), draft(ODD.join(' ')));
    writeFileSync(join(folder, 'drafts', WORD_NAME), wordWith(draft(STEERS)));
    writeFileSync(
      join(folder, 'drafts', 'later.md'),
      draft(STEERS).replace('2026-11-24', '2026-11-25').replace('4 Dec', '9 Dec'),
    );
    writeFileSync(join(folder, 'house', NAME), `---\ntemplate: ${JSON.stringify(STEERS)}\n---\n\n{${STEERS}\n`);
    writeFileSync(join(folder, 'big', 'table.md'), hugeTable());
    writeFileSync(join(folder, 'big', 'images.md'), `I'm sorry if it hurt.\n\n${ODD.join('\n\n').repeat(40)}`);
    writeFileSync(join(folder, '.amends.json'), hostileConfig());
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  const amends = (...args: string[]): SpawnSyncReturns<string> => {
    writeFileSync(log, '');
    const started = performance.now();
    const told = spawnSync(
      process.execPath,
      ['--require', resolve('test/privacy/watch.cjs'), resolve('dist/cli.js'), ...args],
      {
        cwd: folder,
        encoding: 'utf8',
        env: { ...process.env, AMENDS_WATCH: log, FORCE_COLOR: '1' },
        maxBuffer: 2 ** 28,
      },
    );
    assert.ok(performance.now() - started < 60_000, args.join(' '));
    assert.equal(told.signal, null);
    const wanted = args[0] === 'annotate' ? /^fs\.writeFileSync "drafts\S*\.commented\.docx"\n$/ : /^$/;
    assert.match(readFileSync(log, 'utf8'), wanted, 'it reached out');
    return told;
  };

  for (const args of [
    ['check', 'drafts', '--draft'],
    ['check', 'drafts', '--draft', '--format', 'json'],
    ['check', 'big', '--draft'],
    ['check', 'drafts', '--draft', '--format', 'sarif'],
    ['check', 'drafts', '--draft', '--format', 'github'],
    ['check', 'drafts', '--draft', '--format', 'junit'],
    ['config', '--print', join('drafts', NAME)],
    ['new'],
    ['new', '\u001b[2J'],
    ['promises', 'drafts'],
    ['promises', 'drafts', '--format', 'json'],
    ['promises', 'drafts', '--format', 'ics'],
    ['map', join('drafts', NAME)],
    ['map', join('drafts', NAME), '--format', 'html'],
    ['export', join('drafts', NAME)],
    ['export', join('drafts', NAME), '--format', 'email-text'],
    ['export', join('drafts', NAME), '--format', 'script-html'],
    ['export', join('drafts', NAME), '--format', 'script-text'],
    ['check', join('drafts', WORD_NAME), '--draft'],
    ['annotate', join('drafts', WORD_NAME), '--force'],
    ['check', '\u001b[2J'],
    ['check', 'drafts/all.md', '--genre', '\u001b[2J'],
    ['\u001b[2J'],
  ])
    it(`runs nothing and steers no terminal: ${JSON.stringify(args.join(' '))}`, () => {
      const { stdout, stderr } = amends(...args);
      for (const told of [stdout, stderr]) {
        assert.doesNotMatch(told, STEERING);
        assert.doesNotMatch(args.includes('ics') ? '' : told, /\r(?!\n)/);
      }
      assert.ok(stdout.length + stderr.length > 0);
    });

  it('forges no line of a report', () => {
    const { stdout } = amends('check', 'drafts', '--draft');
    for (const line of stdout.split('\n')) assert.doesNotMatch(line, /^(?:b|all is well|END:VEVENT|.?c\.md)/);
  });

  it('leaves to a terminal only the colours that are our own', () => {
    const text = draft(STEERS);
    const report = analyze(text, { ...defaultSettings('2026-11-24'), draft: true });
    const forced = process.env['FORCE_COLOR'];
    process.env['FORCE_COLOR'] = '1';
    const pretty = toPretty({ path: NAME, text, report }, true);
    if (forced === undefined) delete process.env['FORCE_COLOR'];
    else process.env['FORCE_COLOR'] = forced;
    const styles = ['red', 'yellow', 'cyan', 'gray', 'green', 'bold'] as const;
    const own = new Set(styles.flatMap((style) => styleText(style, '|', { validateStream: false }).split('|')));
    const plain = [...own].reduce((words, colour) => words.replaceAll(colour, ''), pretty);
    assert.notEqual(plain, pretty);
    assert.doesNotMatch(plain, STEERING);
  });
});

/** The lines of a text as paragraphs of a Word file, as far as XML can hold them. */
function wordWith(text: string): Uint8Array {
  const paragraphs = text.split('\n').map((line) => WORD.p(WORD.r(escapeXml(line).replace(/\r/g, '&#13;'))));
  return wordFile(WORD.document(paragraphs.join('')));
}

function hugeTable(): string {
  const row = `| Publish it | Ana Reis | 4 December | ${'x |'.repeat(60)}\n`;
  return `I'm sorry I signed it.\n\n| Step | Owner | Due | ${'y |'.repeat(60)}\n|---|---|---|${'---|'.repeat(60)}\n${row.repeat(300)}`;
}

function hostileConfig(): string {
  return `{
    // ${STEERS.replace(/[\r\n\u2028]/g, '')}
    "drafts": ["(a+)+b", "{a,aa}+b", "**/*${'*a'.repeat(100)}b", "+(+(a))", ${JSON.stringify(STEERS)}, "../../**", "/etc/**"],
    "people": [${Array.from({ length: 1_000 }, (_, i) => `"Ana R${i} (Head of (((X${i}+)+)"`).join(',')}, ".*", "(a+)+$"],
    "faults": { "__proto__": "off", "constructor": "error", ${JSON.stringify(STEERS)}: "off", "vague-apology": ${JSON.stringify(STEERS)} },
    "limits": { "__proto__": { "words": 1e308 }, "buried-apology": { "words": -1e308 } },
    "roles": [${JSON.stringify(STEERS)}, "(a+)+b"],
    "phrases": [
      { "match": "upset by", "message": ${JSON.stringify(`m${STEERS}`)}, "why": ${JSON.stringify(`w${STEERS}`)}, "replace": ${JSON.stringify(`hurt by${STEERS}`)} },
      { "match": "a${' *'.repeat(140)} b", "message": "(a+)+" },
      ${Array.from({ length: 600 }, (_, i) => `{ "match": "(a|b|c)? i * * (sorry|x${i})", "message": "m" }`).join(',')}
    ],
    "genres": { "__proto__": { "redress": "required" }, "constructor": {}, ${JSON.stringify(STEERS)}: ${JSON.stringify(STEERS)} },
    "templates": "house",
    "holidays": [${JSON.stringify(STEERS)}, "9999-99-99"],
    ${JSON.stringify(STEERS)}: ${JSON.stringify(STEERS)}
  }`;
}

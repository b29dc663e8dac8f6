import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { analyze, openDraft } from '../../server/src/core/analyze';
import { readConfig } from '../../server/src/core/config';
import { applied } from '../../server/src/core/draft/applied';
import { matches, readPattern } from '../../server/src/core/house/pattern';
import { readWords } from '../../server/src/core/language/words';
import type { CheckFinding } from '../../server/src/core/report';
import { defaultSettings, type Settings } from '../../server/src/core/settings';

function patternOf(source: string) {
  const pattern = readPattern(source);
  assert.ok(!('message' in pattern), JSON.stringify(pattern));
  return pattern;
}

/** The words that a pattern matches in a text. */
function met(source: string, text: string): string[] {
  const words = readWords(text);
  return matches(patternOf(source), words).map(({ from, to }) => text.slice(words[from]?.start, words[to - 1]?.end));
}

describe('a phrase of the house', () => {
  const cases: readonly (readonly [string, string, readonly string[]])[] = [
    ['reach out', 'We reached out, and will reach out again.', ['reached out', 'reach out']],
    ['reach out', 'Reach it out.', []],
    ['(reach out|touch base)', 'Touch base or reach out.', ['Touch base', 'reach out']],
    [
      'we (deeply|sincerely)? regret',
      'We regret it. We deeply regret it. We truly regret it.',
      ['We regret', 'We deeply regret'],
    ],
    ['take * seriously', 'We take it seriously.', ['take it seriously']],
    ['take * seriously', 'We take what all of you say seriously.', []],
    ['take * seriously', 'We take seriously.', ['take seriously']],
    ['very? (good|great (big|old))', 'a very great old, a great big, a good', ['very great old', 'great big', 'good']],
    ["don't panic", "Don't panic, and don’t panic.".replace('’', "'"), ["Don't panic", "don't panic"]],
    ['a a', 'a a a a', ['a a', 'a a']],
    ['follow-up', 'a follow-up', ['follow-up']],
  ];
  for (const [pattern, text, expected] of cases)
    it(`"${pattern}" in "${text}"`, () => assert.deepEqual(met(pattern, text), expected));

  const wrong: readonly (readonly [string, RegExp, number])[] = [
    ['a (b|c', /Nothing closes/, 2],
    ['a b)', /Nothing opens/, 3],
    ['a | b', /Nothing opens/, 2],
    ['* a', /gap needs words/, 0],
    ['a *', /gap needs words/, 2],
    ['a? b?', /at least one word/, 0],
    ['a ? ?', /Write "\?" behind/, 4],
    ['a (|b)', /words between/, 3],
    ['()', /words between/, 1],
    ['a.+b', /no regular expression/, 0],
    ['^a$', /no regular expression/, 0],
    ['[ab]', /no regular expression/, 0],
    ['a '.repeat(60), /at most 40 words/, 80],
    [`a${' *'.repeat(20)} b`, /at most 10 gaps/, 22],
  ];
  for (const [source, message, at] of wrong)
    it(`refuses "${source.slice(0, 20)}" and says where`, () => {
      const problem = readPattern(source);
      assert.ok('message' in problem);
      assert.match(problem.message, message);
      assert.equal(problem.at, at);
    });

  it('takes no text whatever for more than words', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('a', 'b', ' ', '(', ')', '|', '*', '?', '.', '\\', '[') }),
        (source) => {
          const pattern = readPattern(source);
          if (!('message' in pattern)) matches(pattern, readWords('a b a b a'));
        },
      ),
    );
  });

  it('takes time in proportion to the text, whatever it is', () => {
    const hard = patternOf(`${'(a|a a)? * '.repeat(9).replace('(a|a a)?', 'a')} b`.replace(/\s+/g, ' '));
    const time = (length: number): number => {
      const words = readWords('a '.repeat(length));
      const started = performance.now();
      assert.deepEqual(matches(hard, words), []);
      return performance.now() - started;
    };
    time(500);
    assert.ok(time(20_000) < 5000);
  });
});

const CONFIG = `{
  "people": ["Ana Reis (Bridge Lead)"],
  "roles": ["Night Captain"],
  "phrases": [
    {
      "match": ["reach(|ed) out", "touch base"],
      "message": "Say who writes to whom.",
      "why": "We <b>promised</b> [plain words](command:evil).",
      "replace": ["write", "write to {whom}"],
      "code": "house-jargon",
      "severity": "information"
    }
  ],
  "genres": {
    "board-note": { "like": "progress-update", "redress": "required", "lesson": "left-out" },
    "town-hall": { "facilitator": "required" }
  },
  "templates": "house/templates"
}`.replace('reach(|ed) out', 'reach out');

function settingsBy(text: string, more: Partial<Settings> = {}): Settings {
  const { config, problems } = readConfig(text);
  assert.deepEqual(problems, []);
  const { faults, people, house } = config;
  return { ...defaultSettings('2026-11-24'), faults, people, house, ...more };
}

const settings = settingsBy(CONFIG);
const REPAIR = "I'm sorry that I paid you late on 3 May. It was my decision.";
const house = (text: string, read = settings): CheckFinding[] =>
  analyze(text, read).checks.filter(({ code }) => code.startsWith('house'));

describe('the rules of the house', () => {
  it('marks a phrase where repair goes on, and offers what the team writes instead', () => {
    const text = `${REPAIR} Reach out to me any time.\n`;
    const [found, ...others] = house(text);
    assert.deepEqual(others, []);
    assert.ok(found);
    assert.equal(text.slice(found.span.start, found.span.end), 'Reach out');
    assert.deepEqual(
      [found.code, found.severity, found.message],
      ['house-jargon', 'information', 'Say who writes to whom.'],
    );
    const [fix] = found.fixes;
    assert.equal(fix && applied(fix, text), `${REPAIR} Write to me any time.\n`);
    assert.deepEqual(house('Reach out to me any time.\n'), []);
  });

  it('is quiet where it is ignored or off', () => {
    const text = `${REPAIR}\n\nReach out to me any time.\n`;
    assert.equal(house(text).length, 1);
    assert.deepEqual(house(text, { ...settings, faults: { 'house-jargon': 'off' } }), []);
    const ignored = text.replace('Reach', '<!-- amends-ignore house-jargon -->\nReach');
    assert.deepEqual(
      analyze(ignored, settings).checks.filter(({ code }) => /^house|unused/.test(code)),
      [],
    );
  });

  it('takes words out with a blank, and keeps Markdown whole', () => {
    const read = settingsBy(
      '{ "phrases": [{ "match": "at the end of the day", "message": "Say it.", "replace": "" }] }',
    );
    const text = `${REPAIR} You lost, *at the end of the day*, two evenings.\n`;
    const [found] = house(text, read);
    assert.equal(found?.code, 'house-phrase');
    const [fix] = found?.fixes ?? [];
    assert.ok(fix);
    assert.deepEqual(house(applied(fix, text), read), []);
    assert.equal((applied(fix, text).match(/\*/g)?.length ?? 0) % 2, 0);
  });

  it('reads the same while it is typed as at once', () => {
    const text = `${REPAIR}\n\nReach out to me any time.\n`;
    const draft = openDraft('');
    for (const [i, letter] of [...text].entries()) {
      draft.edit([{ start: i, end: i, text: letter }]);
      if (i % 7 === 0) draft.report(settings);
    }
    const spans = (checks: readonly CheckFinding[]) => checks.map(({ code, span }) => [code, span]);
    assert.deepEqual(spans(draft.report(settings).checks), spans(analyze(text, settings).checks));
  });

  it('asks of a kind of message what the team asks', () => {
    const needs = (genre: string, read: Settings): Record<string, string> => {
      const { checklist } = analyze(`---\namends: ${genre}\n---\n\n${REPAIR}\n`, read);
      return Object.fromEntries(checklist.map(({ item, state }) => [item, state]));
    };
    const plain = defaultSettings('2026-11-24');
    assert.equal(needs('town-hall', plain)['facilitator'], 'optional');
    assert.equal(needs('town-hall', settings)['facilitator'], 'missing');
    assert.equal(needs('board-note', settings)['lesson'], undefined);
    assert.equal(needs('board-note', settings)['redress'], 'missing');
  });

  it('knows a kind of message of its own by name, and reads it as what it is like', () => {
    const text = `---\namends: board-note\n---\n\n${REPAIR}\n`;
    const report = analyze(text, settings);
    assert.equal(report.genre, 'board-note');
    assert.deepEqual(report.problems, []);
    const strange = analyze(text, defaultSettings('2026-11-24'));
    assert.equal(strange.genre, 'all-staff-email');
    assert.match(strange.problems[0]?.message ?? '', /no kind of message/);
  });

  it('knows the roles of the house as owners, and who has them', () => {
    const text = `---\namends: town-hall\n---\n\n${REPAIR}\n\n- The night captain will publish the list by 4 December.\n- The bridge lead will check it by 7 December.\n`;
    const owners = (read: Settings) => analyze(text, read).steps.map(({ owner }) => [owner.kind, owner.name]);
    assert.deepEqual(owners(settings), [
      ['role', undefined],
      ['role', 'Ana Reis'],
    ]);
  });
});

describe('what is wrong with the rules of the house', () => {
  /** The words between » and « are those that the only problem is about. */
  const wrong: readonly (readonly [string, RegExp])[] = [
    ['{ "phrases": [{ "match": "a »(«b", "message": "m" }] }', /Nothing closes/],
    ['{ "phrases": [{ "match": "»a.*b«", "message": "m" }] }'.replace('.*', '.'), /no regular expression/],
    ['{ "phrases": [»{ "match": "a" }«] }', /Write "message" here/],
    ['{ "phrases": [»{ "message": "a" }«] }', /Write "match" here/],
    ['{ "phrases": [{ "match": "a", "message": »" "« }] }', /one or two sentences/],
    ['{ "phrases": [{ "match": »""«, "message": "m" }] }', /Write the words to look for/],
    ['{ "phrases": [{ "match": "a", "message": "m", "code": »"minimizing"« }] }', /a finding of Amends/],
    ['{ "phrases": [{ "match": "a", "message": "m", "code": »"A b"« }] }', /small letters/],
    ['{ "phrases": [{ "match": "a", "message": "m", "severity": »"off"« }] }', /Write one of error/],
    ['{ "phrases": [{ "match": "a", "message": "m", »"regex"«: "a" }] }', /does not belong here/],
    ['{ "phrases": [»{ "match": "a", "message": "m", "replace": "b a" }«] }', /marked again/],
    ['{ "phrases": »{}« }', /list of phrases/],
    ['{ "genres": { »"Board Note"«: {} } }', /small letters/],
    ['{ "genres": { "board-note": { "like": »"letter"« } } }', /Write one of town-hall/],
    ['{ "genres": { "board-note": { »"sorry"«: "required" } } }', /no point of the checklist/],
    ['{ "genres": { "town-hall": { "like": »"one-to-one"« } } }', /like itself/],
    ['{ "templates": »"../elsewhere"« }', /folder below this file/],
    ['{ "templates": »"/etc"« }', /folder below this file/],
    ['{ "people": [»" (Lead)"«] }', /Write a name/],
    ['{ "faults": { »"vauge-apology"«: "off" } }', /Did you mean "vague-apology"/],
    ['{ "faults": { »"house-jargon"«: "off" } }', /There is no finding/],
  ];
  for (const [marked, message] of wrong)
    it(`is told where it stands: ${marked}`, () => {
      const start = marked.indexOf('»');
      const { problems } = readConfig(marked.replace(/[»«]/g, ''));
      assert.deepEqual(
        problems.map(({ span }) => span),
        [{ start, end: marked.indexOf('«') - 1 }],
        JSON.stringify(problems),
      );
      assert.match(problems[0]?.message ?? '', message);
    });

  it('leaves the others in force', () => {
    const { config } = readConfig(
      '{ "phrases": [{ "match": "(" }, { "match": "a", "message": "m" }], "people": ["Ana"] }',
    );
    assert.equal(config.house.phrases.length, 1);
    assert.deepEqual(config.people, ['Ana']);
  });
});

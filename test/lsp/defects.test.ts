import assert from 'node:assert/strict';
import { afterEach, describe, it } from 'mocha';
import { CHECKS } from '../../server/src/core/draft/checks/registry';
import { FAULTS } from '../../server/src/core/faults/registry';
import { MOVES } from '../../server/src/core/moves/registry';
import { CONTRADICTIONS } from '../../server/src/core/promises/contradictions/registry';
import { OpenDocuments } from '../../server/src/lsp/documents';
import { diagnosticsOf } from '../../server/src/lsp/features';
import { Log } from '../../server/src/lsp/log';
import { contradictionsIn, PromiseIndex } from '../../server/src/lsp/promises';

const TODAY = '2026-11-30';
const SECRET = "I'm sorry if the vendor delay upset anyone, but we had no time.";
const message = (day: string, due: string): string =>
  `---\namends: progress-update\nseries: payroll\ndate: ${day}\n---\n\nOn 1 March I paid you late. ${SECRET} Dana publishes the payroll checklist by ${due}.\n`;

/** What is said of the later of two messages, and what is logged. */
function read(): { codes: unknown[]; against: string[]; fixes: number; moves: number; log: string[] } {
  const lines: string[] = [];
  const log = new Log((line) => lines.push(line));
  const documents = new OpenDocuments(() => TODAY, log);
  const index = new PromiseIndex(log);
  const open = (uri: string, text: string): void => documents.open({ uri, languageId: 'markdown', version: 1, text });
  open('file:///a.md', message('2026-10-05', '3 May 2027'));
  open('file:///b.md', message('2026-11-05', '13 May 2027'));
  const document = documents.get('file:///b.md')!;
  for (let times = 0; times < 3; times++) {
    document.invalidate();
    documents.read(document);
  }
  const reading = documents.read(document);
  return {
    codes: diagnosticsOf(reading, 'checklist').map(({ code }) => code),
    against: contradictionsIn(document.uri, index.about(document.uri, documents.texts(), TODAY)).map(
      ({ code }) => code,
    ),
    fixes: reading.report!.findings.flatMap(({ fixes }) => fixes).length,
    moves: reading.report!.moves.length,
    log: lines,
  };
}

function throws(): never {
  throw new RangeError(SECRET);
}

describe('a rule that throws', () => {
  const mended: (() => void)[] = [];
  afterEach(() => {
    for (const mend of mended.splice(0)) mend();
  });

  /** Has the rule of this name throw, as long as the test lasts. */
  function breaks<T extends object, K extends keyof T>(rule: T | undefined, method: K): void {
    assert.ok(rule);
    const before = rule[method];
    rule[method] = throws as T[K];
    mended.push(() => {
      rule[method] = before;
    });
  }

  const right = read();

  it('is there in none of the rules of today', () => {
    assert.deepEqual(right.log, []);
    assert.ok(right.codes.includes('conditional-apology') && right.codes.includes('excused-apology'));
    assert.deepEqual(right.against, ['date-moved', 'apology-repeated']);
    assert.ok(right.fixes > 0 && right.moves > 0);
  });

  const cases: readonly (readonly [string, string, () => void])[] = [
    [
      'fault',
      'conditional-apology',
      () =>
        breaks(
          FAULTS.find(({ code }) => code === 'conditional-apology'),
          'check',
        ),
    ],
    [
      'rewrite',
      'excused-apology',
      () =>
        breaks(
          FAULTS.find(({ code }) => code === 'excused-apology'),
          'mend',
        ),
    ],
    [
      'move',
      'apologize',
      () =>
        breaks(
          MOVES.find(({ name }) => name === 'apologize'),
          'makes',
        ),
    ],
    [
      'check',
      'date-past',
      () =>
        breaks(
          CHECKS.find(({ id }) => id === 'date-past'),
          'check',
        ),
    ],
    [
      'contradiction',
      'date-moved',
      () =>
        breaks(
          CONTRADICTIONS.find(({ code }) => code === 'date-moved'),
          'find',
        ),
    ],
  ];
  for (const [kind, name, breakIt] of cases)
    it(`costs only its own answer, and is named in the log once, without a word of the draft: a ${kind}`, () => {
      breakIt();
      const found = read();
      assert.deepEqual(found.log, [`The rule ${name} failed and was left out: RangeError`]);
      assert.ok(found.codes.includes('excused-apology'));
      assert.deepEqual(
        found.against,
        right.against.filter((code) => code !== name),
      );
      if (kind === 'check' || kind === 'contradiction') assert.deepEqual(found.codes, right.codes);
      if (kind === 'rewrite') assert.ok(found.fixes > 0 && found.fixes < right.fixes);
    });

  it('leaves all others whole even where each one of its kind throws', () => {
    for (const contradiction of CONTRADICTIONS) breaks(contradiction, 'find');
    for (const check of CHECKS) breaks(check, 'check');
    const { codes, log } = read();
    assert.ok(codes.includes('conditional-apology'));
    assert.equal(log.length, CONTRADICTIONS.length + CHECKS.length);
  });
});

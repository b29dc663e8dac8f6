import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { analyze } from '../../../server/src/core/analyze';
import { hasPlaceholder } from '../../../server/src/core/placeholders';
import { CONTRADICTION_CODES, type Story } from '../../../server/src/core/promises/contradictions/contradiction';
import { CONTRADICTIONS } from '../../../server/src/core/promises/contradictions/registry';
import { type Ledger, ledgerOf } from '../../../server/src/core/promises/ledger';
import { readMessage } from '../../../server/src/core/promises/message';
import { defaultSettings } from '../../../server/src/core/settings';

const SETTINGS = defaultSettings('2027-07-01');

function told(story: Story): { ledger: Ledger; texts: string[] } {
  const texts = story.map(
    ([date, words]) => `---\namends: progress-update\nseries: payroll\ndate: ${date}\n---\n\n${words}\n`,
  );
  const messages = texts.map((text, i) => readMessage(`${i}.md`, text, analyze(text, SETTINGS), SETTINGS));
  return { ledger: ledgerOf(messages, SETTINGS.today), texts };
}

describe('contradictions', () => {
  it('are all registered, each under its own code', () => {
    assert.deepEqual(
      CONTRADICTIONS.map(({ code }) => code),
      CONTRADICTION_CODES,
    );
  });

  for (const { code, level, examples } of CONTRADICTIONS)
    describe(code, () => {
      for (const story of examples.flagged)
        it(`is found: ${story.at(-1)?.[1]}`, () => {
          const { ledger, texts } = told(story);
          const found = ledger.contradictions.find((each) => each.code === code);
          assert.ok(found, JSON.stringify(ledger, null, 1));
          assert.equal(found.path, `${story.length - 1}.md`);
          assert.equal(found.severity, level);
          assert.notEqual(found.earlier.path, found.path);
          assert.ok(found.span.end > found.span.start && found.span.end <= (texts.at(-1) ?? '').length);
          const added = found.fix?.edits[0]?.newText;
          if (added) {
            const codes = analyze(`I am sorry I paid you late.${added}`, { ...SETTINGS, draft: true }).findings;
            assert.deepEqual(
              codes.map((each) => each.code),
              [],
            );
            assert.ok(hasPlaceholder(added));
          }
        });
      for (const story of examples.clean)
        it(`is not found: ${story.at(-1)?.[1]}`, () => {
          const { ledger } = told(story);
          assert.deepEqual(
            ledger.contradictions.filter((each) => each.code === code),
            [],
          );
        });
    });
});

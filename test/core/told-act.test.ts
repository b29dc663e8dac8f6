import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { analyze } from '../../server/src/core/analyze';
import { Sentence } from '../../server/src/core/language/sentence';
import { toldAct } from '../../server/src/core/language/told-act';
import { defaultSettings } from '../../server/src/core/settings';

const told = (...sentences: string[]): ReturnType<typeof toldAct> =>
  toldAct(sentences.map((text) => new Sentence(text, 'paragraph')));

describe('the act that a draft tells', () => {
  const acts: [text: string, past: string, gerund: string][] = [
    [
      'On 3 May I approved the Acme contract without the required checks.',
      'approved the Acme contract without the required checks',
      'approving the Acme contract without the required checks',
    ],
    [
      "I didn't tell the team about the cut.",
      'did not tell the team about the cut',
      'not telling the team about the cut',
    ],
    ['We never asked the night shift.', 'never asked the night shift', 'never asking the night shift'],
    [
      'I had skipped the safety review, because I was in a hurry.',
      'skipped the safety review',
      'skipping the safety review',
    ],
    ['We had not written to the families.', 'had not written to the families', 'not writing to the families'],
    ['I failed to warn the tenants.', 'failed to warn the tenants', 'failing to warn the tenants'],
    [
      'We charged you twice for March without a notice.',
      'charged you twice for March without a notice',
      'charging you twice for March without a notice',
    ],
    [
      'I overlooked the report that Dana sent and closed the case.',
      'overlooked the report that Dana sent',
      'overlooking the report that Dana sent',
    ],
  ];
  for (const [text, past, gerund] of acts)
    it(`is read from: ${text}`, () => {
      const act = told(text);
      assert.deepEqual([act?.past, act?.gerund], [past, gerund]);
    });

  for (const text of [
    'I ignored it.',
    'I failed you.',
    'We let everyone down.',
    'The contract I signed without a check was long.',
    'If I ignored your report, tell me.',
    'We refunded every customer without delay.',
    'Did I ignore the report from Leeds?',
    'The team skipped the safety review.',
    'I almost skipped the safety review.',
    'I may have skipped the safety review.',
    'On Monday we told the regulator straight away.',
  ])
    it(`is not read from: ${text}`, () => assert.equal(told(text), null));

  it('is a choice that the message opens with and answers for', () => {
    assert.equal(
      told('On 3 May I hired Acme for the new site.', 'That was my decision.')?.gerund,
      'hiring Acme for the new site',
    );
    assert.equal(told('The site is open.', 'I hired Acme for the new site.', 'It runs well.'), null);
  });

  const fixOf = (text: string): string | undefined => {
    const { findings } = analyze(text, { ...defaultSettings('2026-11-24'), draft: true });
    const edit = findings.find(({ code }) => code === 'vague-apology')?.fixes[0]?.edits[0];
    return (
      edit && text.slice(0, edit.span.start).split('\n').at(-1) + edit.newText + text.slice(edit.span.end).trimEnd()
    );
  };

  it('is what the rewrite of another sentence apologizes for', () => {
    const text =
      'On 3 May I approved the Acme contract without the required checks.\n\nIt was a long week.\n\nI apologize for the situation.\n';
    assert.equal(fixOf(text), 'I apologize for approving the Acme contract without the required checks.');
  });

  it('is left to the writer where somebody else than the one who apologizes did it', () => {
    const text =
      'We approved the Acme contract without the required checks.\n\nIt was a long week.\n\nI apologize for the situation.\n';
    assert.equal(fixOf(text), 'I apologize for {what I did}.');
  });
});

import { assert } from 'chai';
import { describe, it } from 'mocha';
import { analyze } from '../../server/src/core/analyze';
import { partSentencesOf } from '../../server/src/core/language/parts';
import { Sentence } from '../../server/src/core/language/sentence';
import { FAULT_CODES } from '../../server/src/core/report';
import { defaultSettings } from '../../server/src/core/settings';

const SETTINGS = { ...defaultSettings('2026-11-24'), draft: true };

function faultsIn(text: string): string[] {
  return analyze(text, SETTINGS)
    .findings.map(({ code }) => code)
    .filter((code) => (FAULT_CODES as readonly string[]).includes(code));
}

describe('compound sentences', () => {
  for (const [text, ...wanted] of [
    ['Mistakes were made, but the vendor let us all down.', 'agentless-mistake', 'blame-shifting'],
    ["I'm sorry if anyone was upset, but the vendor let us all down.", 'conditional-apology', 'blame-shifting'],
    ['We take safety very seriously, but mistakes were made.', 'self-focus', 'agentless-mistake'],
    ['It was just a small glitch, and the vendor let us all down.', 'minimizing', 'blame-shifting'],
    ['I know you are busy, and mistakes were made.', 'agentless-mistake'],
    ['The vendor let us all down, but we will do better.', 'blame-shifting', 'vague-commitment'],
  ] as const)
    it(`keep what is plain in a part: ${text}`, () => assert.includeMembers(faultsIn(text), [...wanted]));

  it('stay quiet where one part answers the other', () =>
    assert.deepEqual(faultsIn('The vendor failed, and I chose that vendor without a check.'), []));

  it('are parted where a clause has a subject of its own, and nowhere else', () => {
    const parts = (text: string): string[] =>
      partSentencesOf(new Sentence(text, 'paragraph')).map(({ sentence }) => sentence.source);
    assert.deepEqual(parts('Mistakes were made, but the vendor let us all down.'), [
      'Mistakes were made',
      'the vendor let us all down.',
    ]);
    assert.deepEqual(parts('I signed and sent the contract.'), []);
    assert.deepEqual(parts('The bread and butter is here.'), []);
  });

  it('lie where they say', () => {
    const sentence = new Sentence('We paid you late, so I am sorry; it was my call.', 'paragraph');
    for (const { start, end, sentence: part } of partSentencesOf(sentence))
      assert.equal(sentence.source.slice(start, end), part.source);
  });
});

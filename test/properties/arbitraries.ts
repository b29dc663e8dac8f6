import fc from 'fast-check';
import type { TextChange } from '../../server/src/core/analyze';
import { CHECKS } from '../../server/src/core/draft/checks/registry';
import { FAULTS } from '../../server/src/core/faults/registry';
import { MOVES } from '../../server/src/core/moves/registry';
import { defaultSettings, type Settings } from '../../server/src/core/settings';
import { CORPORA, isKeptAside, readCorpus } from '../accuracy/corpus';

/** `npm run fuzz` runs each property on so many times as many cases. */
const LONGER = Number(process.env['AMENDS_FUZZ'] ?? 1);

/** How many cases a property is tried on, and which: the same ones in CI, others on each longer run. */
export function cases(count: number): fc.Parameters<unknown> {
  return { numRuns: count * LONGER, ...(LONGER === 1 ? { seed: 7 } : {}) };
}

/** How long mocha waits for a property, in milliseconds. */
export const PATIENCE = 600_000 * LONGER;

const unmarked = (text: string): string => text.replace(/[[\]»«]/g, '');

/** Sentences with a fault, by the rules' own examples. */
export const FAULTY = FAULTS.flatMap(({ examples }) => examples.flagged.map(({ text }) => unmarked(text)));

/** Sentences of all kinds: mended and clean ones, those that make a move, those of labelled drafts, those with gaps to fill. */
export const SENTENCES = [
  ...FAULTS.flatMap(({ examples }) => [...examples.flagged.map(({ fixed }) => fixed), ...examples.clean]),
  ...MOVES.flatMap(({ examples, insertion }) => [...examples.made, ...examples.not, insertion]),
  ...CORPORA.flatMap(readCorpus)
    .filter((draft) => !isKeptAside(draft))
    .flatMap(({ sentences }) => sentences.slice(0, 4).map(({ s }) => s.trim())),
].map(unmarked);

/** Whole drafts with a fault of the draft as a whole. */
export const DRAFTS = CHECKS.flatMap(({ examples }) => examples.flagged.map(({ text }) => unmarked(text)));

const LAYOUT = [
  ...['\n\n', '\n', '\r\n', '\r\n\r\n', '\r', ' ', '  \n', '\\\n', '\t', '   '],
  ...[
    '- ',
    '- [ ] ',
    '- [x] ',
    '1. ',
    '    - ',
    '* ',
    '# ',
    '## What happened\n\n',
    '\n===\n',
    '\n---\n',
    '> ',
    '> - ',
  ],
  ...['| Step | Owner | Due |\n| --- | --- | --- |\n', '| a | by |\n', '|', '```\n', '~~~\n', '    code\n', '***\n'],
  ...['**', '*', '_', '~~', '`', '``', '[words](https://a.b "title")', '![alt](x.png)', '[x]', '](y)', '<b>', '</b>'],
  ...[
    '<!-- amends-ignore -->\n',
    '<!-- amends-ignore vague-apology -->\n\n',
    '<!-- amends-ignore-file euphemism -->\n',
  ],
  ...['<!--', '-->', '<https://a.b>', '&amp;', '\\', '[^1]', '[r]: /u "t"\n'],
  ...[
    '---\namends: town-hall\n---\n',
    '---\n',
    'amends: town-hall\n',
    'date: 2026-11-24\n',
    'people: [Ana Reis (CFO)]\n',
    '...\n',
  ],
];

const CHARACTERS = [
  ...[
    '😀',
    '👩‍👩‍👧',
    '🇩🇪',
    'é',
    'n\u0303o',
    'a\u0301\u0323\u0308',
    '\u202e',
    '\u200f',
    'שלום. ',
    'مرحبا ',
    '\u200b',
    '\ufeff',
    '\u00a0',
  ],
  ...[
    '\ud800',
    '\udc00',
    '\udfff\ud800',
    '\0',
    '\u2028',
    '\u2029',
    '\u0085',
    '\u000b',
    '𝕴 am sorry. ',
    'ſorry',
    'İ',
    'ß',
    'ﬁ',
  ],
  ...[
    '“',
    '”',
    '"',
    '’',
    "'",
    '(',
    ')',
    '{',
    '}',
    '{what}',
    '${1:x}',
    '—',
    '…',
    '.',
    '. ',
    '!',
    '?',
    ':',
    ';',
    ',',
    '-',
  ],
  ...['sorry if ', 'I ', 'we ', ' but ', 'On 3 May ', '31 June', '5/6/2027', 'a', '0', '9'.repeat(30), '1st', '%'],
];

const whole = fc.oneof(fc.constantFrom(...FAULTY), fc.constantFrom(...SENTENCES));
const strays = fc.array(fc.tuple(fc.nat(120), fc.constantFrom(...LAYOUT, ...CHARACTERS)), { maxLength: 3 });

/** A sentence, now and then with a mark, a line break or a stray character inside. */
const sentence = fc.oneof(
  whole,
  fc
    .tuple(whole, strays)
    .map(([words, marks]) => marks.reduce((text, [at, mark]) => text.slice(0, at) + mark + text.slice(at), words)),
);

/** A stretch of text: a sentence, a piece of markup, a stray character, or anything at all. */
export const piece: fc.Arbitrary<string> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.tuple(sentence, fc.constantFrom(' ', '\n', '\n\n', '\r\n', '')).map((parts) => parts.join('')),
  },
  { weight: 4, arbitrary: fc.constantFrom(...LAYOUT) },
  { weight: 2, arbitrary: fc.constantFrom(...CHARACTERS) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 12 }) },
  { weight: 1, arbitrary: fc.array(fc.nat(0xffff), { maxLength: 4 }).map((units) => String.fromCharCode(...units)) },
);

/** Any text: mostly what a draft is made of, well and badly put together. */
export const text: fc.Arbitrary<string> = fc.oneof(
  { weight: 9, arbitrary: fc.array(piece, { maxLength: 14, size: 'max' }).map((parts) => parts.join('')) },
  { weight: 1, arbitrary: fc.constantFrom(...DRAFTS) },
  { weight: 1, arbitrary: fc.constantFrom(...DRAFTS).map((draft) => draft.replaceAll('\n', '\r\n')) },
);

/** A draft of so many paragraphs that it is read in several stretches. */
export const longDraft: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      { weight: 9, arbitrary: fc.array(whole, { minLength: 1, maxLength: 4 }).map((all) => all.join(' ')) },
      piece,
    ),
    {
      minLength: 60,
      maxLength: 120,
      size: 'max',
    },
  )
  .map((paragraphs) => paragraphs.join('\n\n'));

/** Something that is done to a text: a change at a share of its length, or another text altogether. */
export interface Change {
  readonly at: number;
  readonly remove: number;
  readonly text: string;
  readonly whole: boolean;
}

/** A sequence of edits: insertions, deletions, replacements, and now and then the whole text. */
export const changes: fc.Arbitrary<Change[]> = fc.array(
  fc.record({
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    remove: fc.oneof(fc.constant(0), fc.nat(3), fc.nat(80)),
    text: fc.oneof(fc.constant(''), piece),
    whole: fc.integer({ min: 0, max: 19 }).map((die) => die === 0),
  }),
  { minLength: 1, maxLength: 5 },
);

/** What a change does to a text of this length. */
export function changeOf({ at, remove, text: newText, whole }: Change, length: number): TextChange {
  if (whole) return { start: 0, end: length, text: newText };
  const start = Math.floor(at * length);
  return { start, end: Math.min(start + remove, length), text: newText };
}

/** Settings under which a text may be read: either format, as a repair draft or as its words decide. */
export const settings: fc.Arbitrary<Settings> = fc
  .tuple(fc.constantFrom('markdown' as const, 'markdown' as const, 'plaintext' as const), fc.boolean())
  .map(([format, draft]) => ({ ...defaultSettings('2026-11-24'), format, ...(draft ? { draft } : {}) }));

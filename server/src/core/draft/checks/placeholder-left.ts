import { firstFrom } from '../../in-order';
import type { Span } from '../../report';
import type { Block } from '../../text/block';
import { matchesOf } from '../../text/matches';
import { defineCheck } from './check';

/** `{…}`, a bracketed note to oneself, and the marks that writers leave for later. */
const NOTE =
  '(?:(?:your|the|their|our) )?(?:names?|date|day|who|when|what|where|amount|number|role|team|company|customer|reason)';
const LEFT = new RegExp(
  [
    '\\{[^{}\\n]{1,80}\\}',
    `\\[(?:${NOTE}|insert [^\\]\\n]{0,60}|tbd|tbc|todo|x+|…|\\.\\.\\.)\\](?!\\()`,
    `<${NOTE}>`,
    '(?<![\\p{L}\\d])(?:TBD|TBC|TODO|FIXME|[xX]{2,})(?![\\p{L}\\d])',
    '(?<=\\s)\\?{2,}',
    '_{3,}',
  ].join('|'),
  'gu',
);

/** Whether some words are nothing but a place that is still to be filled in. */
export function isPlaceToFill(words: string): boolean {
  return matchesOf(words, LEFT)[0]?.[0] === words;
}

/** What every one of them shows; most drafts show little of it. */
const MAYBE = /[{[<]|\?\?|___|[xX]{2}|TBD|TBC|TODO|FIXME/g;

/** The places of a text that are still to be filled in, in the order of its blocks. */
export function* placesToFill(text: string, blocks: readonly Block[]): Iterable<Span> {
  const signs = matchesOf(text, MAYBE).map(({ index }) => index);
  const signFrom = (offset: number): number => firstFrom(signs, offset, (sign) => sign);
  for (const { start, end, text: prose } of signs.length > 0 ? blocks : []) {
    if (signFrom(start) === signFrom(end)) continue;
    const source = text.slice(start, end);
    for (const { 0: found, index } of matchesOf(source, LEFT)) {
      // Code is blank in the prose; a bracket is blank too, since it might be a link.
      if (!found.startsWith('<') && prose.slice(index + 1, index + found.length - 1).trim() === '' && found.length > 2)
        continue;
      if (/^[xX]+$/.test(found) && (isNumeralOrSize(prose, index, found) || isKisses(prose, index, found))) continue;
      yield { start: start + index, end: start + index + found.length };
    }
  }
}

/** A fact that is still to be filled in. */
export const placeholderLeft = defineCheck({
  id: 'placeholder-left',
  level: 'warning',
  message: 'A fact is still missing here. Fill it in, or leave the words out.',
  why: 'A gap that is sent tells readers that nobody looked (RULEBOOK F23).',
  quiet: ['links and code', 'kisses at the end: Sam xx', 'Roman numerals and sizes: XX, XXL'],
  limits: {},
  *check({ layout, text }) {
    for (const span of placesToFill(text, layout.blocks)) yield { span };
  },
  examples: {
    flagged: [
      { text: 'On »{date}« I approved the bank file without a test. I am sorry. »[name]« pays the fees by »TBD«.' },
      {
        text: 'On 3 November I approved the bank file without a test. I am sorry.\n\n- »xx« refunds the fees by 4 December.',
      },
    ],
    clean: [
      'On 3 November I approved the bank file without a test. I am sorry. See [the list](https://example.org/list).',
      'On 3 November I ran `{job}` and `TODO` without a test. I am sorry.',
      'On 3 November I shouted at you, Lina. I am sorry.\n\nLove, Sam xx',
      'On 3 November I ordered XXL shirts for Super Bowl XX without asking. I am sorry.',
    ],
  },
});

/** "Chapter XX", "Super Bowl XX", "XXL": capital letters that stand for a number or a size, not for a gap. */
function isNumeralOrSize(text: string, at: number, found: string): boolean {
  return found === found.toUpperCase() && /\p{Lu}\p{L}{1,20} $/u.test(text.slice(Math.max(0, at - 20), at));
}

/** "Love, Sam xx": at the end of its block, behind a name. */
function isKisses(text: string, at: number, found: string): boolean {
  return (
    /^x+$/.test(found) &&
    text.slice(at + found.length).trim() === '' &&
    /\p{Lu}\p{L}{0,40},? $/u.test(text.slice(Math.max(0, at - 50), at))
  );
}

import { IRREGULAR } from './irregular';
import { meaningsOf } from './lexicon';
import { isFigure, isLetter, wordSpans } from './word-spans';

/** One word, number or mark of a sentence. Offsets are relative to the sentence's folded text. */
export interface Word {
  /** As written, in lower case. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly lemma: string;
  readonly capital: boolean;
}

const CLITIC = /^(.+?)(n't|'(?:m|re|ve|ll|d|s))$/;
const NEGATED: Readonly<Record<string, string>> = { ca: 'can', wo: 'will', sha: 'shall' };

/** Cuts folded sentence text into words; contractions become two (`didn't` → `did`, `n't`). */
export function readWords(text: string): Word[] {
  const words: Word[] = [];
  const spans = wordSpans(text);
  for (let i = 0; i < spans.length; i += 2) {
    const start = spans[i] as number;
    const written = text.slice(start, spans[i + 1]);
    const lower = written.toLowerCase();
    const clitic = lower.includes("'") ? CLITIC.exec(lower) : null;
    const capital = isCapital(written);
    if (clitic?.[1] !== undefined && clitic[2] !== undefined) {
      const cut = start + clitic[1].length;
      const host = clitic[2] === "n't" ? (NEGATED[clitic[1]] ?? clitic[1]) : clitic[1];
      words.push({ text: host, start, end: cut, lemma: lemmaOf(host), capital });
      words.push({ text: clitic[2], start: cut, end: start + lower.length, lemma: clitic[2], capital: false });
    } else words.push({ text: lower, start, end: start + lower.length, lemma: lemmaOf(lower), capital });
  }
  return words;
}

const LAST_ASCII = 0x7f;

/** Whether a word begins with a letter. Most letters are of ASCII, and this is asked of every word. */
export function isOfLetters(word: string): boolean {
  const first = word.charCodeAt(0);
  return first > LAST_ASCII ? /^\p{L}/u.test(word) : isLetter(first);
}

function isCapital(word: string): boolean {
  const first = word.charCodeAt(0);
  return first > LAST_ASCII ? /^\p{Lu}/u.test(word) : first >= 0x41 && first <= 0x5a;
}

/** Whether a word begins with a figure. */
export function isOfFigures(word: string): boolean {
  return isFigure(word.charCodeAt(0));
}

const BE = new Set(['am', 'is', 'are', 'was', 'were', 'been', 'being']);
const SUFFIXES: readonly (readonly [RegExp, readonly string[]])[] = [
  [/ies$/, ['y']],
  [/(?:ss|sh|ch|x|zz|o)es$/, ['<2']],
  [/s$/, ['']],
  [/ied$/, ['y']],
  [/(.)\1ed$/, ['<3', '<2']],
  [/ed$/, ['e', '']],
  [/(.)\1ing$/, ['<4', '<3']],
  [/ing$/, ['e', '']],
];

/** The base form: irregular verbs from their table, regular ones by suffix, preferring a base that the lexicon knows. */
export function lemmaOf(word: string): string {
  if (BE.has(word)) return 'be';
  if (word === 'has') return 'have';
  if (word === 'does') return 'do';
  const irregular = IRREGULAR.get(word);
  if (irregular) return irregular.lemma;
  // Every suffix ends in one of these.
  if (word.length < 4 || !'sdg'.includes(word.charAt(word.length - 1))) return word;
  if (meaningsOf(word).size > 0 || /(?:ss|us|is)$/.test(word)) return word;
  for (const [suffix, endings] of SUFFIXES) {
    const match = suffix.exec(word);
    if (!match) continue;
    const bases = endings.map((ending) =>
      ending.startsWith('<') ? word.slice(0, -Number(ending[1])) : word.slice(0, match.index) + ending,
    );
    return bases.find((base) => meaningsOf(base).size > 0) ?? guess(bases, word);
  }
  return word;
}

function guess(bases: readonly string[], word: string): string {
  const [first = word, second] = bases;
  if (second === undefined) return first;
  return /(?:[^aeiou][aeiou]t|[aeiou][csvzu]|[^aeiou]l|[aeiou]g|dg|rs|ns|rc|nc)e$/.test(first) ? first : second;
}

const NOT_PAST = new Set(
  'hundred need indeed speed feed bed red shed seed weed sacred naked wicked embed exceed succeed proceed agreed united limited unlimited'.split(
    ' ',
  ),
);

/** Whether this word can be a past participle. */
export function isParticiple(word: Word): boolean {
  return IRREGULAR.get(word.text)?.participle ?? isRegularPast(word);
}

/** Whether this word can be a simple past. */
export function isPast(word: Word): boolean {
  if (word.text === 'was' || word.text === 'were' || word.text === 'had' || word.text === 'did') return true;
  return IRREGULAR.get(word.text)?.past ?? isRegularPast(word);
}

function isRegularPast(word: Word): boolean {
  return /ed$/.test(word.text) && word.text.length > 3 && !NOT_PAST.has(word.text);
}

import { lazily } from '../lazily';
import type { Span } from '../report';
import type { Card, CardGroup } from './card';
import { CAUSES } from './causes';
import { IDEA } from './idea';
import { NEAR } from './near';
import { NEXT } from './next';
import { SIGNS } from './signs';
import { WORSE } from './worse';

/** The cards of each part of the glossary. */
export const GLOSSARY: Readonly<Record<CardGroup, readonly Card[]>> = {
  idea: IDEA,
  cause: CAUSES,
  sign: SIGNS,
  worse: WORSE,
  near: NEAR,
  next: NEXT,
};

/** All cards, in the order in which the glossary is read. */
export const CARDS: readonly Card[] = Object.values(GLOSSARY).flat();

/** How far around the caret a wording may reach; longer ones than this there are none. */
const REACH = 80;

const BY_TERM: ReadonlyMap<string, Card> = new Map(CARDS.map((card) => [keyOf(card.term), card]));
const BY_FORM: ReadonlyMap<string, Card> = new Map(
  CARDS.flatMap((card) => card.forms.map((form) => [keyOf(form), card] as const)),
);

/** Every wording, the longest first, so that a term inside a longer one does not hide it. */
const wordings = lazily(
  () =>
    new RegExp(
      `(?<![\\p{L}\\p{N}_])(?:${[...BY_FORM.keys()]
        .sort((a, b) => b.length - a.length)
        .map((form) => form.replaceAll(' ', '[\\s‐‑-]+'))
        .join('|')})s?(?![\\p{L}\\p{N}_])`,
      'giu',
    ),
);

/** The card of a term, by its name or any wording of it, in any case; undefined where there is none. */
export function cardNamed(term: string): Card | undefined {
  const key = keyOf(term);
  const one = key.replace(/s$/, '');
  return BY_TERM.get(key) ?? BY_FORM.get(key) ?? BY_TERM.get(one) ?? BY_FORM.get(one);
}

/** The term that stands at an offset of the text, and its span; null where there is none. */
export function cardAt(text: string, offset: number): { readonly card: Card; readonly span: Span } | null {
  const from = Math.max(0, offset - REACH);
  for (const match of text.slice(from, offset + REACH).matchAll(wordings())) {
    const span = { start: from + match.index, end: from + match.index + match[0].length };
    const card = span.start <= offset && offset <= span.end ? cardNamed(match[0]) : undefined;
    if (card) return { card, span };
  }
  return null;
}

/** One spelling for all: lower case, hyphens and line breaks as single spaces. */
function keyOf(words: string): string {
  return words
    .toLowerCase()
    .replace(/[\s‐‑-]+/g, ' ')
    .trim();
}

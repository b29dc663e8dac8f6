import type { Card } from '../core/glossary/card';
import { cardText } from '../core/glossary/page';

/** One line a term: the term, and the first sentence of its card. */
export function listTerms(cards: readonly Card[]): string {
  return cards.map(({ term, says }) => `${term.padEnd(34)} ${says.replace(/(?<=[.]) .*/, '')}`).join('\n');
}

/** A card without the marks of Markdown; the same words stand in the editor's hover. */
export function describeTerm(card: Card): string {
  return `${card.term}\n\n${cardText(card).replace(/[`*]/g, '')}`;
}

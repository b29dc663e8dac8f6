import type { Card, CardGroup } from './card';
import { GLOSSARY } from './glossary';

const TITLES: Readonly<Record<CardGroup, string>> = {
  idea: 'What trust repair is',
  cause: 'Why it comes about',
  sign: 'How it shows in daily work',
  worse: 'What makes it worse',
  near: 'Near notions, and how they differ',
  next: 'Read next',
};

/** A card in Markdown, under its term. Hover, glossary and command line show these same words. */
export function cardText({ says, like, unlike, hook }: Card): string {
  return [says, like && `*Like:* ${like}`, unlike && `*Unlike:* ${unlike}`, `*In Amends:* ${hook}`]
    .filter(Boolean)
    .join('\n\n');
}

/** The whole glossary as one Markdown page; each card stands under a heading of the third level with its term. */
export function glossaryPage(): string {
  const parts = Object.entries(GLOSSARY).map(([group, cards]) =>
    [`## ${TITLES[group as CardGroup]}`, ...cards.map((card) => `### ${card.term}\n\n${cardText(card)}`)].join('\n\n'),
  );
  return `${['# Glossary', ...parts].join('\n\n')}\n`;
}

/** The parts of the glossary, in the order in which it is read. */
export const CARD_GROUPS = ['idea', 'cause', 'sign', 'worse', 'near', 'next'] as const;

export type CardGroup = (typeof CARD_GROUPS)[number];

/** What Amends has to say of one notion: on hover, on the command line and in the glossary. */
export interface Card {
  /** The line of the founding document (RULEBOOK 1) that it stands for, such as `F39`. */
  readonly line: string;
  readonly term: string;
  /** The wordings by which a draft speaks of it, in lower case and the singular. Empty where none would be sure. */
  readonly forms: readonly string[];
  /** Two or three short sentences. */
  readonly says: string;
  /** What it has in common with trust repair, and where the two part. */
  readonly like?: string;
  readonly unlike?: string;
  /** Where Amends helps. Codes, moves and templates stand in backticks; commands in asterisks, as the palette shows them. */
  readonly hook: string;
}

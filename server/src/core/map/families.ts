import type { MoveName } from '../report';

/** What a part of a message is for, as RULEBOOK 5 shares out its words; `self` turns to the speaker, `other` makes no move. */
export const FAMILIES = ['own', 'plan', 'invite', 'self', 'explain', 'other'] as const;

export type Family = (typeof FAMILIES)[number];

/** The share of words that is advised, in per cent. */
export interface Advice {
  readonly from: number;
  readonly to: number;
}

const MOVES: Readonly<Record<MoveName, Family>> = {
  acknowledge: 'own',
  apologize: 'own',
  own: 'own',
  impact: 'own',
  explain: 'explain',
  redress: 'plan',
  'quick-win': 'plan',
  step: 'plan',
  process: 'plan',
  incentive: 'plan',
  lesson: 'plan',
  invite: 'invite',
  cadence: 'plan',
  measure: 'plan',
  facilitator: 'plan',
  reevaluate: 'plan',
};

/** What a sentence is for that makes these moves: where they differ, what stands first in {@link FAMILIES}. */
export function familyOf(moves: readonly MoveName[], self: boolean): Family {
  const made = new Set<Family>(moves.map((move) => MOVES[move]));
  if (self) made.add('self');
  return FAMILIES.find((family) => made.has(family)) ?? 'other';
}

/** RULEBOOK 5, "Share of words"; null where it advises nothing. */
export function adviceFor(family: Family, genre: string): Advice | null {
  if (family === 'own') return { from: 25, to: 45 };
  if (family === 'explain') return { from: 0, to: genre === 'incident-follow-up' ? 40 : 20 };
  if (family === 'plan') return { from: 35, to: 55 };
  return family === 'self' ? { from: 0, to: 5 } : null;
}

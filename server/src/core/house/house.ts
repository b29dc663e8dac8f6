import type { Need } from '../draft/genres';
import type { MoveName, Severity } from '../report';
import type { Pattern } from './pattern';

/** A phrase that a team does not want in its messages. */
export interface HousePhrase {
  readonly patterns: readonly Pattern[];
  readonly code: string;
  readonly message: string;
  readonly severity: Severity;
  /** What to write instead, the best first; an empty text takes the words out. */
  readonly replace: readonly string[];
  /** Empty where the team does not tell. */
  readonly why: string;
}

/** A kind of message of the team's own, or what it asks of one of ours. */
export interface HouseGenre {
  /** The genre of ours that it is like; left out where it is one of ours. */
  readonly like?: string;
  readonly needs: Readonly<Partial<Record<MoveName, Need>>>;
}

/** What a team adds to the rules. */
export interface House {
  readonly phrases: readonly HousePhrase[];
  readonly genres: Readonly<Record<string, HouseGenre>>;
  /** Roles that may own a step, in lower case without an article. */
  readonly roles: readonly string[];
}

export const NO_HOUSE: House = { phrases: [], genres: {}, roles: [] };

import type { House } from '../house/house';
import type { MoveName } from '../report';

/** How much a genre asks for a move: required, recommended, optional, or left out (RULEBOOK 5). */
export type Need = 'required' | 'recommended' | 'optional' | 'left-out';

export interface Genre {
  /** The genre of ours that it is, or is like. */
  readonly name: string;
  /** How the team calls it. */
  readonly called: string;
  readonly needs: Readonly<Record<MoveName, Need>>;
}

const LETTERS: Readonly<Record<string, Need>> = { R: 'required', r: 'recommended', o: 'optional', '-': 'left-out' };
const ORDER =
  'acknowledge own apologize impact explain redress step quick-win process invite cadence measure reevaluate lesson incentive facilitator'.split(
    ' ',
  );

/** RULEBOOK 5, a letter a move in the order of its rows. */
const TABLE: Readonly<Record<string, string>> = {
  'town-hall': 'R R R R r r R R R R R r R o o o',
  'all-staff-email': 'R R R R r r R R R r R r R o o o',
  'one-to-one': 'R R R R o r r r o R r - r - - r',
  'customer-letter': 'R R R R r R R R r r o r o - - o',
  'progress-update': 'r r r r o r R R r r R R R r r o',
  'incident-follow-up': 'R R r R R r R R R r r R r r r o',
  'public-statement': 'R R R R r R R R r r o r o - - o',
  'quick-acknowledgement': 'R R R o o o R o - o o - - - - -',
};

/** The genre of a draft that names none. */
export const DEFAULT_GENRE = 'all-staff-email';

export const GENRE_NAMES: readonly string[] = Object.keys(TABLE);

/** A greeting to one person by the first name, and one to a customer or to somebody by title. */
const TO_ONE =
  /^(?:hi|hello|hey|dear) (?!all\b|team\b|everyone\b|everybody\b|colleagues?\b|friends?\b|folks\b|customers?\b|members?\b|parents?\b|neighbou?rs?\b|passengers?\b|guests?\b|patients?\b|residents?\b|students?\b|both\b|there\b)\p{L}+,?$/iu;
const TO_CUSTOMER =
  /^dear (?:(?:mr|mrs|ms|miss|dr|prof)\b.{1,60}|(?:valued )?(?:customer|client|guest|passenger|patient)),?$/i;

/** The genre that a salutation tells, where the draft names none; undefined where it greets many, or nobody. */
export function genreOfGreeting(first: string): string | undefined {
  const words = first.trim();
  if (TO_CUSTOMER.test(words)) return 'customer-letter';
  return TO_ONE.test(words) ? 'one-to-one' : undefined;
}

/** The genre with this name, with what the house asks of it; the default one where the name is unknown. */
export function genreNamed(name: string, house: House['genres'] = {}): Genre {
  const own = Object.hasOwn(house, name) ? house[name] : undefined;
  const known = [name, own?.like ?? ''].find((each) => GENRE_NAMES.includes(each)) ?? DEFAULT_GENRE;
  const letters = (TABLE[known] ?? '').split(' ');
  const needs = Object.fromEntries(ORDER.map((move, i) => [move, LETTERS[letters[i] ?? 'o'] ?? 'optional']));
  return { name: known, called: own ? name : known, needs: { ...(needs as Record<MoveName, Need>), ...own?.needs } };
}

/** The names of all genres, those of the house last. */
export function genreNames(house: House['genres']): readonly string[] {
  return [...GENRE_NAMES, ...Object.keys(house).filter((name) => !GENRE_NAMES.includes(name))];
}

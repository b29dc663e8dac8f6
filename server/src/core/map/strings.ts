import type { MoveName } from '../report';
import type { Family } from './families';

/** Every word of the map that is not the draft's own. `{0}`, `{1}` … stand for what is filled in. */
export interface MapStrings {
  readonly title: string;
  readonly order: string;
  readonly shares: string;
  readonly dates: string;
  readonly empty: string;
  readonly noDates: string;
  readonly noApology: string;
  /** Word, of words. */
  readonly firstApology: string;
  /** Minutes, quick, slow, words. */
  readonly speaking: string;
  /** Per cent. */
  readonly share: string;
  /** Per cent, from, to. */
  readonly shareBetween: string;
  /** Per cent, at most. */
  readonly shareUpTo: string;
  /** What it does, words, excerpt. */
  readonly part: string;
  /** What is promised, when, excerpt. */
  readonly due: string;
  /** What is promised, excerpt. */
  readonly brief: string;
  readonly unsure: string;
  readonly done: string;
  /** How many. */
  readonly more: string;
  readonly families: Readonly<Record<Family, string>>;
  readonly moves: Readonly<Record<MoveName, string>>;
}

export const ENGLISH: MapStrings = {
  title: 'Message map',
  order: 'In reading order',
  shares: 'Share of words',
  dates: 'Due dates',
  empty: 'Nothing to draw yet: no part of this text is read as repair.',
  noDates: 'No dates yet.',
  noApology: 'No apology yet.',
  firstApology: 'First apology at word {0} of {1}.',
  speaking: 'Speaking time about {0} min ({1} to {2}), {3} words.',
  share: '{0} %',
  shareBetween: '{0} % (advised {1}–{2} %)',
  shareUpTo: '{0} % (advised up to {1} %)',
  part: '{0}, words: {1}. {2}',
  due: '{0}, {1}: {2}',
  brief: '{0}: {1}',
  unsure: 'may be another day',
  done: 'done',
  more: 'More dates: {0}.',
  families: {
    own: 'Owning up',
    plan: 'Plan',
    invite: 'Asking',
    self: 'The speaker',
    explain: 'Explaining',
    other: 'Other words',
  },
  moves: {
    acknowledge: 'Names the act',
    apologize: 'Apology',
    own: 'Ownership',
    impact: 'Harm named',
    explain: 'Explanation',
    redress: 'Making good',
    'quick-win': 'Done already',
    step: 'Step',
    process: 'Process change',
    incentive: 'Incentives',
    lesson: 'Lesson',
    invite: 'Invitation',
    cadence: 'Updates',
    measure: 'Measure',
    facilitator: 'Outside help',
    reevaluate: 'Review',
  },
};

/** Fills `{0}`, `{1}` … with the values; a number without a value stays as it is. */
export function fill(pattern: string, ...values: readonly (string | number)[]): string {
  return pattern.replace(/\{(\d)\}/g, (hole, index: string) => String(values[Number(index)] ?? hole));
}

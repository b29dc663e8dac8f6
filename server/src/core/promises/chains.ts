import { overlap, sharedBy, speaksOf } from './matter';
import type { Message, Statement, Told } from './message';

/** Same promise at this overlap; a question to the writer from the second on (RULEBOOK 7). */
const SAME = 0.5;
const ASK = 0.35;
/** Messages that only share a folder speak of many things: there the same promise shares two words, and most of them. */
const SAME_IN_FOLDER = 0.75;

export interface Telling {
  readonly message: Message;
  readonly told: Told;
}

export interface Echo {
  readonly message: Message;
  readonly statement: Statement;
}

/** One promise through the messages of a thread. */
export interface Chain {
  readonly tellings: Telling[];
  /** Sentences of later messages that speak of it and promise nothing themselves. */
  readonly echoes: Echo[];
}

/** Two promises that may be one; only the writer knows. */
export interface PossibleLink {
  readonly earlier: Telling;
  readonly later: Telling;
}

/** Messages that belong together, in the order of their dates. */
export interface Thread {
  /** Whether the messages name a common series; else they only lie in one folder. */
  readonly series: boolean;
  readonly messages: readonly Message[];
  readonly chains: readonly Chain[];
  readonly possible: readonly PossibleLink[];
}

/** Joins what a thread's messages promise. `messages` are dated and sorted; chains are found by their words, not one by one. */
export function chainsOf(messages: readonly Message[], series: boolean): Thread {
  const chains: Chain[] = [];
  const possible: PossibleLink[] = [];
  const index = new Map<string, Set<Chain>>();
  for (const message of messages) {
    for (const statement of message.statements) {
      if (message.promises.some(({ span }) => span.start === statement.span.start)) continue;
      for (const chain of candidates(index, statement.matter))
        if (
          speaksOf(latest(chain).told.matter, statement.matter) &&
          (series || overlap(latest(chain).told.matter, statement.matter) >= SAME) &&
          (series || sharedBy(latest(chain).told.matter, statement.matter) >= 2)
        )
          chain.echoes.push({ message, statement });
    }
    const taken = new Set<Chain>();
    const fresh: Chain[] = [];
    for (const told of message.promises) {
      const { chain, score } = best(index, told, taken);
      const telling = { message, told };
      if (chain && isSame(chain, told, score, series)) {
        chain.tellings.push(telling);
        taken.add(chain);
        continue;
      }
      if (chain) possible.push({ earlier: latest(chain), later: telling });
      fresh.push({ tellings: [telling], echoes: [] });
    }
    chains.push(...fresh);
    for (const chain of [...fresh, ...taken]) enter(index, chain);
  }
  return { series, messages, chains, possible };
}

export function latest({ tellings }: Chain): Telling {
  return tellings.at(-1) as Telling;
}

const KEPT =
  /\b(?:is|are|was|were|been) (?:now )?(?:done|complete|completed|finished|live|in place|out|paid)\b|\bcame out\b/i;
const NOT_QUITE = /\b(?:not|never|half|partly|almost|nearly|part of|most of)\b/i;

/** The sentence of a later message that tells the promise as kept. */
export function keptIn(chain: Chain): Echo | undefined {
  const { message: made, told } = latest(chain);
  return chain.echoes.find(
    ({ message, statement }) =>
      (made.date ?? '') < (message.date ?? '') &&
      !statement.negated &&
      !NOT_QUITE.test(statement.text) &&
      (KEPT.test(statement.text) || (statement.past && told.verb !== '' && statement.verbs.includes(told.verb))),
  );
}

function enter(index: Map<string, Set<Chain>>, chain: Chain): void {
  const { matter, tag } = latest(chain).told;
  for (const key of tag === undefined ? matter : [...matter, `#${tag}`]) {
    const found = index.get(key) ?? new Set();
    found.add(chain);
    index.set(key, found);
  }
}

function candidates(index: ReadonlyMap<string, ReadonlySet<Chain>>, keys: readonly string[]): Set<Chain> {
  return new Set(keys.flatMap((key) => [...(index.get(key) ?? [])]));
}

function best(
  index: ReadonlyMap<string, ReadonlySet<Chain>>,
  told: Told,
  taken: ReadonlySet<Chain>,
): { chain?: Chain; score: number } {
  const keys = told.tag === undefined ? told.matter : [...told.matter, `#${told.tag}`];
  let found: { chain?: Chain; score: number } = { score: 0 };
  for (const chain of candidates(index, keys)) {
    const score = taken.has(chain) ? 0 : likeness(latest(chain).told, told);
    if (score >= ASK && score > found.score) found = { chain, score };
  }
  return found;
}

/** 1 for the same tag, 0 for another one or another kind; else what they share. One shared word says little without its verb. */
function likeness(a: Told, b: Told): number {
  if (a.tag !== undefined && b.tag !== undefined) return a.tag === b.tag ? 1 : 0;
  if (kindOf(a) !== kindOf(b)) return 0;
  const score = overlap(a.matter, b.matter);
  return sharedBy(a.matter, b.matter) === 1 && a.verb !== b.verb ? Math.min(score, SAME - 0.01) : score;
}

/** To redress is to take a step; which of the two a sentence is read as may change with its words. */
function kindOf({ kind }: Told): string {
  return kind === 'redress' ? 'step' : kind;
}

function isSame(chain: Chain, told: Told, score: number, series: boolean): boolean {
  if (series || score === 1) return score >= SAME && (series || told.tag !== undefined || shares(chain, told));
  return score >= SAME_IN_FOLDER && shares(chain, told);
}

function shares(chain: Chain, told: Told): boolean {
  return sharedBy(latest(chain).told.matter, told.matter) >= 2;
}

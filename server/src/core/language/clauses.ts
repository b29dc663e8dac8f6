import { INTRODUCER, RELATIVE } from './closed-classes';
import { means } from './lexicon';
import { type Doer, nounPhrase } from './noun-phrase';
import { type Modality, type Tense, type VerbGroup, verbGroupAt } from './verb-group';
import type { Word } from './words';

/** Who does what, in which voice, when and how surely: one clause of a sentence. Indices count words. */
export interface Clause {
  readonly doer: Doer;
  /** Base form of the main verb; `be` for a copula. */
  readonly verb: string;
  readonly voice: 'active' | 'passive' | 'copula';
  readonly tense: Tense;
  readonly modality: Modality;
  readonly negated: boolean;
  /** First and past-the-last word of the verb group. */
  readonly start: number;
  readonly end: number;
  /** Up to where the clause's own words go, past its complements. */
  readonly limit: number;
  /** The doer of a passive in a by-phrase, where there is one. */
  readonly by: Doer | null;
  /** The word that ties this clause to another: if, that, because, but, who … ; empty for a main clause. */
  readonly introducer: string;
}

/** Reads the clauses of one sentence, in order. */
export function readClauses(words: readonly Word[]): Clause[] {
  const groups: VerbGroup[] = [];
  for (let i = 0; i < words.length; ) {
    const group = verbGroupAt(words, i, groups.at(-1)?.end ?? 0);
    if (group) groups.push(group);
    i = group ? group.end : i + 1;
  }
  const clauses: Clause[] = [];
  for (const [k, group] of groups.entries()) {
    clauses.push(clauseOf(words, group, clauses.at(-1) ?? null, groups[k + 1]?.start ?? words.length));
  }
  return clauses;
}

function clauseOf(words: readonly Word[], group: VerbGroup, previous: Clause | null, next: number): Clause {
  const from = previous?.end ?? 0;
  const { doer, introducer } = doerBefore(words, group, previous, from);
  const limit = limitOf(words, group.end, next);
  const { verb, voice, tense, modality, negated, start, end } = group;
  // Written out, so that all clauses have one shape: rules ask for their parts all the time.
  return {
    doer,
    verb,
    voice,
    tense,
    modality,
    negated,
    start,
    end,
    limit,
    introducer,
    by: group.voice === 'passive' ? byPhrase(words, group.end, limit) : null,
  };
}

function limitOf(words: readonly Word[], end: number, next: number): number {
  for (let i = end; i < next; i++) if (words[i]?.text === ';' || words[i]?.text === ':') return i;
  return next;
}

/** Finds the subject: the noun phrase between the last break and the verb group. */
function doerBefore(
  words: readonly Word[],
  group: VerbGroup,
  previous: Clause | null,
  from: number,
): { doer: Doer; introducer: string } {
  let start = group.start;
  let introducer = '';
  const pronoun = words[group.start - 1];
  if (pronoun && /^(?:i|we|he|she|they)$/.test(pronoun.text) && group.start - 1 >= from) {
    const tie = words[group.start - 2]?.text ?? '';
    return {
      doer: nounPhrase(words, group.start - 1, group.start),
      introducer: group.start - 2 >= from && INTRODUCER.has(tie) ? tie : '',
    };
  }
  while (start > from) {
    const text = words[start - 1]?.text ?? '';
    if (/^[,;:–()]$/.test(text)) break;
    const determinerThat =
      text === 'that' &&
      start < group.start &&
      !INTRODUCER.has(words[start]?.text ?? '') &&
      previous === null &&
      start - 1 === from;
    if (INTRODUCER.has(text) && !determinerThat) {
      introducer = text;
      break;
    }
    start--;
  }
  if (start === group.start && RELATIVE.has(introducer)) {
    const antecedent = nounPhrase(words, Math.max(0, start - 6), start - 1);
    return {
      doer: introducer === 'whoever' ? { kind: 'person', head: 'whoever', start: start - 1, end: start } : antecedent,
      introducer,
    };
  }
  if (start === group.start) {
    if (
      previous &&
      /^(?:and|but|or|)$/.test(introducer) &&
      (introducer !== '' || words[start - 1]?.text === ',' || group.tense === 'infinitive')
    )
      return { doer: previous.doer, introducer };
    const earlier = words.slice(0, start).findIndex((word) => word.text === ',');
    if (!previous && earlier > 0) return { doer: nounPhrase(words, 0, earlier), introducer };
  }
  return { doer: nounPhrase(words, start, group.start), introducer };
}

function byPhrase(words: readonly Word[], from: number, limit: number): Doer | null {
  for (let i = from; i < limit; i++)
    if (words[i]?.text === 'by' && !isDeadline(words, i + 1)) {
      const end = words.findIndex((word, k) => k > i && (k >= limit || /^[,;.:]$/.test(word.text)));
      const agent = nounPhrase(words, i + 1, end < 0 ? limit : end);
      if (agent.kind !== 'thing' || means(agent.head, 'artefact')) return agent;
      return /(?:er|or|ist|ant)$/.test(agent.head) ? { ...agent, kind: 'person' } : null;
    }
  return null;
}

/** Whether the words after *by* tell a time, not a doer. */
function isDeadline(words: readonly Word[], at: number): boolean {
  const text = words
    .slice(at, at + 2)
    .map((word) => word.text)
    .join(' ');
  return /^(?:\d|\{|(?:the )?(?:end|start|middle|close|mid|early|late|next|this|noon|midnight|today|tomorrow|eod|cob|q[1-4]|easter|christmas)\b|(?:the )?(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec))/.test(
    text,
  );
}

import { meaningsOf, means } from './lexicon';
import { isParticiple, isPast, type Word } from './words';

export type DoerKind = 'speaker' | 'audience' | 'person' | 'institution' | 'thing' | 'nobody';

/** A noun phrase, by what it stands for. `start` and `end` are word indices; `head` is the lemma of its main noun. */
export interface Doer {
  readonly kind: DoerKind;
  readonly head: string;
  readonly start: number;
  readonly end: number;
}

export type Tense = 'past' | 'present' | 'future' | 'infinitive' | 'gerund';
export type Modality = 'none' | 'possible' | 'obliged' | 'willing' | 'should-have';

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

const MODAL = new Set([
  'will',
  "'ll",
  'would',
  "'d",
  'shall',
  'should',
  'can',
  'could',
  'may',
  'might',
  'must',
  'cannot',
  'gonna',
]);
const BE = new Set(['am', "'m", 'is', 'are', "'re", 'was', 'were', 'be', 'been', 'being', "'s"]);
const HAVE = new Set(['have', 'has', 'had', "'ve", 'having']);
const DO = new Set(['do', 'does', 'did']);
const NOT = new Set(['not', "n't", 'never', 'nor', 'neither', 'cannot']);
const ADVERB = new Set(
  `also always again already just only simply still then now once ever never not n't even too so very both all soon first really truly deeply sincerely ever often
  perhaps maybe further personally today simply sometimes each almost hardly yet long`.split(/\s+/),
);
const INTRODUCER = new Set(
  `if that because since although though while when where whether unless until who which whom whose what how why but and or yet so as after before than whoever
  whatever however once nor whereas albeit`.split(/\s+/),
);
const RELATIVE = new Set(['who', 'which', 'that', 'whom', 'whoever']);
const PREPOSITION = new Set(
  `of for from in on at to with without by about over under between among against during through into onto within across behind beyond after before since towards
  toward upon near around past above below per despite via as like than until up off out inside outside along`.split(
    /\s+/,
  ),
);
const DETERMINER = new Set(
  'a an the this that these those my our your his her their its any some every each no all both another such one'.split(
    ' ',
  ),
);
const SPEAKER = new Set(['i', 'we', 'me', 'us', 'myself', 'ourselves']);
const THIRD = new Set(['he', 'she', 'they', 'him', 'her', 'them']);
const NOBODY = new Set(['nobody', 'no-one', 'nothing', 'none']);
const PLAIN_VERB_MEANINGS = [
  'wrongVerb',
  'regretVerb',
  'communicate',
  'duty',
  'concrete',
  'effort',
  'decideVerb',
  'redressVerb',
  'happen',
  'perceive',
  'harmVerb',
  'sadden',
] as const;
const COMMON_VERBS = new Set(
  `owe want wish like love hate hope ask apologise apologize accept own believe know come go get see need require cost mean live stay try thank expect run fall rest
  lie belong deserve use wait turn lead stand start begin cover include apply help carry bear`.split(/\s+/),
);

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

interface VerbGroup {
  readonly start: number;
  readonly end: number;
  readonly verb: string;
  readonly voice: Clause['voice'];
  readonly tense: Tense;
  readonly modality: Modality;
  readonly negated: boolean;
}

function verbGroupAt(words: readonly Word[], i: number, previousEnd: number): VerbGroup | null {
  const word = words[i];
  if (!word) return null;
  if (isAuxiliary(words, i)) return auxiliaryGroup(words, i);
  if (isPlainVerb(words, i, previousEnd)) {
    const next = words[i + 1];
    if (word.lemma === 'get' && next && isParticiple(next) && !PREPOSITION.has(next.text))
      return {
        start: i,
        end: i + 2,
        verb: next.lemma,
        voice: 'passive',
        tense: isPast(word) ? 'past' : 'present',
        modality: 'none',
        negated: false,
      };
    const tense = isPast(word) ? 'past' : /ing$/.test(word.text) ? 'gerund' : 'present';
    return {
      start: i,
      end: i + 1,
      verb: word.lemma,
      voice: 'active',
      tense,
      modality: 'none',
      negated: NOT.has(words[i - 1]?.text ?? ''),
    };
  }
  return null;
}

function isAuxiliary(words: readonly Word[], i: number): boolean {
  const text = words[i]?.text ?? '';
  const before = words[i - 1]?.text ?? '';
  if (text === "'s") return /^(?:it|that|there|here|what|who|he|she|this|where|how)$/.test(before);
  if (text === 'to') return isBaseVerb(words, i + 1);
  if (text === 'may' && words[i]?.capital && i > 0) return false;
  if (text === 'will' && DETERMINER.has(before)) return false;
  return MODAL.has(text) || BE.has(text) || HAVE.has(text) || DO.has(text) || text === 'ought';
}

function isBaseVerb(words: readonly Word[], i: number): boolean {
  let k = i;
  while (ADVERB.has(words[k]?.text ?? '') || /ly$/.test(words[k]?.text ?? '')) k++;
  const word = words[k];
  if (!word || word.capital || !/^\p{L}/u.test(word.text) || DETERMINER.has(word.text)) return false;
  if (word.text === 'be' || word.text === 'have' || word.text === 'do') return true;
  return (
    word.text === word.lemma &&
    (isVerbLemma(word.lemma) || !/(?:s|ed|ing|tion|ment|ness|er)$/.test(word.text)) &&
    !PREPOSITION.has(word.text) &&
    !SPEAKER.has(word.text) &&
    !/^(?:you|them|him|her|it)$/.test(word.text)
  );
}

function auxiliaryGroup(words: readonly Word[], start: number): VerbGroup {
  let i = start;
  let negated = NOT.has(words[start - 1]?.text ?? '');
  let infinitive = false;
  const chain: string[] = [];
  for (; i < words.length; i++) {
    const text = words[i]?.text ?? '';
    const last = chain.at(-1) ?? '';
    if (NOT.has(text)) negated = true;
    if (MODAL.has(text) || BE.has(text) || HAVE.has(text) || DO.has(text) || text === 'ought') chain.push(text);
    else if (text === 'to' && takesInfinitive(last) && isBaseVerb(words, i + 1)) {
      infinitive = last === '';
      chain.push('to');
    } else if (text === 'going' && BE.has(last) && words[i + 1]?.text === 'to') chain.push('going');
    else if (!(ADVERB.has(text) || (/ly$/.test(text) && text.length > 4))) break;
  }
  while (i > start + 1 && !chainWord(words[i - 1])) i--;
  const main = mainVerb(words, i, chain.at(-1) ?? '');
  return {
    start,
    end: main.end,
    verb: main.verb,
    voice: main.voice,
    tense: tenseOf(chain, infinitive),
    modality: modalityOf(chain),
    negated: negated || main.negated === true,
  };
}

function takesInfinitive(last: string): boolean {
  return last === '' || last === 'ought' || last === 'going' || HAVE.has(last) || BE.has(last);
}

function chainWord(word: Word | undefined): boolean {
  return word !== undefined && !(ADVERB.has(word.text) && !NOT.has(word.text)) && !/ly$/.test(word.text);
}

type MainVerb = Pick<VerbGroup, 'verb' | 'voice' | 'end'> & { readonly negated?: boolean };

function mainVerb(words: readonly Word[], from: number, last: string): MainVerb {
  let i = from;
  while (ADVERB.has(words[i]?.text ?? '') || /..ly$/.test(words[i]?.text ?? '')) i++;
  // "were, it would appear, not completed": a parenthesis between commas may stand in the verb group.
  if (words[i]?.text === ',' && BE.has(last)) {
    const close = words.findIndex((word, k) => k > i && k < i + 8 && word.text === ',');
    const negated = close >= 0 && NOT.has(words[close + 1]?.text ?? '');
    const after = close + (negated ? 2 : 1);
    const verb = close < 0 ? undefined : words[after];
    if (verb && isParticiple(verb)) return { verb: verb.lemma, voice: 'passive', end: after + 1, negated };
  }
  const word = words[i];
  if (!word || !/^\p{L}/u.test(word.text)) return { verb: bare(last), voice: 'copula', end: from };
  if (BE.has(last) || last === 'got') {
    if (/ing$/.test(word.text) && word.lemma !== word.text && word.text.length > 4)
      return { verb: word.lemma, voice: 'active', end: i + 1 };
    if (isParticiple(word) && !isState(word)) return { verb: word.lemma, voice: 'passive', end: i + 1 };
    return { verb: 'be', voice: 'copula', end: from };
  }
  if (HAVE.has(last)) {
    if (isParticiple(word)) return { verb: word.lemma, voice: 'active', end: i + 1 };
    return { verb: 'have', voice: 'active', end: from };
  }
  if (
    last !== '' &&
    (DETERMINER.has(word.text) ||
      PREPOSITION.has(word.text) ||
      SPEAKER.has(word.text) ||
      /^(?:you|they|it|he|she)$/.test(word.text))
  )
    return { verb: bare(last), voice: 'active', end: from };
  // "get paid", "gets serviced"
  const next = words[i + 1];
  if (word.lemma === 'get' && next && isParticiple(next) && !PREPOSITION.has(next.text))
    return { verb: next.lemma, voice: 'passive', end: i + 2 };
  return { verb: word.lemma, voice: 'active', end: i + 1 };
}

const STATES = new Set(
  `disappointed saddened dismayed heartbroken troubled appalled devastated distressed ashamed committed determined dedicated concerned worried delighted pleased
  convinced interested tired sorry-ed aware relieved embarrassed gutted excited prepared supposed`.split(/\s+/),
);

/** Participles that tell how somebody is, not what somebody did. */
function isState(word: Word): boolean {
  return STATES.has(word.text);
}

function bare(auxiliary: string): string {
  return BE.has(auxiliary) ? 'be' : HAVE.has(auxiliary) ? 'have' : DO.has(auxiliary) ? 'do' : auxiliary;
}

function tenseOf(chain: readonly string[], infinitive: boolean): Tense {
  const first = chain[0] ?? '';
  if (infinitive) return 'infinitive';
  if (/^(?:will|'ll|shall|gonna)$/.test(first) || chain.includes('going') || chain.includes('gonna')) return 'future';
  if (BE.has(first) && chain[1] === 'to') return 'future';
  if (/^(?:was|were|had|did)$/.test(first)) return 'past';
  if (HAVE.has(first) && chain[1] !== 'to') return 'past';
  if (MODAL.has(first) && chain.includes('have')) return 'past';
  if (first === 'ought' && chain.includes('have')) return 'past';
  if (first === 'having' || first === 'being') return 'gerund';
  return 'present';
}

function modalityOf(chain: readonly string[]): Modality {
  const first = chain[0] ?? '';
  if ((first === 'should' || first === 'ought') && chain.includes('have')) return 'should-have';
  if (/^(?:may|might|could|can|cannot)$/.test(first)) return 'possible';
  if (/^(?:must|should|ought)$/.test(first) || (HAVE.has(first) && chain[1] === 'to')) return 'obliged';
  if (/^(?:would|'d)$/.test(first)) return 'willing';
  return 'none';
}

function isVerbLemma(lemma: string): boolean {
  return COMMON_VERBS.has(lemma) || means(lemma, ...PLAIN_VERB_MEANINGS);
}

function isPlainVerb(words: readonly Word[], i: number, previousEnd: number): boolean {
  const word = words[i];
  const before = words[i - 1];
  if (!word || !/^\p{L}/u.test(word.text) || (word.capital && i > 0)) return false;
  if (PREPOSITION.has(word.text) || DETERMINER.has(word.text) || INTRODUCER.has(word.text)) return false;
  let k = i - 1;
  while (k >= previousEnd && (ADVERB.has(words[k]?.text ?? '') || /..ly$/.test(words[k]?.text ?? ''))) k--;
  const host = k >= previousEnd ? words[k] : undefined;
  const afterSubject =
    host !== undefined &&
    /^(?:i|we|you|they|he|she|it|who|which|nobody|everyone|someone|anyone|this|that|there)$/.test(host.text);
  if (
    afterSubject &&
    /^(?:i|we|you|they|he|she|who)$/.test(host.text) &&
    !ADVERB.has(word.text) &&
    !/ly$/.test(word.text) &&
    !(host.text === 'you' && !isVerbLemma(word.lemma))
  )
    return true;
  if (
    isPast(word) &&
    !(
      isParticiple(word) &&
      before &&
      (BE.has(before.text) || DETERMINER.has(before.text) || PREPOSITION.has(before.text))
    )
  ) {
    if (host === undefined) return i === 0 ? false : word.text !== word.lemma || true;
    const next = words[i + 1];
    const adjective =
      DETERMINER.has(host.text) &&
      next !== undefined &&
      /^\p{L}/u.test(next.text) &&
      !PREPOSITION.has(next.text) &&
      !DETERMINER.has(next.text);
    return !adjective && !PREPOSITION.has(host.text) && host.text !== ',';
  }
  if (afterSubject)
    return isVerbLemma(word.lemma) && (word.text !== word.lemma || /^(?:i|we|you|they|who|which)$/.test(host.text));
  if (
    /s$/.test(word.text) &&
    word.text !== word.lemma &&
    isVerbLemma(word.lemma) &&
    host &&
    !DETERMINER.has(host.text) &&
    !PREPOSITION.has(host.text) &&
    /^\p{L}/u.test(host.text)
  )
    return (
      !means(word.lemma, 'control', 'wrongNoun', 'reaction', 'person') ||
      (words[i + 1] !== undefined && DETERMINER.has(words[i + 1]?.text ?? ''))
    );
  return false;
}

function clauseOf(words: readonly Word[], group: VerbGroup, previous: Clause | null, next: number): Clause {
  const from = previous?.end ?? 0;
  const { doer, introducer } = doerBefore(words, group, previous, from);
  const limit = limitOf(words, group.end, next);
  return {
    ...group,
    doer,
    introducer,
    limit,
    by: group.voice === 'passive' ? byPhrase(words, group.end, limit) : null,
  };
}

function limitOf(words: readonly Word[], end: number, next: number): number {
  for (let i = end; i < next; i++) if (/^[;:]$/.test(words[i]?.text ?? '')) return i;
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

/** Names what the words from `start` to `end` stand for, by the head noun of their last phrase before a preposition. */
export function nounPhrase(words: readonly Word[], start: number, end: number): Doer {
  let first = start;
  // A fronted phrase of time or place ("On Thursday we …") is no part of the subject.
  while (
    first < end &&
    (ADVERB.has(words[first]?.text ?? '') || (PREPOSITION.has(words[first]?.text ?? '') && first + 2 < end))
  )
    first++;
  let headAt = -1;
  for (let i = first; i < end; i++) {
    const text = words[i]?.text ?? '';
    if (PREPOSITION.has(text) && headAt >= 0) break;
    if (/^[\p{L}\d]/u.test(text) && !ADVERB.has(text) && !/ly$/.test(text)) headAt = i;
    else if (/^[,;:]$/.test(text) && headAt >= 0) break;
  }
  const head = words[headAt];
  // A placeholder stands for a person or a fact that the writer will name.
  if (words[first]?.text === '{') return { kind: 'person', head: head?.lemma ?? '', start: first, end };
  if (!head) return { kind: 'nobody', head: '', start, end };
  return { kind: kindOf(head, headAt > 0 && head.capital), head: head.lemma, start: first, end };
}

function kindOf(head: Word, proper: boolean): DoerKind {
  const { text, lemma } = head;
  if (SPEAKER.has(text)) return 'speaker';
  if (text === 'you' || text === 'your') return 'audience';
  if (THIRD.has(text)) return 'person';
  if (NOBODY.has(text)) return 'nobody';
  const meanings = meaningsOf(lemma);
  if (meanings.has('artefact')) return 'thing';
  if (meanings.has('institution')) return 'institution';
  if (meanings.has('person') || meanings.has('role')) return 'person';
  return proper ? 'person' : 'thing';
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

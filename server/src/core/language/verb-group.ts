import { ADVERB, BE, DETERMINER, DO, HAVE, INTRODUCER, MODAL, NOT, PREPOSITION, SPEAKER } from './closed-classes';
import { means } from './lexicon';
import { isOfLetters, isParticiple, isPast, type Word } from './words';

export type Tense = 'past' | 'present' | 'future' | 'infinitive' | 'gerund';

export type Modality = 'none' | 'possible' | 'obliged' | 'willing' | 'should-have';

/** The verb of a clause with its auxiliaries: "would not have been told". Indices count words. */
export interface VerbGroup {
  readonly start: number;
  readonly end: number;
  readonly verb: string;
  readonly voice: 'active' | 'passive' | 'copula';
  readonly tense: Tense;
  readonly modality: Modality;
  readonly negated: boolean;
}

/** What is never anything but a subject, or leads its clause as one. */
const SUBJECTS = new Set('i we you they he she it who which nobody everyone someone anyone this that there'.split(' '));
/** What makes a noun of *will*; *this*, *that* and *one* stand for themselves before it ("this will never happen"). */
const NOUN_LEADER = /^(?:the|an?|my|your|his|her|our|their|its|no|ill|free|good|strong|political)$/;

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

const STATES = new Set(
  `disappointed saddened dismayed heartbroken troubled appalled devastated distressed ashamed committed determined dedicated concerned worried delighted pleased
  convinced interested tired sorry-ed aware relieved embarrassed gutted excited prepared supposed`.split(/\s+/),
);

/**
 * The verb group that begins at word `i`, or null where none does.
 * @param previousEnd where the verb group before it ends; its subject stands after that
 */
export function verbGroupAt(words: readonly Word[], i: number, previousEnd: number): VerbGroup | null {
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
  if (text === 'will' && NOUN_LEADER.test(before)) return false;
  return MODAL.has(text) || BE.has(text) || HAVE.has(text) || DO.has(text) || text === 'ought';
}

function isBaseVerb(words: readonly Word[], i: number): boolean {
  let k = i;
  while (ADVERB.has(words[k]?.text ?? '') || /ly$/.test(words[k]?.text ?? '')) k++;
  const word = words[k];
  if (!word || word.capital || !isOfLetters(word.text) || DETERMINER.has(word.text)) return false;
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
  if (!word || !isOfLetters(word.text)) return { verb: bare(last), voice: 'copula', end: from };
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
  if (!word || !isOfLetters(word.text) || (word.capital && i > 0)) return false;
  if (PREPOSITION.has(word.text) || DETERMINER.has(word.text) || INTRODUCER.has(word.text)) return false;
  let k = i - 1;
  while (k >= previousEnd && (ADVERB.has(words[k]?.text ?? '') || /..ly$/.test(words[k]?.text ?? ''))) k--;
  const host = k >= previousEnd ? words[k] : undefined;
  const afterSubject = host !== undefined && SUBJECTS.has(host.text);
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
      isOfLetters(next.text) &&
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
    isOfLetters(host.text)
  )
    return (
      !means(word.lemma, 'control', 'wrongNoun', 'reaction', 'person') ||
      (words[i + 1] !== undefined && DETERMINER.has(words[i + 1]?.text ?? ''))
    );
  return false;
}

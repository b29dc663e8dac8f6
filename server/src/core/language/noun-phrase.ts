import { ADVERB, NOBODY, PREPOSITION, SPEAKER, THIRD } from './closed-classes';
import { meaningsOf } from './lexicon';
import { isOfFigures, isOfLetters, type Word } from './words';

export type DoerKind = 'speaker' | 'audience' | 'person' | 'institution' | 'thing' | 'nobody';

/** A noun phrase, by what it stands for. `start` and `end` are word indices; `head` is the lemma of its main noun. */
export interface Doer {
  readonly kind: DoerKind;
  readonly head: string;
  readonly start: number;
  readonly end: number;
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
    if ((isOfLetters(text) || isOfFigures(text)) && !ADVERB.has(text) && !text.endsWith('ly')) headAt = i;
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

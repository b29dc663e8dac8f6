import { matchesOf } from '../text/matches';
import type { Clause } from './clauses';
import type { Word } from './words';

/** An apology as it stands in a sentence. Indices count words. */
export interface Apology {
  /** plain: made here · announced: only spoken of · reported: made before, or to be made later · absent otherwise. */
  readonly manner: 'plain' | 'announced' | 'reported';
  /** The words that make it: "am sorry", "apologize", "my apologies". */
  readonly start: number;
  readonly end: number;
  /** Where the announcing words begin, for an announced one; `start` otherwise. */
  readonly announcedFrom: number;
  /** What it is for: the words after *for*, *that* or the apology itself; null where it names nothing. */
  readonly object: ApologyObject | null;
}

export interface ApologyObject {
  readonly kind: 'for' | 'clause';
  readonly start: number;
  readonly end: number;
}

const BREAK = /^[;:.!?]$/;
const OTHERS = new Set(['he', 'she', 'they', 'you', 'him', 'her', 'them']);
const ANNOUNCING =
  /(?:\b(?:do |also |just |really |only |very much )*(?:want|wanted|wish|wished|hope|hoped|need|needed|ought|mean|plan|intend)(?: (?:also|first|again|once more|personally))? to\b|(?:\bwould|'d|\bshould) (?:also |first |really |very much |just )*(?:like|wish|want|love)\b|\bwould (?:also )?like\b|\b(?:must|should|shall)\b|\b(?:have|has|had|got) to\b|\b(?:let|allow|permit) (?:me|us)\b|\b(?:begin|start|open|close|end) by\b|\b(?:opportunity|moment|time|chance|occasion) to\b|\b(?:am|'m|are|is|are|'re) writing\b|\b(?:letter|email|e-mail|note|message|post|statement) is to\b|\bremiss\b)/g;

/** Finds the apologies of a sentence: in any wording with *sorry*, *apologize*, *apology*, *pardon* or *forgive*. */
export function readApologies(words: readonly Word[], clauses: readonly Clause[]): Apology[] {
  const apologies: Apology[] = [];
  words.forEach((word, i) => {
    const apology = apologyAt(words, clauses, i, word);
    if (apology) apologies.push(apology);
  });
  return apologies;
}

function apologyAt(words: readonly Word[], clauses: readonly Clause[], i: number, word: Word): Apology | null {
  if (word.text === 'sorry') return sorryAt(words, i);
  if (word.lemma === 'apologize' || word.lemma === 'apologise') return apologizeAt(words, clauses, i);
  if (word.lemma === 'apology') return apologyNounAt(words, i);
  if (word.lemma === 'pardon' && /\b(?:ask|beg)\b.*pardon/.test(join(words, i - 2, i + 3)))
    return made('plain', words, i - 2, i + 1);
  if (word.text === 'forgive' && /^(?:please )?forgive (?:me|us)/.test(join(words, Math.max(0, i - 1), i + 2)))
    return made('plain', words, i, i + 2);
  return null;
}

function sorryAt(words: readonly Word[], i: number): Apology | null {
  const next = words[i + 1]?.text ?? '';
  if (
    /^(?:state|sight|excuse|tale|mess|to)$/.test(next) &&
    !(
      next === 'to' &&
      /^(?:to (?:you|all|every|everyone|each|those|anyone|the|our|my|have|everybody|mr|mrs|ms|his|her|their))\b/.test(
        join(words, i + 1, i + 3),
      )
    )
  )
    return null;
  const start = clauseStart(words, i);
  const before = join(words, start, i);
  if (
    /\b(?:feel|felt|feels|feeling|than|not|n't|never|nobody|no one|if)$/.test(stripAdverbs(before)) ||
    /\b(?:nobody|no one)\b/.test(before)
  )
    return null;
  const subject = lastSubject(words, start, i);
  if (subject !== null && OTHERS.has(subject)) return null;
  const finite = /(?:'m|am|are|'re|is|was|were|be)$/.test(stripAdverbs(before));
  if (
    finite ||
    before.trim() === '' ||
    /^(?:and|so|but|again|once more|once again|to \S+(?: \S+){0,4}|for \S+(?: \S+){0,5})$/.test(stripAdverbs(before))
  )
    return made(
      /\b(?:was|were|will be|would be)$/.test(stripAdverbs(before)) ? 'reported' : 'plain',
      words,
      verbStart(words, i, start),
      i + 1,
    );
  if (/\b(?:say|saying|says|said)$/.test(stripAdverbs(before)))
    return governed(words, i - 1, i + 1, start, /\bsaid$/.test(before) ? 'reported' : 'plain');
  if (/\bhow$/.test(stripAdverbs(before))) return governed(words, i, i + 1, start, 'plain');
  return made('plain', words, i, i + 1);
}

function apologizeAt(words: readonly Word[], clauses: readonly Clause[], i: number): Apology | null {
  const start = clauseStart(words, i);
  const before = join(words, start, i);
  const subject = lastSubject(words, start, i);
  if (subject !== null && OTHERS.has(subject) && !/\blet\b|\ballow\b|\bpermit\b/.test(before)) return null;
  if (/\b(?:not|n't|never|refuse to|refused to)$/.test(stripAdverbs(before)) || /^(?:cannot|can not)/.test(before))
    return /\b(?:can|cannot)\b/.test(before) ? made('plain', words, i, i + 1) : null;
  // "The phrase may apologise": spoken of, by nobody in the first person.
  if (
    subject === null &&
    /\b(?:may|might|can|could|to)$/.test(before) &&
    !/\b(?:i|we|us|me|my|our)\b/.test(join(words, 0, i)) &&
    !/\b(?:like|want|wish|wishes|wants) to$/.test(before)
  )
    return null;
  const clause = clauses.find((each) => each.start <= i && i < each.end);
  const text = words[i]?.text ?? '';
  if (/\b(?:will|'ll|going to|shall)\b/.test(before)) return made('reported', words, i, i + 1);
  if (/ed$/.test(text) && clause?.voice !== 'passive') return made('reported', words, i, i + 1);
  return governed(words, i, i + 1, start, 'plain');
}

function apologyNounAt(words: readonly Word[], i: number): Apology | null {
  const start = clauseStart(words, i);
  const before = join(words, start, i);
  const after = join(words, i + 1, i + 6);
  if (
    /^(?:is|was|are|were)? ?(?:owed|due|in order|overdue|warranted|called for)\b/.test(after) ||
    /\b(?:owe|owed|owes|deserve|deserved|deserves|due|entitled to)\b/.test(before)
  )
    return /\b(?:he|she|they)\b/.test(before) ? null : { ...made('announced', words, i, i + 1), announcedFrom: start };
  if (/^for absence|^(?:for absence )?(?:were|was) received/.test(after)) return null;
  if (/\b(?:no|his|her|their|your|that|this|non)$/.test(stripAdverbs(before)) || /\b(?:half-|non-)/.test(before))
    return null;
  const offered =
    /\b(?:offer|offers|extend|tender|send|express|make|give|accept|convey|repeat|present|add|offering|extending|expressing|with|consider|issue)\b/.test(
      before,
    );
  const possessed =
    /\b(?:my|our|the (?:club|company|board|bank|paper|diocese|school|hospital|team)'s)(?: \S+){0,4}$/.test(before);
  const bare = /^(?:and|again|once more|once again|so|our|my|with|to .*|full|sincere|sincerest|deepest|humble)?$/.test(
    stripAdverbs(before).trim(),
  );
  if (!offered && !possessed && !bare) return null;
  if (/\b(?:offered|sent|made|gave|issued)\b/.test(before)) return made('reported', words, i, i + 1);
  return governed(words, possessed || bare ? Math.max(start, i) : i, i + 1, start, 'plain');
}

/** An apology in the hands of another verb: announced where that verb only wants, owes or allows it. */
function governed(words: readonly Word[], from: number, to: number, start: number, manner: Apology['manner']): Apology {
  const before = join(words, start, from);
  const governor = matchesOf(before, ANNOUNCING).at(-1);
  if (!governor) return made(manner, words, from, to);
  const announcedFrom = start + before.slice(0, governor.index).split(' ').filter(Boolean).length;
  return { ...made('announced', words, from, to), announcedFrom };
}

function made(manner: Apology['manner'], words: readonly Word[], start: number, end: number): Apology {
  return { manner, start, end, announcedFrom: start, object: objectAfter(words, start, end) };
}

/** What the apology or regret is for: a *for* phrase after it, a clause after it, or a *for* phrase that opens the sentence. */
function objectAfter(words: readonly Word[], start: number, end: number): ApologyObject | null {
  const stop = sentencePart(words, end);
  for (let i = end; i < stop; i++) {
    const text = words[i]?.text ?? '';
    if (text === 'for' || text === 'about' || text === 'over')
      return { kind: 'for', start: i + 1, end: objectEnd(words, i + 1, stop) };
    if (/^(?:that|because|how)$/.test(text))
      return { kind: 'clause', start: i + (text === 'that' ? 1 : 0), end: objectEnd(words, i + 1, stop) };
    if (/^(?:if|but|although|though|yet|and|albeit|however|should|when|while|as|since)$/.test(text)) break;
    if (i === end && /^(?:i|we|you|the|it|my|our|some|your|this|anyone|anybody|they|there)$/.test(text))
      return { kind: 'clause', start: i, end: objectEnd(words, i, stop) };
  }
  const fronted = words.findIndex(
    (word, i) => i < start && word.text === 'for' && (i === 0 || /^[,:]$/.test(words[i - 1]?.text ?? '') || i <= 2),
  );
  if (
    fronted < 0 ||
    /^(?:for (?:my|our|your|all of us|the (?:whole )?(?:station|team|club)))\b/.test(join(words, fronted, fronted + 5))
  )
    return null;
  const close = words.findIndex(
    (word, i) => i > fronted && i <= start && (/^[,:]$/.test(word.text) || /^(?:i|we)$/.test(word.text)),
  );
  return { kind: 'for', start: fronted + 1, end: close < 0 ? start : close };
}

/** The object goes up to a comma or a conjunction that opens something new. */
export function objectEnd(words: readonly Word[], from: number, stop: number): number {
  for (let i = from; i < stop; i++) {
    const text = words[i]?.text ?? '';
    if (/^(?:but|although|though|yet|albeit|however)$/.test(text)) return i;
    if (
      text === ',' &&
      /^(?:and|but|although|though|yet|so|as|because)$/.test(words[i + 1]?.text ?? '') &&
      /^(?:i|we|the|it|that|to|not)$/.test(words[i + 2]?.text ?? '')
    )
      return i;
    if (text === 'and' && /^(?:i|we|my|our|will)$/.test(words[i + 1]?.text ?? '')) return i;
  }
  return stop;
}

export function sentencePart(words: readonly Word[], from: number): number {
  const stop = words.findIndex((word, i) => i >= from && BREAK.test(word.text) && !(word.text === ':' && i === from));
  return stop < 0 ? words.length : stop;
}

function clauseStart(words: readonly Word[], i: number): number {
  let start = i;
  while (start > 0 && !/^(?:[,;:–]|but|because|although|though|that|so|if)$/.test(words[start - 1]?.text ?? ''))
    start--;
  // A short aside between commas ("I am, again, sorry") does not begin a clause.
  if (words[start - 1]?.text === ',' && i - start <= 2) {
    const outer = clauseStart(words, start - 1);
    if (/\b(?:i|we|'m|am|are|'re|is)\b/.test(join(words, outer, start - 1)) && join(words, start, i).length < 24)
      return outer;
  }
  return start;
}

function lastSubject(words: readonly Word[], start: number, i: number): string | null {
  for (let k = i - 1; k >= start; k--) {
    const text = words[k]?.text ?? '';
    if (
      text === 'i' ||
      text === 'we' ||
      (OTHERS.has(text) &&
        /^(?:am|are|is|was|were|'re|'s|will|should|must|have|has|would|need|do|want|also|never|n't|not|says?|said)$/.test(
          words[k + 1]?.text ?? '',
        ))
    )
      return text;
  }
  return null;
}

function verbStart(words: readonly Word[], i: number, start: number): number {
  let k = i;
  while (k > start && !/^(?:'m|am|are|'re|is)$/.test(words[k]?.text ?? '')) k--;
  return /^(?:'m|am|are|'re|is)$/.test(words[k]?.text ?? '') ? k : i;
}

function stripAdverbs(text: string): string {
  return text
    .replace(
      /(?: {0,2}(?:\b(?:\w{1,30}ly|so|very|also|again|too|once more|once again|all|both|most|here|do|just|in turn)\b|,)){1,12}$/,
      '',
    )
    .replace(/^(?:\w+ly|again|once more|once again|so|and)[ ,]+/, '');
}

export function join(words: readonly Word[], from: number, to: number): string {
  return words
    .slice(Math.max(0, from), Math.max(0, to))
    .map((word) => word.text)
    .join(' ');
}

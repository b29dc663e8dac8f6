import type { Clause } from '../language/clauses';
import { INTRODUCER } from '../language/closed-classes';
import { opens, type Part, partsOf } from '../language/parts';
import type { Sentence } from '../language/sentence';
import type { Fix, Span } from '../report';
import { replacement } from './rewrite';

/** A sentence that opens like this leans on another clause. */
const LEANS =
  /^\s*(?:as|because|which|who|whose|if|since|although|though|when|while|before|after|unless|until|that|than)\b/i;

/**
 * Leaves the clause at `span` out and keeps the rest of the sentence, where the rest stands by itself; null where it does not.
 * `isSound` is asked about the text that would be left.
 */
export function leaveOut(sentence: Sentence, span: Span, isSound: (text: string) => boolean): Fix | null {
  const parts = partsOf(sentence);
  const at = parts.findIndex(({ start, end }) => {
    const words = sentence.spanOf(start, end);
    return span.start >= words.start - 1 && span.end <= words.end + 1;
  });
  const part = parts[at];
  if (!part || parts.length < 2) return null;
  const edit = at === 0 ? headOf(sentence, parts[1]) : tailOf(sentence, parts[at - 1], part);
  const left = sentence.source.slice(0, edit.start) + edit.newText + sentence.source.slice(edit.end);
  return standsAlone(sentence, parts, at) && !LEANS.test(left) && isSound(left)
    ? replacement(`Leave it out: ${left.trim()}`, edit.start, edit.end, edit.newText)
    : null;
}

/** From the sentence's start up to the next part's first word, which becomes a capital. */
function headOf({ words, source }: Sentence, next: Part | undefined): { start: number; end: number; newText: string } {
  let first = next?.start ?? 0;
  while (opens(words[first]?.text)) first++;
  const at = words[first]?.start ?? 0;
  return { start: words[0]?.start ?? 0, end: at + 1, newText: source.charAt(at).toUpperCase() };
}

/** From the end of the part before up to the end of this one, its full stop left standing. */
function tailOf(
  sentence: Sentence,
  before: Part | undefined,
  part: Part,
): { start: number; end: number; newText: string } {
  const { end } = sentence.spanOf(part.start, part.end);
  const stop = /(?<![.!?])[.!?]+["')\]]*$/.exec(sentence.source.slice(0, end));
  const start = sentence.spanOf(0, before?.end ?? 1).end;
  return { start, end: stop && sentence.source[start - 1] !== '.' ? stop.index : end, newText: '' };
}

/** Whether a finite main clause is left, which does not lean on what goes. */
function standsAlone({ words, clauses }: Sentence, parts: readonly Part[], without: number): boolean {
  const rest = parts.filter((_, k) => k !== without);
  if (/^[:]$/.test(words[parts[without + 1]?.start ?? -1]?.text ?? '')) return false;
  return rest.some(({ start, end }) =>
    clauses.some(
      (clause) =>
        clause.start >= start &&
        clause.end <= end &&
        /^(?:past|present|future)$/.test(clause.tense) &&
        /^(?:and|but|so|yet)?$/.test(clause.introducer) &&
        clause.doer.kind !== 'nobody' &&
        !/^(?:it|that|this|they|which|who)$/.test(words[clause.doer.start]?.text ?? ''),
    ),
  );
}

/** The span of a clause with its subject and its complements, up to where the next finite clause opens. */
export function spanOfClause(sentence: Sentence, clause: Clause): Span {
  const { words, clauses } = sentence;
  const next = clauses.find(
    ({ tense, doer, start }) =>
      start > clause.start && doer.start >= clause.end && /^(?:past|present|future)$/.test(tense),
  );
  let end = next ? Math.min(next.doer.start, next.start) : words.length;
  const stop = words.findIndex(({ text }, i) => i >= clause.end && /^[;:]$/.test(text));
  if (stop >= 0) end = Math.min(end, stop);
  while (
    end > clause.end &&
    (/^[,;:–]$/.test(words[end - 1]?.text ?? '') || INTRODUCER.has(words[end - 1]?.text ?? ''))
  )
    end--;
  const from = clause.doer.end <= clause.start ? Math.min(clause.doer.start, clause.start) : clause.start;
  const span = sentence.spanOf(from, end);
  const told = sentence.text.slice(span.start, span.end).replace(/(?<![\s.,;:!?–-])[\s.,;:!?–-]+$/, '');
  return { start: span.start, end: span.start + told.length };
}

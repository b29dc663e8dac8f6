import type { Placed } from '../draft/reading';
import type { Commitment } from '../language/commitments';
import type { Sentence } from '../language/sentence';
import type { Span } from '../report';

/** One step of a sentence: its words, where they stand in the draft, and the clause that tells it. */
export interface Part {
  readonly text: string;
  readonly span: Span;
  readonly commitment?: Commitment;
  /** The clause in the part's own text, and where its verb begins. */
  readonly clause?: Span & { readonly verb: number };
}

/** The steps of a sentence: one for each doer who has a clause of their own. */
export function partsOf({ sentence, start }: Placed): Part[] {
  const steps = sentence.commitments.filter(({ kind }) => kind === 'step');
  const [only] = steps;
  const doers = steps.filter(
    ({ clause }, i) =>
      i === 0 || (clause.doer.start >= (steps[i - 1]?.clause.end ?? 0) && clause.doer.end > clause.doer.start),
  );
  const cuts = doers.slice(1).map(({ clause }, i) => {
    const from = sentence.spanOf((doers[i] as Commitment).clause.end - 1, (doers[i] as Commitment).clause.end).end;
    return from + cutIn(sentence.text.slice(from, sentence.spanOf(clause.doer.start, clause.doer.end).start));
  });
  const bounds = [0, ...cuts, sentence.text.length];
  return bounds.slice(1).map((end, i) => {
    const begin = bounds[i] ?? 0;
    const text = sentence.source.slice(begin, end);
    const lead = text.length - text.trimStart().length;
    const commitment = doers[i] ?? only;
    const from = begin + lead;
    const trimmed = text.replace(/(?:[\s,;–]|\s(?:and|but|while)){1,12}$/i, '').trim();
    return {
      text: trimmed.replace(/\s+/g, ' '),
      span: { start: start + from, end: start + from + trimmed.length },
      ...(commitment ? { commitment, clause: clauseAt(sentence, commitment, from) } : {}),
    };
  });
}

/** Past the last joint of the words between two clauses: ", and", ";" or "and". */
function cutIn(between: string): number {
  const joints = [...between.matchAll(/[,;–](?: (?:and|but|while))?\s|\s(?:and|but|while)\s/gi)];
  const last = joints.at(-1);
  return last ? last.index + last[0].length : between.length;
}

function clauseAt(sentence: Sentence, { clause }: Commitment, from: number): Span & { readonly verb: number } {
  const before = sentence.clauses[sentence.clauses.indexOf(clause) - 1];
  return {
    start: Math.max(0, (before ? sentence.spanOf(before.start, before.end).end : 0) - from),
    end: sentence.spanOf(clause.start, clause.limit).end - from,
    verb: sentence.spanOf(clause.start, clause.end).start - from,
  };
}

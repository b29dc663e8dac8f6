import { isOwnedAround } from '../faults/missing-owner';
import type { SentenceContext } from '../faults/context';
import { type Commitment, readCommitments } from '../language/commitments';
import { timesIn } from '../language/time';
import type { Placed } from '../draft/reading';
import { step as stepMove } from '../moves/step';
import type { OwnerKind, Step } from '../report';
import { type Calendar, resolveDue } from './due';

/** The corrective steps that a sentence of a repair draft tells, as data. */
export function stepsOf(placed: Placed, context: SentenceContext, calendar: Calendar): Step[] {
  const { sentence, block } = placed;
  const listed = block.kind === 'item' && block.checked !== undefined;
  const commitment = readCommitments(sentence).find((each) => each.kind === 'step');
  if (!commitment && !listed && !stepMove.makes(sentence, context)) return [];
  const due = dueOf(sentence.source, calendar) ?? (context.leadIn ? dueOf(context.leadIn.source, calendar) : undefined);
  return [
    {
      text: sentence.source,
      span: { start: placed.start, end: placed.end },
      owner: ownerOf(placed, context, commitment),
      ...(due ? { due } : {}),
      done: block.checked ?? commitment?.done ?? false,
    },
  ];
}

/** The first tie to a day in these words, and the day itself where they tell one. */
export function dueOf(text: string, calendar: Calendar): Step['due'] {
  const time = timesIn(text).find((each) => each.kind !== 'vague');
  if (!time) return undefined;
  const words = text.slice(time.start, time.end);
  const date = resolveDue(words, time.kind, calendar);
  return { text: words, ...(date === undefined ? {} : { date }) };
}

function ownerOf({ sentence }: Placed, context: SentenceContext, commitment: Commitment | undefined): Step['owner'] {
  const label = /(?:\b(?:owner|who|dri|lead|responsible)\s*:\s*|@)([\p{L}][\p{L}'.-]*(?: \p{Lu}[\p{L}'.-]*)*)/iu.exec(sentence.source);
  if (label?.[1]) return { text: label[1], kind: 'person' };
  const clause = commitment?.clause ?? sentence.clauses.find((each) => each.introducer === '' && each.doer.kind !== 'nobody');
  const doer = clause?.voice === 'passive' ? clause.by : clause?.doer;
  if (doer && doer.end > doer.start) {
    const { start, end } = sentence.spanOf(doer.start, doer.end);
    const text = sentence.source.slice(start, end);
    if (!/^(?:it|this|that|there)$/i.test(text)) return { text, kind: kindOf(doer.kind, doer.head, text) };
  }
  return isOwnedAround(sentence, context) ? { text: '', kind: 'speaker' } : { text: '', kind: 'none' };
}

function kindOf(kind: string, head: string, text: string): OwnerKind {
  if (head === 'i') return 'speaker';
  if (kind === 'speaker' || kind === 'institution') return 'group';
  if (kind !== 'person') return 'none';
  return /^(?:the|our|my|a|an)\b/i.test(text) ? 'role' : 'person';
}

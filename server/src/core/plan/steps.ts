import type { Placed } from '../draft/reading';
import type { SentenceContext } from '../faults/context';
import { isOwnedAround } from '../faults/missing-owner';
import type { Commitment } from '../language/commitments';
import { step as stepMove } from '../moves/step';
import type { OwnerKind, Step } from '../report';
import { type Calendar, dueOf } from './due';

/**
 * The corrective steps of a repair draft's sentences, as data. A list item is one step, however many sentences it has.
 * @param contextAt what a rule may see around the sentence at an index of `placed`
 */
export function readSteps(
  placed: readonly Placed[],
  contextAt: (index: number) => SentenceContext,
  calendar: Calendar,
): Step[] {
  return placed.flatMap((each, i) => {
    if (each.block.kind !== 'item') return stepsOf(each, [each], contextAt(i), calendar);
    return placed[i - 1]?.block === each.block ? [] : stepsOf(each, itemAt(placed, i), contextAt(i), calendar);
  });
}

/** The sentences of the list item that begins at `index`. */
function itemAt(placed: readonly Placed[], index: number): Placed[] {
  let end = index + 1;
  while (placed[end]?.block === placed[index]?.block) end++;
  return placed.slice(index, end);
}

function stepsOf(placed: Placed, item: readonly Placed[], context: SentenceContext, calendar: Calendar): Step[] {
  const { sentence, block } = placed;
  const commitment = sentence.commitments.find((each) => each.kind === 'step');
  if (!commitment && block.checked === undefined && !stepMove.makes(sentence, context)) return [];
  const sources = [...item.map((each) => each.sentence.source), context.leadIn?.source ?? ''];
  const due = sources.map((source) => dueOf(source, calendar)).find((each) => each !== undefined);
  const owners = item.map((each) => ownerOf(each, context, each.sentence.commitments[0]));
  return [
    {
      text: sentence.source,
      span: { start: placed.start, end: placed.end },
      owner: owners.find(({ kind }) => kind !== 'none') ?? { text: '', kind: 'none' },
      ...(due ? { due } : {}),
      done: block.checked ?? commitment?.done ?? false,
    },
  ];
}

function ownerOf({ sentence }: Placed, context: SentenceContext, commitment: Commitment | undefined): Step['owner'] {
  const label = /(?:\b(?:owner|who|dri|lead|responsible)\s*:\s*|@)([\p{L}][\p{L}'.-]*(?: \p{Lu}[\p{L}'.-]*)*)/iu.exec(
    sentence.source,
  );
  if (label?.[1]) return { text: label[1], kind: 'person' };
  const clause =
    commitment?.clause ?? sentence.clauses.find((each) => each.introducer === '' && each.doer.kind !== 'nobody');
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

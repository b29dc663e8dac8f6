import type { Placed } from '../draft/reading';
import type { SentenceContext } from '../faults/context';
import type { Sentence } from '../language/sentence';
import type { Owner } from '../report';
import { fieldsIn } from './fields';
import { ownerAbove } from './inherit';
import { NO_OWNER, type Staff } from './owner';
import type { Part } from './parts';
import { fieldOwner, isOne, ownerIn } from './sentence-owner';
import type { Unit } from './units';

/** Who does a step: by a field, by its own words, by the sentences beside it, or by what it stands under. */
export function ownerOf(part: Part, main: Placed, unit: Unit, context: SentenceContext, staff: Staff): Owner {
  const field = unit.fields.flatMap(fieldsIn).find(({ kind }) => kind === 'owner');
  if (field) return fieldOwner(field.value, staff);
  const clause =
    part.commitment?.clause ??
    main.sentence.clauses.find((each) => /^(?:and)?$/.test(each.introducer) && each.doer.kind !== 'nobody');
  const own = pronounResolved(ownerIn(main.sentence, clause, staff), part, context, staff);
  if (isOne(own)) return own;
  const others = unit.sentences
    .filter((each) => each !== main)
    .map(({ sentence }) => ownerIn(sentence, sentence.commitments[0]?.clause, staff));
  const beside = others.find(isOne) ?? nextDoorOwner(main, context, staff);
  if (beside) return beside;
  // "We will publish it" under "Dana will:" is Dana's all the same; nobody's own words go before a group above.
  const above = ownerAbove(main.over, staff);
  return isOne(above) || own.kind === 'none' ? (own.text !== '' && above.kind === 'none' ? own : above) : own;
}

/** "She will publish it": the person whom the sentence before names. */
function pronounResolved(owner: Owner, part: Part, { previous }: SentenceContext, staff: Staff): Owner {
  if (!/^(?:he|she)$/i.test(owner.text) && !/^(?:he|she)$/.test(part.commitment?.clause.doer.head ?? '')) return owner;
  const named = previous ? ownerIn(previous, previous.clauses[0], staff) : NO_OWNER;
  return named.kind === 'person' || named.kind === 'role' ? named : owner;
}

const OWNS =
  /^([^,.;]{1,40}?) (?:will |'ll )?(?:owns?|leads?|runs?|(?:is|am) responsible for|takes? charge of) (?:this|that|it|both|all|these|each|the plan|them)\b/i;

/** "We will hold an audit. Priya leads it." */
function nextDoorOwner({ sentence }: Placed, { next }: SentenceContext, staff: Staff): Owner | undefined {
  const words = sentence.kind === 'item' || !next ? undefined : OWNS.exec(next.text)?.[1];
  const owner = words === undefined ? NO_OWNER : ownerIn(next as Sentence, next?.clauses[0], staff);
  return isOne(owner) ? owner : undefined;
}

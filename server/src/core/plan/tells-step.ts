import type { SentenceContext } from '../faults/context';
import { means } from '../language/lexicon';
import type { Sentence } from '../language/sentence';
import { isParticiple } from '../language/words';
import { step as stepMove } from '../moves/step';
import { fieldsIn } from './fields';
import { doneAbove, dueIn, isPlanAbove } from './inherit';
import type { PlanSettings } from './owner';
import { isOne, ownerIn, WITH_ROLE } from './sentence-owner';
import type { Unit } from './units';

/** Whether a sentence tells a step in a clause of its own. */
export function tellsStep(sentence: Sentence, context: SentenceContext): boolean {
  return (
    sentence.commitments.some(({ kind }) => kind === 'step') ||
    stepMove.makes(sentence, context) ||
    isPromised(sentence)
  );
}

/** Objects that nobody could check, even by a day. */
const EMPTY =
  /\b(?:better|best|harder|everything|changes?|steps|measures|improvements?|things|efforts?|trust|confidence)\b/;

/** Verbs of redress that as often mend a thing. */
const MENDS = /^(?:replace|repair|restore|correct|rebuild|reopen)$/;

/** A person's concrete act with a day: "Dana will hold an audit within 10 working days." */
function isPromised(sentence: Sentence): boolean {
  if (sentence.isQuestion || !sentence.times.some(({ kind }) => kind === 'date')) return false;
  return sentence.clauses.some(
    ({ doer, tense, modality, negated, voice, verb, introducer, end, limit }) =>
      (doer.kind === 'person' || doer.head === 'i' || WITH_ROLE.test(sentence.text)) &&
      tense === 'future' &&
      voice === 'active' &&
      modality === 'none' &&
      introducer === '' &&
      !negated &&
      means(verb, 'concrete') &&
      (!means(verb, 'redressVerb') || MENDS.test(verb)) &&
      !EMPTY.test(sentence.phrase(end, limit)),
  );
}

/** "Publish the checklist (Dana, by 3 May)": a step without a subject, where its surroundings or its own facts say that it is one. */
export function isBareStep({ sentences, fields, first }: Unit, { calendar, staff }: PlanSettings): boolean {
  const { sentence, block, over } = first;
  if (sentence.isQuestion || (block.kind !== 'item' && fields.length === 0)) return false;
  const planned = isPlanAbove(over);
  if (/\b(?:me|us)\b/.test(sentence.wording) && !planned) return false;
  const texts = [...sentences.map((each) => each.sentence.text), ...fields];
  const owned =
    fields.some((text) => fieldsIn(text).some(({ kind }) => kind === 'owner')) ||
    isOne(ownerIn(sentence, undefined, staff));
  const facts = Number(owned) + Number(dueIn(texts, calendar, false) !== undefined);
  const done = doneAbove(over);
  const verb = verbIn(sentence, done);
  const past = sentence.clauses.some(({ tense }) => tense === 'past');
  if (done) return past || verb !== null;
  if (verb !== null && !past) return planned || facts > 0;
  return planned ? facts > Number(past) : facts === 2 && !past;
}

const VERB_AT =
  /^(?:[^:–]{1,40}(?::|\s–)\s+|by [^,:]{2,30}[,:] |[\p{L} ]{2,30} to )?(?:then |also |immediately |fully |publicly )?([\p{L}-]+)/iu;

/** The verb that opens a bare step: "Publish …", "Dana: publish …", "Publishing …"; null where none does. */
function verbIn({ text, words }: Sentence, done: boolean): string | null {
  const match = VERB_AT.exec(text);
  const at = match ? match.index + match[0].length : 0;
  for (const word of [words.find(({ end }) => end === at), words[0]])
    if (
      word &&
      (word.text === word.lemma || /ing$/.test(word.text) || (done && isParticiple(word))) &&
      means(word.lemma, 'concrete', 'duty', 'redressVerb')
    )
      return word.lemma;
  return null;
}

import type { Sentence } from '../language/sentence';
import type { Fix, Span } from '../report';
import { nextDoor, type SentenceContext } from './context';
import { type Fault, NONE } from './fault';
import { anew, replacement } from './rewrite';

/** A concrete step, remedy or new rule still to come that no day, week, month or interval ties down. */
export const missingDate: Fault = {
  code: 'missing-date',
  level: 'warning',
  message: 'This step has no date. Give a day.',
  why: 'Without a day nobody can tell whether the promise was kept (RULEBOOK F29).',
  quiet: [
    'a day, week, month or interval in the sentence or next door',
    'a step already done',
    'a date in the lead-in or the heading',
  ],
  check(sentence, context) {
    const open = sentence.commitments.find((each) => !each.done);
    if (!open || hasDate(sentence) || isDatedAround(sentence, context)) return NONE;
    const vague = vagueTime(sentence);
    return [{ span: vague ?? sentence.spanOf(open.clause.start, open.clause.end) }];
  },
  mend: (sentence) => [...dated(sentence), anew(sentence, 'By {date}, {owner} {does what}.')],
  examples: {
    flagged: [
      { text: 'I will publish a checklist [soon].', fixed: 'I will publish a checklist by {date}.' },
      { text: "We['ll pay] the fee.", fixed: "We'll pay the fee by {date}." },
      { text: 'Refunds [will be sent].', fixed: 'Refunds will be sent by {date}.' },
    ],
    clean: [
      'I will publish a checklist by 3 May.',
      'I will post a note every Friday.',
      'I will publish it within 10 working days.',
      'I have published the checklist.',
      'I will present it at the June all-hands.',
    ],
  },
};

function vagueTime(sentence: Sentence): Span | null {
  return sentence.times.find((time) => time.kind === 'vague') ?? null;
}

/** A day in the place of the vague time, or else at the end of the clause that promises the step. */
function dated(sentence: Sentence): Fix[] {
  const vague = vagueTime(sentence);
  if (vague) {
    const day = vague.start === 0 ? 'By {date}' : 'by {date}';
    return [replacement(`Replace with: ${day}`, vague.start, vague.end, day)];
  }
  const { words, commitments } = sentence;
  const from = commitments.find((each) => !each.done)?.clause.end ?? 0;
  const stop = words.findIndex(({ text }, i) => i >= Math.max(1, from) && /^(?:[,;:–.!?]|and|but)$/.test(text));
  const end = stop < 0 ? sentence.text.trimEnd().length : (words[stop - 1]?.end ?? 0);
  return [replacement('Add: by {date}', end, end, ' by {date}')];
}

function hasDate(sentence: Sentence): boolean {
  return sentence.times.some((time) => time.kind !== 'vague');
}

/** Whether a date that belongs to this step stands around it: in the lead-in, the heading, or next door with no step of its own. */
export function isDatedAround(sentence: Sentence, context: SentenceContext): boolean {
  if ([context.leadIn, context.heading].some((lead) => lead !== null && hasDate(lead))) return true;
  if (sentence.kind === 'item') return false;
  return nextDoor(context).some((neighbour) => hasDate(neighbour) && refersTo(neighbour, context));
}

/** The sentence after may date this step ("It is out by Friday"); one with a step of its own dates that. */
function refersTo(neighbour: Sentence, context: SentenceContext): boolean {
  if (neighbour === context.previous) return false;
  return /^(?:it|that|this|they|both|these|all|the first|you will|you'll)\b/i.test(neighbour.text);
}

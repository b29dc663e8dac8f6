import type { Sentence } from '../language/sentence';
import { nextDoor, type SentenceContext } from './context';
import type { Fault } from './fault';
import { anew, continued, replacement } from './rewrite';

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
  *check(sentence, context) {
    const open = sentence.commitments.find((each) => !each.done);
    if (!open || hasDate(sentence) || isDatedAround(sentence, context)) return;
    const vague = sentence.times.find((time) => time.kind === 'vague');
    const verb = sentence.spanOf(open.clause.start, open.clause.end);
    const end = sentence.text.replace(/[\s.!]+$/, '').length;
    const fix = vague
      ? replacement('Replace with: by {date}', vague.start, vague.end, vague.start === 0 ? 'By {date}' : 'by {date}')
      : replacement('Add: by {date}', end, end, ' by {date}');
    yield { span: vague ? { start: vague.start, end: vague.end } : verb, fixes: [fix] };
  },
  mend: (sentence) => [continued(sentence, ' by {date}'), anew(sentence, 'By {date}, {owner} {does what}.')],
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

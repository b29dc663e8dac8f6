import type { Commitment } from '../language/commitments';
import type { Sentence } from '../language/sentence';
import type { Fix, Span } from '../report';
import { nextDoor, type SentenceContext } from './context';
import { type Fault, NONE } from './fault';
import { anew, replacement, uncapitalize } from './rewrite';

const OWNS =
  /\b(?:i|[a-z]+) (?:will |'ll )?(?:owns?|leads?|runs?|is responsible for|am responsible for|takes? charge of) (?:this|that|it|both|all|these|each|the plan|them)\b/;

/** A concrete step that no one person or named role owns. */
export const missingOwner: Fault = {
  code: 'missing-owner',
  level: 'warning',
  message: 'No one person owns this step. Name one.',
  why: 'A step that belongs to everyone is done by no one, and readers cannot ask after it (RULEBOOK F29).',
  quiet: [
    'a step already done',
    'a remedy for the harmed',
    'a standing rule',
    'an owner in the lead-in, the heading or next door',
  ],
  check(sentence, context) {
    const step = sentence.commitments.find((each) => !each.done && each.kind === 'step' && !each.owned);
    if (!step || isOwnedAround(sentence, context)) return NONE;
    return [{ span: spanOf(step, sentence), fixes: fixesFor(step, sentence) }];
  },
  mend: (sentence) => [
    replacement('Put an owner in front', 0, 0, '{owner}: '),
    anew(sentence, 'By {date}, {owner} {does what}.'),
  ],
  examples: {
    flagged: [
      { text: '[We] will publish a checklist by 3 May.', fixed: '{name} will publish a checklist by 3 May.' },
      { text: '[An audit] will be held by 3 May.', fixed: '{owner} will hold an audit by 3 May.' },
      { text: '[The company] will hire a second reader in June.', fixed: '{name} will hire a second reader in June.' },
    ],
    clean: [
      'I will publish a checklist by 3 May.',
      'The head of procurement will publish a checklist by 3 May.',
      'Priya Shah will hold an audit in June.',
      'We published the checklist on 3 May.',
      'We will refund March in full by 3 May.',
    ],
  },
};

/** Whether the lead-in, the heading or a neighbour names who does it: "Dana will:", "What I will do", "Priya leads this." */
export function isOwnedAround(sentence: Sentence, context: SentenceContext): boolean {
  const leads = [context.leadIn, context.heading].filter((each) => each !== null);
  if (
    leads.some(
      (lead) =>
        /\bi (?:will|'ll|am|have)\b|\bmy (?:next )?steps\b/.test(lead.wording) ||
        lead.clauses.some((clause) => clause.tense === 'future' && clause.doer.kind === 'person'),
    )
  )
    return true;
  return sentence.kind !== 'item' && nextDoor(context).some((neighbour) => OWNS.test(neighbour.wording));
}

function spanOf({ clause }: Commitment, sentence: Sentence): Span {
  if (clause.doer.end > clause.doer.start && clause.doer.end <= clause.start)
    return sentence.spanOf(clause.doer.start, clause.doer.end);
  return sentence.spanOf(clause.start, clause.end);
}

function fixesFor({ clause }: Commitment, sentence: Sentence): Fix[] {
  const subject = sentence.spanOf(clause.doer.start, clause.doer.end);
  const verb = sentence.spanOf(clause.start, clause.end);
  if (clause.doer.end > clause.start || clause.doer.end <= clause.doer.start)
    return [replacement('Put an owner in front', 0, 0, '{owner}: ')];
  if (clause.voice === 'passive' && /^(?:which|that)$/.test(clause.introducer)) {
    const does = (owner: string): string => `${owner} will ${clause.verb}`;
    return [
      replacement(`Replace with: ${does('{owner}')}`, verb.start, verb.end, does('{owner}')),
      replacement(`If it is you: ${does('I')}`, verb.start, verb.end, does('I')),
    ];
  }
  if (clause.voice === 'passive') {
    const object = uncapitalize(sentence.source.slice(subject.start, subject.end)).replace(/(?<![ ,])[ ,]+$/, '');
    const active = (owner: string): string => `${owner} will ${clause.verb} ${object}`;
    return [
      replacement(`Replace with: ${active('{owner}')}`, subject.start, verb.end, active('{owner}')),
      replacement(`If it is you: ${active('I')}`, subject.start, verb.end, active('I')),
    ];
  }
  // A thing that does the step ("A camera will go up") cannot change places with its owner.
  if (clause.doer.kind === 'thing') return [];
  const rest = sentence.source.slice(subject.end, verb.end).replace(/^(?:'ll|’ll)/, ' will');
  return [
    replacement('Name who does it', subject.start, verb.end, `{name}${rest}`),
    replacement('If it is you: I', subject.start, verb.end, `I${rest}`),
  ];
}

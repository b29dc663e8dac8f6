import { namesAct } from '../language/acts';
import type { Apology } from '../language/apology';
import type { Sentence } from '../language/sentence';
import type { Fix } from '../report';
import { apologyAt, clauseHead, coreOf, naming, rewording, scaffold } from './apology-parts';
import { nextDoor, type SentenceContext } from './context';
import { type Fault, NONE } from './fault';

/** Announces an apology and does not make it. */
export const announcedApology: Fault = {
  code: 'announced-apology',
  level: 'information',
  message: 'This announces an apology. Make it: I apologize for …',
  why: 'The act stays in the future. Said outright, the same words become the apology (RULEBOOK 3).',
  quiet: [
    'a plain apology in the same sentence',
    '"Please accept my apologies", "I offer my apologies"',
    'an apology that will be made in person, with a day',
  ],
  check(sentence) {
    const announced = sentence.apologies.find((apology) => apology.manner === 'announced');
    if (!announced || sentence.apologies.some((apology) => apology.manner === 'plain')) return NONE;
    return [{ span: sentence.spanOf(announced.announcedFrom, announced.end) }];
  },
  mend(sentence, context) {
    const apology = sentence.apologies.find(({ manner }) => manner === 'announced');
    const anew = scaffold(sentence, context, '');
    return apology ? [madeOutright(sentence, context, apology), anew] : [anew];
  },
  examples: {
    flagged: [
      { text: 'I [would like to apologise] for the outage.', fixed: 'I apologise for the outage.' },
      { text: '[An apology] is owed.', fixed: "I'm sorry for {what I did}." },
      {
        text: 'I [want to say sorry] for closing the office without notice.',
        fixed: "I'm sorry for closing the office without notice.",
      },
    ],
    clean: [
      'I apologize for the outage.',
      'Please accept my apologies for the outage.',
      'All I can do is apologise for the outage.',
      'I am here to say that I am sorry for the outage.',
      'I want to explain what I got wrong.',
    ],
  },
};

/** The announcing words give way to the apology; what it is for is kept, or left to the writer where nothing near tells it. */
function madeOutright(sentence: Sentence, context: SentenceContext, apology: Apology): Fix {
  const end = pastAnnouncement(sentence, apology);
  const subject = subjectOf(sentence, apology.announcedFrom);
  const { start } = sentence.spanOf(subject, end);
  const made = {
    span: { start, end: sentence.spanOf(0, end).end },
    newText: apologyAt(coreOf(sentence, context, apology, subject), start),
  };
  const next = sentence.words[end]?.text ?? '';
  const named = apology.object !== null || nextDoor(context).some(namesAct) || /^(?:if|should|for|that|as)$/.test(next);
  return rewording(sentence, named ? [made] : [made, naming(sentence, context, end)]);
}

/** Past the words that still belong to the announcement: "an apology is owed", "how sorry I am". */
function pastAnnouncement({ words }: Sentence, { end }: Apology): number {
  const after = words
    .slice(end, end + 5)
    .map(({ text }) => text)
    .join(' ');
  const rest =
    /^(?:(?:is|was|are|were) (?:\w+ )?(?:owed|due|overdue|in order|called for|warranted)(?: to you)?|(?:i|we) (?:am|'m|are|'re|was|were))\b/.exec(
      after,
    );
  return rest ? end + rest[0].split(' ').length : end;
}

/** The subject before the announcing words, so that "I also want to" goes as one; else where their clause begins. */
function subjectOf(sentence: Sentence, from: number): number {
  const head = clauseHead(sentence, from);
  for (let i = from; i >= head; i--) if (/^(?:i|we)$/.test(sentence.words[i]?.text ?? '')) return i;
  return head;
}

import { namesAct } from '../language/acts';
import type { Sentence } from '../language/sentence';
import { SOFT_WORDS } from '../language/soft-words';
import type { Fix, Span } from '../report';
import { matchesOf } from '../text/matches';
import { nextDoor, type SentenceContext } from './context';
import { type Fault, NONE } from './fault';
import { capitalize, didWhat, replacement, speakerOf } from './rewrite';

/** Words that stand for the wrong itself, where nothing near them says what it was. */
const FOGGY =
  /\b(?:the|this|these|those|recent|such|\w+day's|last (?:week|month|night|year)'s)(?: (?:recent|whole|entire|unfortunate|regrettable|unexpected|isolated|technical|various|difficult|current|past|very|single|these|last))* (?:situations?|circumstances|issues?|occurrences?|episodes?|developments|affair|incidents?)\b(?! (?:in which|where|that|when|room|report|review|manager|number|log|team|response|planner|space|venue|book)| of (?!the (?:past|last)|last|recent|this))|\b(?:recent|these|those|this|last (?:week|month|night|year)'s|\w+day's|the (?:recent|unfortunate|regrettable)) (?:\w+ )?(?:events?|outcome)\b/g;
/** As something new, it stands for the wrong only where something past is told. */
const FOGGY_NEW =
  /\b(?:an?|any|some|another) (?:(?:unfortunate|regrettable|unexpected|isolated|technical|serious|brief|small|minor|number of) )*(?:issues?|incidents?|events? (?:involving|affecting)|situations?|occurrences?|episodes?)\b(?! (?:in which|where|that|room|report|review|number|log))/g;

interface Soft {
  readonly span: Span;
  readonly plain: string;
}

/** Names the wrong or its harm by a softer or foggier word than the thing. */
export const euphemism: Fault = {
  code: 'euphemism',
  level: 'information',
  message: 'A softer word stands for what happened. Use the plain one.',
  why: 'Those who were there know what it was. A softer word tells them that it still cannot be said (RULEBOOK 3).',
  quiet: [
    'what happened is named in the sentence or next door',
    'the same word in its plain sense: a transition to a new tool, a challenge to answer',
    '"redundancy", a term of law',
  ],
  check(sentence, context) {
    if (sentence.isQuestion) return NONE;
    const [first] = softIn(sentence, context);
    return first ? [{ span: first.span }] : NONE;
  },
  mend(sentence, context, span) {
    const soft = softIn(sentence, context);
    const act = `${speakerOf(sentence, context)} ${didWhat(sentence, context)}. It cost {whom} {what}.`;
    const anew = replacement(`Replace with: ${act}`, 0, sentence.text.trimEnd().length, act);
    if (soft.length > 0) return [inPlainWords(soft), anew];
    const words = sentence.words.filter((word) => word.start >= span.start && word.end <= span.end);
    return words.length > 4 || words.length === 0
      ? [anew]
      : [inPlainWords([{ span, plain: '{the plain word}' }]), anew];
  },
  examples: {
    flagged: [
      { text: 'We faced [some challenges] with payroll.', fixed: 'We faced {the problems} with payroll.' },
      { text: 'Forty colleagues were [transitioned out] in May.', fixed: 'Forty colleagues were laid off in May.' },
      {
        text: 'Letters go to the patients who were [impacted].',
        fixed: 'Letters go to the patients who were harmed.',
      },
      {
        text: 'His remarks in the meeting were [inappropriate].',
        fixed: 'His remarks in the meeting were {what it was, plainly}.',
      },
      { text: '[An incident occurred] on Monday.', fixed: '{What happened} on Monday.' },
      { text: '[The incident] is under review.', fixed: '{What happened} is under review.' },
      { text: 'I [misspoke] about the figures.', fixed: 'I said something untrue about the figures.' },
    ],
    clean: [
      'We paid 312 people late.',
      'On 3 May I sent 1,200 payslips to the wrong list. The security incident is closed.',
      'We move to the new tool in June; the transition takes a week.',
      'From Monday two people check each change that has impacted a system before.',
      'Two posts are redundant, and I decided that.',
      'I challenge every figure before it goes out.',
      'Let it go to the printer on Friday.',
    ],
  },
};

/** The soft words, each as an expression that finds all of them. */
const EVERY_SOFT_WORD = SOFT_WORDS.map((each) => ({ ...each, all: new RegExp(each.soft, 'g') }));

/** Every soft word of the sentence, in order, none within another. */
function softIn(sentence: Sentence, context: SentenceContext): Soft[] {
  const text = sentence.lowerText;
  const told = sentence.clauses.some(({ tense, verb }) => tense === 'past' && verb !== 'have');
  const named = [sentence, ...nextDoor(context)].some(namesAct);
  const found: Soft[] = [];
  for (const { all, plain, shows, only } of EVERY_SOFT_WORD) {
    if (shows && !shows.some((letters) => text.includes(letters))) continue;
    if ((only === 'told' && !told) || (only === 'unnamed' && named)) continue;
    for (const match of matchesOf(text, all))
      found.push({ span: { start: match.index, end: match.index + match[0].length }, plain });
  }
  if (!named && sentence.regrets.length === 0)
    for (const match of [...matchesOf(text, FOGGY), ...(told ? matchesOf(text, FOGGY_NEW) : [])])
      found.push({
        span: { start: match.index, end: pastVerb(text, match.index + match[0].length) },
        plain: '{what happened}',
      });
  found.sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
  return found.filter(({ span }, i) => found.slice(0, i).every((before) => before.span.end <= span.start));
}

/** Past the verb that says no more than that it happened: "an incident occurred". */
function pastVerb(text: string, end: number): number {
  const verb = /^ (?:has |had )?(?:occurred|happened|arose|arisen|took place|taken place)\b/.exec(text.slice(end));
  return end + (verb?.[0].length ?? 0);
}

/** The soft words replaced, all at once, and nothing else. */
function inPlainWords(soft: readonly Soft[]): Fix {
  const edits = soft.map(({ span, plain }) => ({
    span,
    newText: span.start === 0 ? (plain.startsWith('{') ? `{${capitalize(plain.slice(1))}` : capitalize(plain)) : plain,
  }));
  return { title: `Say ${edits.map(({ newText }) => newText).join(', ')}`, edits };
}

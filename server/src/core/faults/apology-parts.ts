import type { Apology, ApologyObject } from '../language/apology';
import type { Sentence } from '../language/sentence';
import type { Edit, Fix } from '../report';
import type { SentenceContext } from './context';
import { plainApology, replacement, speakerOf, whatTheyDid } from './rewrite';

const OPENS_CLAUSE = /^(?:[,;:–]|and|but|so|yet|that|because)$/;
/** Words that open something new after the person apologized to. */
const ENDS_ADDRESS = /^(?:[,;:.!?–]|and|but|for|if|that|because|although|though|should|when|while|in|about|over)$/;

/** "I'm sorry" or "We apologise", with a small *we* inside a sentence. */
export function apologyAt(core: string, at: number): string {
  return at > 0 && core.startsWith('We') ? `w${core.slice(1)}` : core;
}

/** The first word of the clause in which word `i` stands, past the comma or conjunction before it. */
export function clauseHead({ words }: Sentence, i: number): number {
  let head = i;
  while (head > 0 && !OPENS_CLAUSE.test(words[head - 1]?.text ?? '')) head--;
  return head;
}

/** An edit that says, right after the apology and those it is made to, what it is for. */
export function naming(sentence: Sentence, context: SentenceContext, from: number): Edit {
  const { words } = sentence;
  const manner = /^(?:(?:again|once more|once again|in person|publicly|sincerely|here) )?to\b/.exec(
    sentence.phrase(from, from + 4),
  );
  let end = from;
  if (manner) while (end < words.length && (!ENDS_ADDRESS.test(words[end]?.text ?? '') || goesOn(words, end))) end++;
  const at = words[end - 1]?.end ?? sentence.text.length;
  return { span: { start: at, end: at }, newText: ` for ${whatTheyDid(sentence, context)}` };
}

/** ", to the families, and to everyone": more of those whom it is made to. */
function goesOn(words: Sentence['words'], i: number): boolean {
  const next = words
    .slice(i, i + 3)
    .map(({ text }) => text)
    .join(' ');
  return /^(?:, to|, and to|and to)\b/.test(next) || (words[i]?.text === 'in' && words[i + 1]?.text === 'person');
}

/** An edit that puts the act in the place of an object that names nothing. */
export function renaming(sentence: Sentence, context: SentenceContext, object: ApologyObject): Edit {
  const { words } = sentence;
  const before = words[object.start - 1]?.text ?? '';
  const kept = object.kind === 'for' && before === 'for';
  const from = kept || !/^(?:that|about|over|for)$/.test(before) ? object.start : object.start - 1;
  const address = words.findIndex(
    ({ text }, i) =>
      i > object.start &&
      i < object.end &&
      text === 'to' &&
      /^(?:all|every\w*|each|you|our|those)$/.test(words[i + 1]?.text ?? ''),
  );
  const { start, end } = sentence.spanOf(from, address < 0 ? object.end : address);
  const told = sentence.text.slice(start, end).replace(/(?<![\s,;:.!?–])[\s,;:.!?–]+$/, '');
  return {
    span: { start, end: start + told.length },
    newText: `${kept ? '' : 'for '}${whatTheyDid(sentence, context)}`,
  };
}

/** Several edits as one fix, its title showing what the sentence becomes. */
export function rewording(sentence: Sentence, edits: readonly Edit[]): Fix {
  let text = sentence.source;
  for (const { span, newText } of [...edits].reverse())
    text = text.slice(0, span.start) + newText + text.slice(span.end);
  return { title: replacement(`Replace with: ${text.trim()}`, 0, 0, '').title, edits };
}

/** The whole sentence as a plain apology and its cost, where nothing of it can stay. */
export function scaffold(sentence: Sentence, context: SentenceContext, cost: string): Fix {
  const text = `${plainApology(sentence, context, 'sorry')} for ${whatTheyDid(sentence, context)}.${cost}`;
  return replacement(`Replace with: ${text}`, 0, sentence.text.trimEnd().length, text);
}

/** A plain apology in front of a sentence that may stay as it is. */
export function apologyBefore(sentence: Sentence, context: SentenceContext): Fix {
  const text = `${plainApology(sentence, context, 'sorry')} for ${whatTheyDid(sentence, context)}.`;
  return replacement(`Put before it: ${text}`, 0, 0, `${text} `);
}

/** The apology in the person of its own subject; a house that is spoken of by its name says *we*. */
export function coreOf(sentence: Sentence, context: SentenceContext, apology: Apology, subject: number): string {
  const manner = /^apologi/.test(sentence.words[apology.end - 1]?.lemma ?? '') ? 'apologize' : 'sorry';
  const core = plainApology(sentence, context, manner);
  const said = sentence.words[subject]?.text ?? '';
  const clause = sentence.clauses.find(({ end }) => end > apology.announcedFrom);
  const house = /^(?:institution|person)$/.test(clause?.doer.kind ?? '');
  const person = said === 'i' ? 'I' : said === 'we' || house ? 'We' : speakerOf(sentence, context);
  const verb = core.replace(/^(?:I'm|I am|We're|We are|I|We) /, '');
  if (manner === 'apologize') return `${person} ${verb}`;
  const short = /^(?:I'm|We're)/.test(core);
  return person === 'I' ? `${short ? "I'm" : 'I am'} ${verb}` : `${short ? "We're" : 'We are'} ${verb}`;
}

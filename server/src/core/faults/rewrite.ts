import type { Apology, ApologyObject } from '../language/apology';
import { IRREGULAR } from '../language/irregular';
import type { Sentence } from '../language/sentence';
import type { ToldAct } from '../language/told-act';
import type { Fix, Span } from '../report';
import type { SentenceContext } from './context';

/** Words that weld an excuse to an apology. */
export const CONNECTOR = /^(?:but|although|though|yet|albeit|however|because|since|still|nevertheless)$/;

const LONGEST_TITLE = 80;

/** One edit of the sentence from offset `start` to `end`, as a fix whose title shows the result. */
export function replacement(title: string, start: number, end: number, newText: string): Fix {
  return { title: shortened(title), edits: [{ span: { start, end }, newText }] };
}

/** Cut at a word, so that a menu can show it. */
function shortened(title: string): string {
  return title.length > LONGEST_TITLE
    ? `${title.slice(0, LONGEST_TITLE).replace(/(?<![\s,;:.])[\s,;:.]+\S{0,80}$/, '')} …`
    : title;
}

/** Who apologizes in this sentence: the nearest first person before the apology, else the draft's. */
export function speakerOf(sentence: Sentence, context: SentenceContext): 'I' | 'We' {
  const first = sentence.words.find((word) => /^(?:i|we|my|our)$/.test(word.text));
  if (first) return /^(?:i|my)$/.test(first.text) ? 'I' : 'We';
  return context.draft.speaker === 'we' ? 'We' : 'I';
}

/** A plain apology in the sentence's own person and spelling: "I'm sorry", "We apologise". */
export function plainApology(sentence: Sentence, context: SentenceContext, manner: 'sorry' | 'apologize'): string {
  const speaker = speakerOf(sentence, context);
  const british = /apologis/i.test(sentence.text) || (context.draft.british && !/apologiz/i.test(sentence.text));
  if (manner === 'apologize') return `${speaker} ${british ? 'apologise' : 'apologize'}`;
  if (/'/.test(sentence.text) || !/\b(?:am|are) (?:\w+ )?sorry\b/i.test(sentence.text))
    return speaker === 'I' ? "I'm sorry" : "We're sorry";
  return speaker === 'I' ? 'I am sorry' : 'We are sorry';
}

/** The sentence made anew around a plain apology. What it is for is a placeholder unless `object` is kept; nothing else is lost. */
export function apologyAnew(
  sentence: Sentence,
  context: SentenceContext,
  apology: Apology,
  options: { keepObject?: boolean; harm?: string } = {},
): Fix {
  const manner = /^apologi/.test(sentence.words[apology.end - 1]?.lemma ?? '') ? 'apologize' : 'sorry';
  const core = plainApology(sentence, context, manner);
  const what =
    options.keepObject && apology.object
      ? keptObject(sentence, apology.object)
      : ` for ${whatTheyDid(sentence, context)}`;
  const made = `${core}${what}.${options.harm ? ` ${options.harm}` : ''}${remainder(sentence, apology)}`;
  return replacement(`Replace with: ${made}`, 0, sentence.text.trimEnd().length, made);
}

/** What an apology is for: the act as another sentence of the draft tells it, else its placeholder, in the sentence's own person. */
export function whatTheyDid(sentence: Sentence, context: SentenceContext): string {
  return (
    actToldElsewhere(sentence, context)?.gerund ??
    (speakerOf(sentence, context) === 'I' ? '{what I did}' : '{what we did}')
  );
}

/** What stands after *I* or *we*: the act as another sentence of the draft tells it, else its placeholder. */
export function didWhat(sentence: Sentence, context: SentenceContext): string {
  return (
    actToldElsewhere(sentence, context)?.past ??
    (speakerOf(sentence, context) === 'I' ? '{what I did}' : '{what we did}')
  );
}

/** The act that the draft tells, unless this very sentence tells it, or another person than this sentence's speaker did it. */
function actToldElsewhere(sentence: Sentence, context: SentenceContext): ToldAct | null {
  const { act } = context.draft;
  return act && act.source !== sentence.source && act.speaker === speakerOf(sentence, context) ? act : null;
}

/** The sentence as a plain apology for the act, whatever it said; what else it held is kept where it can be. */
export function plainly(sentence: Sentence, context: SentenceContext): readonly Fix[] {
  const apology = sentence.apologies.find((each) => each.manner !== 'reported');
  const core = plainApology(sentence, context, 'sorry');
  const scaffold = anew(sentence, `${core} for ${whatTheyDid(sentence, context)}. It cost {whom} {what}.`);
  return apology ? [apologyAnew(sentence, context, apology, { harm: 'It cost {whom} {what}.' }), scaffold] : [scaffold];
}

function keptObject(sentence: Sentence, object: ApologyObject): string {
  const from = object.kind === 'for' ? object.start - 1 : object.start;
  const { start, end } = sentence.spanOf(from, object.end);
  return ` ${sentence.source.slice(start, end).replace(/(?<![\s,;:.!])[\s,;:.!]+$/, '')}`;
}

/** What follows the apology in the same sentence, as sentences of its own; an excuse is kept and disowned. */
function remainder(sentence: Sentence, apology: Apology): string {
  const { words } = sentence;
  const tail = words.findIndex(
    (word, i) =>
      i >= apology.end &&
      (CONNECTOR.test(word.text) || (word.text === 'and' && /^(?:i|we)$/.test(words[i + 1]?.text ?? ''))) &&
      i > (words.findIndex((each, k) => k >= apology.end && /^(?:if|should)$/.test(each.text)) || 0),
  );
  if (tail < 0) return '';
  const connector = words[tail]?.text ?? '';
  const from = words[tail + 1]?.start ?? sentence.text.length;
  const rest = sentence.source
    .slice(from)
    .replace(/^[\s,]+/, '')
    .replace(/(?<![\s.!])[\s.!]+$/, '');
  if (!/\w \w/.test(rest)) return '';
  return ` ${capitalize(rest)}.${connector === 'and' ? '' : ' That does not excuse it.'}`;
}

/** The past tense that goes with a past participle as written. */
export function pastOf(participle: string): string {
  const form = IRREGULAR.get(participle);
  if (!form || form.past) return participle;
  for (const [text, each] of IRREGULAR) if (each.lemma === form.lemma && each.past) return text;
  return participle;
}

export function capitalize(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** The first letter in lower case, unless the word is a name, an initialism or I. */
export function uncapitalize(text: string): string {
  return /^(?:The|A|An|Our|My|Your|This|That|These|Those|Some|All|Every|Each|Any|No|[A-Z][a-z]+(?:s|ing|ed)?)\b/.test(
    text,
  ) &&
    !/^I\b/.test(text) &&
    !/^[A-Z][a-z]+ [A-Z]/.test(text)
    ? text.charAt(0).toLowerCase() + text.slice(1)
    : text;
}

/** The whole sentence replaced by `text`; nothing takes it out. */
export function anew(sentence: Sentence, text: string): Fix {
  const title = text === '' ? 'Take the sentence out' : `Replace with: ${text}`;
  return replacement(title, 0, sentence.text.trimEnd().length, text);
}

/** The words at `span` taken out, with the blank that went with them; a new first word gets its capital, an article its form. */
export function without(sentence: Sentence, span: Span): Fix {
  const { source } = sentence;
  const title = `Take out: ${source.slice(span.start, span.end)}`;
  const rest = source.slice(span.end);
  const skipped = span.start === 0 ? /^[\s,]*/.exec(rest) : /^ */.exec(rest);
  const end = span.end + (skipped?.[0].length ?? 0);
  if (span.start === 0) return replacement(title, 0, end + 1, capitalize(source.slice(end, end + 1)));
  const article = /\b(an?) $/i.exec(source.slice(0, span.start));
  if (article?.[1]) {
    const form = /^[aeiou]/i.test(source.slice(end)) ? 'an' : 'a';
    return replacement(title, article.index, end, `${/^A/.test(article[1]) ? capitalize(form) : form} `);
  }
  const loose = /^[,.;:!?]|^$/.test(source.slice(end));
  return replacement(title, loose ? source.slice(0, span.start).trimEnd().length : span.start, end, '');
}

/** The sentence with `{words}` added before its full stop. */
export function continued(sentence: Sentence, words: string): Fix {
  const end = sentence.source.replace(/(?<![\s.!?;,])[\s.!?;,]+$/, '').length;
  return replacement(`Add: ${words.trim()}`, end, sentence.source.trimEnd().length, `${words}.`);
}

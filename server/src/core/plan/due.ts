import { timesIn } from '../language/time';
import type { Due, Span } from '../report';
import { caseless, lowerCase } from '../text/caseless';
import { matchesOf } from '../text/matches';
import type { Calendar } from './calendar';
import { COUNT_FORMS } from './count-forms';
import { DAY_FORMS } from './day-forms';
import { PART_FORMS, PERIOD_FORMS } from './period-forms';
import { type Form, type Reading, type Reference, referenceOf, toDue } from './reading';
import { RHYTHM_FORMS } from './rhythm-forms';
import { CLOCK } from './vocabulary';
import { WEEKDAY_FORMS } from './weekday-forms';

export type { Calendar } from './calendar';

/** Words that tie something to a time, where they stand, and what they tell. */
export interface Deadline extends Span {
  /** *by*, *on*, *within* …, in lower case; empty where none stands before. */
  readonly lead: string;
  readonly reading: Reading;
}

const LEAD =
  'by|on|before|no later than|not later than|until|till|through|up to|from|as of|as from|starting(?: on| from| with)?|beginning(?: on| with)?|commencing|effective|since|at|after|in|within|inside|during|over|due(?: on| by)?|for|between|this|next';
const HOUR = `(?:${CLOCK}|EOD|COB|(?:the )?(?:close|end) of (?:the )?(?:play|business|(?:business |working )?day))`;
/** Nothing of a deadline begins inside a word, an address or a number. */
const FRESH = '(?<![\\w@/.-])';
const FORMS = [...RHYTHM_FORMS, ...COUNT_FORMS, ...PART_FORMS, ...DAY_FORMS, ...WEEKDAY_FORMS, ...PERIOD_FORMS].map(
  (form) => ({ form, expression: caseless(`${FRESH}(?:${form.pattern})(?!\\w)`, 'g') }),
);
/** A time of day, and what joins it to the day, changes nothing: dates are calendar dates. */
const BEFORE = caseless(`${FRESH}(?:(${LEAD}) )?(?:${HOUR},? (?:on )?(?:the )?)?(?:the )?$`);
const LED = caseless(`^(${LEAD}) `);
const BEHIND = caseless(`(?:,? (?:at |by |before )?${CLOCK})?(?: at the latest)?`, 'y');
/** More than this, in characters, nothing that may stand before a form is long. */
const LONGEST_BEFORE = 100;
/** Cheap to see, and no deadline is without one of these. */
const TRIGGER =
  /\d|day|week|month|quarter|year|night|tomorrow|morning|noon|\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|eo|cob|q[1-4]|h[12]|mon|tue|wed|thu|fri|sat|sun|now|once|immediate|right|straight|within|close|half|christmas|daily|fortnight|hours?|annual)/i;

/** Taken for a time by its looks alone: "cut by 20 percent", "the 12 may apply", "3.5 points". */
const NO_TIME =
  /^(?:(?:[Bb]y|[Aa]t|[Bb]efore) \d+|(?:the )?\d+(?:st|nd|rd|th)?(?: of)? (?:may|march)|\d+\/\d+|.*\d\.\d+)$/;

/** What was found, by text and reference: the same sentence is asked for at every keystroke. Emptied when full. */
const KNOWN = new Map<string, readonly Deadline[]>();
const MOST_KNOWN = 10_000;

/** Finds the deadlines of folded text, in order. What stands in {braces} is a placeholder and tells nothing yet. */
export function deadlinesIn(text: string, reference: Reference): readonly Deadline[] {
  const key = `${reference.today} ${reference.order} ${reference.past} ${reference.near}\n${text}`;
  const known = KNOWN.get(key);
  if (known) return known;
  if (KNOWN.size >= MOST_KNOWN) KNOWN.clear();
  const found = findDeadlines(text, reference);
  KNOWN.set(key, found);
  return found;
}

/** Forgets the texts that were read last. */
export function forgetDeadlines(): void {
  KNOWN.clear();
}

function findDeadlines(text: string, reference: Reference): Deadline[] {
  const found: Deadline[] = [];
  const plain = text.replace(/\{[^{}]*\}/g, (blank) => '_'.repeat(blank.length));
  if (TRIGGER.test(plain)) {
    const lower = lowerCase(plain);
    for (const each of FORMS) if (each.form.sign.test(plain)) collect(plain, lower, each, reference, found);
  }
  for (const { start, end, kind } of timesIn(text)) {
    const told = kind !== 'vague' && !NO_TIME.test(text.slice(start, end));
    if (told && !overlaps(found, start, end))
      found.push({ start, end, lead: /^\w+/.exec(text.slice(start))?.[0].toLowerCase() ?? '', reading: {} });
  }
  return found.sort((a, b) => a.start - b.start);
}

function collect(
  text: string,
  lower: string,
  { form, expression }: { form: Form; expression: RegExp },
  reference: Reference,
  found: Deadline[],
): void {
  for (const match of matchesOf(lower, expression)) {
    const before = BEFORE.exec(lower.slice(Math.max(0, match.index - LONGEST_BEFORE), match.index));
    const start = match.index - (before?.[0].length ?? 0);
    const formEnd = match.index + match[0].length;
    const lead = before?.[1] ?? leadIn(match, expression);
    const words = text.slice(before?.[1] || !lead ? match.index : match.index + lead.length + 1, formEnd);
    BEHIND.lastIndex = formEnd;
    const end = formEnd + (BEHIND.exec(lower)?.[0].length ?? 0);
    if ((form.lead && !form.lead.test(lead)) || overlaps(found, start, end)) continue;
    const reading = form.read(words, lead === 'since' ? { ...reference, past: true } : reference, lead);
    if (reading) found.push({ start, end, lead, reading });
  }
}

/** "next July": a form takes *next* for its own, where it is what ties the month to a time. Empty where there is none. */
function leadIn({ 0: all, index, input }: RegExpExecArray, expression: RegExp): string {
  const lead = LED.exec(all)?.[1];
  if (lead === undefined) return '';
  expression.lastIndex = index + lead.length + 1;
  const rest = expression.exec(input);
  expression.lastIndex = 0;
  const stands = rest?.index === index + lead.length + 1 && rest[0] === all.slice(lead.length + 1);
  return stands ? lead : '';
}

function overlaps(found: readonly Span[], start: number, end: number): boolean {
  return found.some((each) => start < each.end && each.start < end);
}

/** Where in the text a step is told: its deadline is rather there than elsewhere. */
export interface DuePlace {
  /** Whether the step is done: then days without a year lie behind. */
  readonly past?: boolean;
  /** Whether the nearest year is meant all the same. */
  readonly near?: boolean;
  /** The clause, and where its verb begins. */
  readonly clause?: Span & { readonly verb: number };
}

/** When something is due by these words; undefined where they tie it to no time. */
export function dueOf(text: string, calendar: Calendar, place: DuePlace = {}): Due | undefined {
  const deadlines = deadlinesIn(text, referenceOf(calendar, place.past ?? false, place.near));
  const own = deadlines.filter(({ lead }) => lead !== 'for');
  const rank = (each: Deadline): number => ranked(each, place);
  const best = own.reduce<Deadline | undefined>((a, b) => (a && rank(a) >= rank(b) ? a : b), undefined);
  if (!best) return undefined;
  const due = toDue(text.slice(best.start, best.end), best.reading);
  return due.interval ? { ...due, interval: { ...due.interval, ...boundsOf(deadlines, best) } } : due;
}

/** A deadline proper first; then what stands in the step's own clause; then what tells most. */
function ranked({ start, lead, reading }: Deadline, { clause }: DuePlace): number {
  const deadline = /^(?:by|before|within|inside|no later than|not later than|due|due on|due by)$/.test(lead) ? 16 : 0;
  const inside = clause && start >= clause.start && start < clause.end;
  const near = inside ? (start >= clause.verb ? 8 : 4) : 0;
  const told = reading.date !== undefined || reading.invalid || reading.interval ? 2 : reading.window ? 1 : 0;
  return deadline + near + told;
}

/** From when to when a rhythm goes: "every Friday from 3 June until the end of August". */
function boundsOf(deadlines: readonly Deadline[], rhythm: Deadline): { first?: string; until?: string } {
  const others = deadlines.filter((each) => each !== rhythm).map((each) => ({ ...each, due: toDue('', each.reading) }));
  const from = others.find(({ lead }) => /^(?:from|starting|beginning|commencing|as of|as from|effective)/.test(lead));
  const until = others.find(({ lead }) => /^(?:until|till|through|up to|for)$/.test(lead));
  const first = from?.due.date ?? from?.due.window?.from;
  const last = until?.due.date ?? until?.due.window?.to;
  return { ...(first === undefined ? {} : { first }), ...(last === undefined ? {} : { until: last }) };
}

/** When something is due by a cell or a field that tells nothing else: "June", "Fri", "3/5". */
export function dueOfField(text: string, calendar: Calendar, past = false): Due | undefined {
  const words = text.trim().replace(/(?<![.;,])[.;,]+$/, '');
  if (words === '' || NO_DATE.test(words)) return undefined;
  const alone = dueOf(words, calendar, { past, near: past });
  if (alone && (alone.date ?? alone.window ?? alone.interval ?? alone.invalid)) return alone;
  const led = dueOf(`by ${words}`, calendar, { past, near: past });
  if (led) return { ...led, text: led.text.replace(/^by /i, '') };
  return alone ?? (timesIn(words).length > 0 ? undefined : { text: words });
}

const NO_DATE =
  /^(?:[-–—?]+|tbd|tba|tbc|n\/a|none|open|to be (?:decided|confirmed|agreed|set).*|not (?:yet )?(?:set|known).*)$/i;

import type { Clause } from '../language/clauses';
import type { Sentence } from '../language/sentence';
import type { Owner } from '../report';
import { fieldsIn } from './fields';
import { isRole, NAME, NO_OWNER, ownerCalled, type Staff } from './owner';

const HANDLE = /(?<![\p{L}\d._%+-])@([\p{L}][\p{L}\d_-]*(?:\.[\p{L}\d_-]+)*(?: \p{Lu}[\p{L}'-]+)?)/u;
const LED =
  /\b(?:led|run|chaired|headed|overseen|owned|coordinated|managed) by ((?:the |our |my )?[^,.;()]+?)(?= (?:by|on|from|in|and|will|is|are|has|reports?|starts?)\b|[,.;()]|$)/iu;
/** "Dana: …", "**Dana Ruiz** – …", "Dana Ruiz, head of procurement: …" at the start of an item. */
const IN_FRONT = new RegExp(
  `^(?:\\[?)((?:(?:The|Our|My) )?${NAME}(?:, [^:–]{2,40}| of [^:–]{2,30})?)\\]?\\s*(?::|\\s[–-])\\s+\\S`,
  'u',
);
/** "Dana to publish …", "Head of procurement to publish …" */
const IS_TO = new RegExp(
  `^(?:By [^,]{2,30}, )?((?:(?:The|Our|My|the|our|my) )?${NAME}(?: of [\\p{L} ]{2,30}?)?) (?:is |are )?to \\p{Ll}+`,
  'u',
);
/** "… (Dana Ruiz, by 3 May)", "… – Dana" at the end. */
const AT_THE_END = [/\(([^()]+)\)[\s.;]*$/, /\[([^[\]]+)\][\s.;]*$/, /\s[–-]\s{1,9}([^–]{1,120}?)[\s.;]{0,9}$/];
/** "Samir Khan (payroll lead) will publish …" */
export const WITH_ROLE = new RegExp(`^(${NAME}) \\([^()]{2,40}\\),? (?:will|is|has|publish|and)\\b`, 'u');
/** "…, owner Ingrid Vos, …" */
const BARE_LABEL = new RegExp(`[,;(–] ?(?:[Oo]wner|[Ll]ead|DRI) (${NAME})`, 'u');
/** "… – Ingrid – by 3 May" */
const BETWEEN_DASHES = new RegExp(` [–-] (${NAME}) [–-] `, 'u');
const BEFORE_DATE = /[,;:–\s]\s{0,9}(?:due|by|before|on|within|from|until)\b.*$/i;

/** Who does the step that a sentence tells, by its own words; the likeliest where it names several. */
export function ownerIn(sentence: Sentence, clause: Clause | undefined, staff: Staff): Owner {
  const owners = [...candidates(sentence, clause, staff)];
  return (
    owners.find(isOne) ??
    owners.find(({ kind }) => kind !== 'none') ??
    owners.find(({ text }) => text !== '') ??
    NO_OWNER
  );
}

/** Whether one person or named role owns it. */
export function isOne({ kind }: Owner): boolean {
  return kind === 'person' || kind === 'role' || kind === 'speaker';
}

function* candidates(sentence: Sentence, clause: Clause | undefined, staff: Staff): Iterable<Owner> {
  const { text } = sentence;
  for (const { kind, value } of fieldsIn(text)) if (kind === 'owner') yield fieldOwner(value, staff);
  const handle = HANDLE.exec(text)?.[1];
  if (handle) yield ownerCalled(handle, staff, true);
  const led = LED.exec(text)?.[1];
  if (led) yield ownerCalled(led, staff, false);
  if (sentence.kind === 'item') {
    const front = (IN_FRONT.exec(text) ?? IS_TO.exec(text))?.[1];
    if (front) yield ownerCalled(front, staff, false);
  }
  for (const pattern of [BARE_LABEL, WITH_ROLE, BETWEEN_DASHES]) {
    const name = pattern.exec(text)?.[1];
    if (name) yield ownerCalled(name, staff, false);
  }
  if (clause) yield doerOf(sentence, clause, staff);
  for (const pattern of AT_THE_END) {
    const words = pattern.exec(text)?.[1]?.replace(BEFORE_DATE, '');
    if (words && words.length < 60) yield ownerCalled(words, staff, false);
  }
}

/** The owner that a field or a cell tells; a date behind the name is none of it. */
export function fieldOwner(value: string, staff: Staff): Owner {
  return ownerCalled(value.replace(/[,;–(]\s*(?:due|by|before|on|within|from|until)\b.*$/i, ''), staff, true);
}

/** Who does what the clause tells; of a passive, who it is done by. */
export function doerOf(sentence: Sentence, clause: Clause, staff: Staff): Owner {
  const doer = clause.voice === 'passive' ? clause.by : clause.doer;
  if (!doer || doer.end <= doer.start || doer.kind === 'audience' || doer.kind === 'nobody') return NO_OWNER;
  const { start, end } = sentence.spanOf(doer.start, doer.end);
  const words = sentence.source.slice(start, end).replace(clause.voice === 'passive' ? BEFORE_DATE : /$^/, '');
  // "The head of procurement, Dana Ruiz, will …" names a person.
  const apposition = new RegExp(`^, (${NAME}),`, 'u').exec(sentence.text.slice(end))?.[1];
  if (apposition && isRole(words)) return ownerCalled(apposition, staff, true);
  return ownerCalled(words, staff, /^\p{Lu}/u.test(words) && doer.kind === 'person');
}

import { meaningsOf } from '../language/lexicon';
import { lemmaOf } from '../language/words';
import type { Owner, OwnerKind } from '../report';
import type { Calendar } from './calendar';
import { type Person, personNamed, personWithRole } from './people';

/** Who may own a step, and who writes. */
export interface Staff {
  readonly people: readonly Person[];
  /** Roles beside those that the lexicon knows, in lower case without an article. */
  readonly roles: ReadonlySet<string>;
  /** The speaker's name; empty where it is not told. */
  readonly speaker: string;
}

/** Against what a plan is read. */
export interface PlanSettings {
  readonly calendar: Calendar;
  readonly staff: Staff;
}

export const NO_OWNER: Owner = { text: '', kind: 'none' };

const NOBODY =
  /^(?:|[-–?\s]+|tb[adc]|n\/a|none|nobody|no one|open|vacant|unassigned|some(?:one|body)|one of (?:us|you|them)|to be (?:named|decided|confirmed|agreed|assigned|appointed).*|it|this|that|these|those|there|which|what|you|your .*)$/i;
/** "Dana Ruiz and I" too: the promise is the speaker's. */
const SPEAKER = /^(?:.{1,60}(?:,| and) )?(?:i|i myself)$|^(?:me|my(?:self)?)$/i;
const GROUP =
  /^(?:we|us|ourselves|they|all|all of .*|both|every(?:one|body)|each .*|every .*|all .*|(?:the |a |an |our |my )?(?:(?:whole|new|small|cross[- ]functional|joint|leadership|senior|executive|management|project) )*(?:team|group|task ?force|committee|board|panel|crew|leadership|management|staff|squad)\b.*)$/i;
const UNIT =
  /^(?:the |our )?(?:hr|it|pr|qa|payroll|procurement|finance|legal|operations|ops|engineering|marketing|sales|support|comms|communications|security|product|facilities|compliance|accounting|accounts|logistics|purchasing|customer (?:service|support|care)|human resources|people (?:team|operations))(?: (?:team|department|group|office|unit|desk))?$/i;
const PARTICLE = "(?:van|von|de|del|della|da|dos|di|du|la|le|bin|ibn|al|el|den|der|ten|ter|y|e|O')";
const NAME_WORD = "\\p{Lu}[\\p{L}\\p{M}'’.-]*";
/** A proper name: one to four capital words, with the small words that names have. */
export const NAME = `${NAME_WORD}(?: (?:${PARTICLE} )*${NAME_WORD}){0,3}`;
const WHOLE_NAME = new RegExp(`^${NAME}$`, 'u');
const NAMES = new RegExp(`^${NAME}(?:(?:, | and | & |, and |/| \\+ )${NAME})+$`, 'u');
const NAME_AND_ROLE = new RegExp(`^(${NAME}) ?[(,–-] ?(.{1,120}?)\\)?$`, 'u');
const ROLE_AND_NAME = new RegExp(`^(?:the |our |my )?[^,(]+[(,] ?(${NAME})\\)?$`, 'iu');

/**
 * Who the words name as an owner.
 * @param field whether they stand where nothing but an owner can stand, such as an owner column
 */
export function ownerCalled(words: string, staff: Staff, field: boolean): Owner {
  const { people, roles, speaker } = staff;
  const text = words
    .trim()
    .replace(/^@/, '')
    .replace(/(?:'s|(?<![\s.,;:]))[\s.,;:]*$/, '');
  if (NOBODY.test(text)) return NO_OWNER;
  if (text.includes('{') || /^\[.*\]$/.test(text)) return { text, kind: 'none' };
  if (SPEAKER.test(text)) return withName({ text, kind: 'speaker' }, speaker);
  const known = personNamed(text, speaker === '' ? people : [...people, { name: speaker, role: '' }]);
  if (known) return withName({ text, kind: known.name === speaker ? 'speaker' : 'person' }, known.name);
  const role = text.toLowerCase().replace(/^(?:the|our|my|a|an) /, '');
  const kind = roles.has(role) ? 'role' : kindOf(text, field);
  if (kind === 'role') return withName({ text, kind }, personWithRole(text, people)?.name ?? '');
  if (kind === 'none' && !field) return NO_OWNER;
  const parts = kind === 'person' ? null : NAME_AND_ROLE.exec(text);
  const name = parts && isRole(parts[2] ?? '') ? parts[1] : undefined;
  return name === undefined ? { text, kind } : ownerCalled(name, staff, true);
}

function withName(owner: Owner, name: string): Owner {
  return name === '' || name === owner.text ? owner : { ...owner, name };
}

function kindOf(text: string, field: boolean): OwnerKind {
  if (GROUP.test(text) || UNIT.test(text)) return 'group';
  if (isRole(text)) return isPlural(text) ? 'group' : 'role';
  if (meaningsOf(headOf(text)).has('institution')) return 'group';
  if (NAMES.test(text)) return 'person';
  if (WHOLE_NAME.test(text)) return field || isName(text) ? 'person' : 'none';
  return field && /^\p{Ll}[\p{L}.-]*$/u.test(text) && meaningsOf(lemmaOf(text)).size === 0 ? 'person' : 'none';
}

/** Whether the words name a role: its head is one, as in "the head of procurement" or "COO". */
export function isRole(text: string): boolean {
  if (ROLE_AND_NAME.test(text) && /^\p{Lu}\p{Ll}+ \p{Lu}/u.test(text)) return false;
  const head = headOf(text);
  return (
    meaningsOf(head).has('role') || /^(?:c[a-z]o|vp|svp|evp|md|gm|dpo|boss|deputy|successor|second reader)$/.test(head)
  );
}

function isPlural(text: string): boolean {
  const head = headWord(text);
  return /s$/i.test(head) && lemmaOf(head) !== head;
}

function headOf(text: string): string {
  return lemmaOf(headWord(text));
}

/** The main noun: the last word before a preposition or a comma. */
function headWord(text: string): string {
  const phrase = text.toLowerCase().split(/\s(?:of|for|in|at|on|from|with)\s|[,(–]/)[0] ?? '';
  return (
    phrase
      .trim()
      .split(/[\s-]+/)
      .at(-1) ?? ''
  );
}

/** Common given names that look like plurals. */
const NAMES_IN_S = new Set(
  `james chris thomas lucas jonas nicholas marcus carlos ines agnes alexis frances iris doris denis dennis louis charles andreas mathias matthias elias tobias boris
  klaus hans anders andres francis jens lars mads niels rhys travis curtis lewis morris angus silas amos luis marcos tomas jess ross tess nikolas`.split(
    /\s+/,
  ),
);

/** Whether capital words name somebody, and are not just the first words of a sentence: "Refunds", "Training", "The audit". */
function isName(text: string): boolean {
  const words = text.split(/\s+/);
  if (words.length > 1 && words.every((word) => /^\p{Lu}/u.test(word)))
    return !/^(?:The|A|An|Our|My|This|That|These|Those|All|Every|Each|No|Any|Some|Both|By|On|From|In|At|Then|And|Also)$/.test(
      words[0] ?? '',
    );
  const [only = ''] = words;
  const lower = only.toLowerCase();
  if (NAMES_IN_S.has(lower)) return true;
  return (
    only.length > 1 &&
    !/(?:s|ing|tion|sion|ment|ness|ship|ance|ence|ity|ware|work|age)$/.test(lower) &&
    !/^\p{Lu}+$/u.test(only) &&
    meaningsOf(lemmaOf(lower)).size === 0 &&
    !COMMON.has(lower)
  );
}

/** Words that open a sentence without an article and name nobody. */
const COMMON = new Set(
  `he she they it we you who what this that here there now then today tomorrow next first second third finally also and but so yes no please thank done open none one
  two three four five six more most less everything nothing something overtime pay money data feedback access budget trust advice software equipment food time
  march april may june july august september october november december january february monday tuesday wednesday thursday friday saturday sunday christmas easter
  step action plan update note owner due status deadline week month quarter part phase nobody anyone`.split(/\s+/),
);

import { CONTRADICTION_CODES } from '../promises/contradictions/contradiction';
import { CHECK_IDS, type CheckFinding, type Edit, FAULT_CODES, type Fix, type Span } from '../report';
import type { Settings } from '../settings';
import type { Ignore, IgnorePart } from '../text/block';
import { isSlipOf } from '../text/slip';
import type { Idle, Ignores } from './ignores';

/** What there is to say of an ignore that matches nothing. */
export const UNUSED_IGNORE = {
  code: 'unused-ignore',
  level: 'hint',
  message: 'This ignores nothing. Remove it, so that it hides nothing later.',
  why: 'An ignore that outlives its sentence would silence the next one in its place, and nobody would hear of it.',
  quiet: ['codes that were not looked for here, because the text is no repair draft or they are off'],
} as const;

const CHECKS: ReadonlySet<string> = new Set(CHECK_IDS);
/** They are found between messages, which nobody sees from one draft alone. */
const ELSEWHERE: ReadonlySet<string> = new Set([...CONTRADICTION_CODES, UNUSED_IGNORE.code]);

/**
 * The ignore comments that silence nothing, each with the edit that removes it; codes that there are none of, too.
 * @param draft whether the whole draft was checked, or only its sentences
 */
export function unusedIgnores(text: string, ignores: Ignores, settings: Settings, draft: boolean): CheckFinding[] {
  const severity = settings.faults[UNUSED_IGNORE.code] ?? UNUSED_IGNORE.level;
  if (severity === 'off') return [];
  const own = settings.house.phrases.map(({ code }) => code);
  const known = new Set<string>([...FAULT_CODES, ...CHECK_IDS, ...ELSEWHERE, ...own]);
  const judged = (code: string | undefined): boolean => {
    if (code === undefined) return draft;
    if (!known.has(code)) return true;
    return settings.faults[code] !== 'off' && !ELSEWHERE.has(code) && (draft || !CHECKS.has(code));
  };
  return ignores
    .idle(judged)
    .flatMap((idle) => placesOf(idle, known))
    .filter(({ span }) => !ignores.silences(UNUSED_IGNORE.code, span))
    .map((place) => ({
      code: UNUSED_IGNORE.code,
      severity,
      message:
        place.unknown === undefined
          ? UNUSED_IGNORE.message
          : `There is no finding "${place.unknown}", so this ignores nothing.`,
      span: place.span,
      absent: false,
      get fixes() {
        return [...corrections(place, known), { title: 'Remove what ignores nothing', edits: [removal(text, place)] }];
      },
    }));
}

interface Place {
  readonly ignore: Ignore;
  readonly span: Span;
  /** A code that there is none of. */
  readonly unknown?: string;
}

/** The comment, where all of it is idle and its codes exist; else each idle part. */
function placesOf({ ignore, parts }: Idle, known: ReadonlySet<string>): Place[] {
  const codes = new Set<IgnorePart>(ignore.codes);
  const isStrange = (part: IgnorePart): boolean => codes.has(part) && !known.has(part.words);
  const told = parts.length === 0 ? ignore.codes.filter(isStrange) : parts;
  if (told.length === 0) return [{ ignore, span: spanOf(ignore) }];
  return told.map((part) => ({
    ignore,
    span: spanOf(part),
    ...(isStrange(part) ? { unknown: part.words } : {}),
  }));
}

function corrections({ unknown, span }: Place, known: ReadonlySet<string>): Fix[] {
  if (unknown === undefined) return [];
  const meant = [...known].filter((code) => isSlipOf(unknown, code));
  return meant.map((code) => ({ title: `Replace with: ${code}`, edits: [{ span, newText: code }] }));
}

/** Takes a part out of its comment; what is alone in it, with the comment and its line. */
function removal(text: string, { ignore, span }: Place): Edit {
  const alone = span.start === ignore.start || ignore.codes.length + ignore.phrases.length === 1;
  return { span: alone ? lineOf(text, ignore) : { start: blanksBefore(text, span.start), end: span.end }, newText: '' };
}

/** The lines that hold nothing but the comment, and the blank line that set it off from the text. */
function lineOf(text: string, { start, end }: Ignore): Span {
  const from = text.lastIndexOf('\n', start - 1) + 1;
  if (text.slice(from, start).trim() !== '') return { start, end };
  const [line = ''] = /^[ \t]*(?:\r?\n)?/.exec(text.slice(end)) ?? [];
  const above = text.slice(text.lastIndexOf('\n', from - 2) + 1, from).trim();
  const apart = from === 0 || /^(?:---|\.{3})?$/.test(above);
  const [blank = ''] = (apart && /^[ \t]*\r?\n/.exec(text.slice(end + line.length))) || [];
  return { start: from, end: end + line.length + blank.length };
}

function blanksBefore(text: string, at: number): number {
  let start = at;
  while (/\s/.test(text[start - 1] ?? '')) start--;
  return start;
}

function spanOf({ start, end }: Ignore | IgnorePart): Span {
  return { start, end };
}

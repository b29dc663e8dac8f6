import { caseless, lowerCase } from '../text/caseless';
import { matchesOf } from '../text/matches';

/**
 * Words that tell when: days, weeks, months and intervals that tie a step down, and the vague ones that do not
 * (RULEBOOK 2, DATE and NODATE). Offsets are relative to the text that is read.
 */
export interface TimeExpression {
  readonly start: number;
  readonly end: number;
  readonly kind: 'date' | 'interval' | 'vague';
}

const MONTH =
  '(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)';
const DAY = '(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day';
const NUMBER = '(?:\\d+|an?|one|two|three|four|five|six|seven|eight|nine|ten|twelve|fourteen|thirty|sixty|ninety)';
const UNIT = '(?:hour|day|week|month|fortnight|quarter)';
const LEAD =
  '(?:(?:no later than|not later than|starting|beginning|effective|by|on|before|until|till|from|since|at|after|in|during|as of|due) )?(?:the )?';

const DATE = pattern(
  `${LEAD}${anyOf(
    `\\{[^{}]*\\b(?:date|day|weekday|week|month|time|when)\\b[^{}]*\\}`,
    `\\d{1,2}(?:st|nd|rd|th)?(?: of)? ${MONTH}\\b(?:,? \\d{4})?`,
    `${MONTH} \\d{1,2}(?:st|nd|rd|th)?\\b(?!%)(?:,? \\d{4})?`,
    `\\d{4}-\\d{2}-\\d{2}\\b`,
    `\\d{1,2}[/.]\\d{1,2}(?:[/.]\\d{2,4})?\\b(?= |$|[,;)])`,
    `\\d{1,2}(?:st|nd|rd|th)\\b`,
    `(?:this |next |coming |last |following )?${DAY}(?:'s)?\\b(?:,? (?:the )?\\d{1,2}(?:st|nd|rd|th)?(?: (?:of )?${MONTH})?)?`,
  )}`,
  `(?:by|before|until|in|from|since|during|after|at)? ?(?:the )?(?:end|start|beginning|middle|close) of (?:the |this |next )?(?:${MONTH}|day|week|month|quarter|year|season|term|summer|Q[1-4])\\b`,
  `(?:in|by|before|until|from|since|during|early|mid|late|this|next)[ -]${MONTH}\\b(?! (?:be|not|have|need|take|find)\\b)`,
  `${MONTH}(?:'s)? (?:all-hands|town hall|board|review|meeting|agm|bill|payroll|payslip|invoice)\\b`,
  `(?:at|by|before|in|from) (?:the|our|your) (?:next )?${MONTH} [a-z]+`,
  `(?:by |from |as of |starting |until )?(?:today|tonight|tomorrow|this (?:morning|afternoon|evening)|noon|midnight)\\b`,
  `(?:by |before |within |in |from |during )?(?:the )?(?:this|next|coming|following) (?:\\w+ )?(?:week|month|quarter|fortnight|weekend|term|year|semester)\\b`,
  `(?:within|in|after|over) (?:the (?:next )?)?${NUMBER}(?: or \\w+)? (?:working |business |calendar )?${UNIT}s?\\b`,
  `${NUMBER} (?:working |business )?${UNIT}s? (?:from|after) (?:today|now|${MONTH}|${DAY})\\b`,
  `(?:by |at |before )?(?:EOD|COB|close of (?:play|business)|year[- ]?end|Christmas|Easter|Thanksgiving|New Year)\\b`,
  `(?:in |by |for |from )?Q[1-4](?: \\d{4})?\\b`,
  "(?:by |at |before )?(?:the )?(?:EO[WMQY]|(?:month|quarter)(?:'s)?[- ]end)\\b",
  '(?:in|by|before|during) the (?:first|second|third|fourth|last) (?:quarter|half of (?:the|this|next) year)\\b',
  '(?:by|before|over) the weekend\\b',
  '(?:within|in) a couple of (?:hours|days|weeks|months)\\b',
  '(?:with immediate effect|effective immediately|immediately|at once|right away|straight away|from now on|as of now)\\b',
  `(?:by|at|before) \\d{1,2}(?::\\d{2})?(?: ?[ap]\\.?m\\b)?`,
  '(?:in|by|before|until|from) (?:early |mid-?|late )?(?:20\\d\\d)\\b',
  `(?:in |by |for )?(?:${MONTH})(?= \\d{4}\\b) \\d{4}`,
);
const INTERVAL = pattern(
  `(?:every|each) (?:other |second |single )?(?:${NUMBER} )?(?:${DAY}|${UNIT}|morning|afternoon|evening|night|shift|year|payday|payroll|release)s?\\b`,
  '(?:daily|weekly|fortnightly|monthly|quarterly|yearly|annually|bi-?weekly|twice a (?:day|week|month|year)|once a (?:day|week|month|quarter|year))\\b',
  `(?:the )?(?:first|second|third|last) ${DAY} of (?:every|each|the) month\\b`,
  `on ${DAY}s\\b`,
);
const VAGUE = pattern(
  "soon(?:est)?(?: as (?:possible|practicable|we can|we're able|funds allow))?\\b",
  '(?:very )?(?:shortly|presently|eventually|ongoing|asap|before long|over time|in time|someday|one day)\\b',
  "as (?:soon|quickly|early|fast|swiftly) as [\\w' ]{2,40}?(?=[.,;!?]|$| and | so )",
  'at (?:the earliest (?:opportunity|possible(?: date)?)|the appropriate time|some point|a later (?:date|stage|point))\\b',
  'in (?:due (?:course|time)|the (?:near )?future|a later phase|the meantime)\\b',
  '(?:in|over) the (?:coming|next few) (?:days|weeks|months)\\b',
  '(?:going|moving) forwards?\\b',
  "when (?:possible|we can|ready|time allows)\\b|once (?:it is|it's|they are|things) [\\w ]{2,20}?(?=[.,;!?]|$)",
  '(?:down the (?:line|track|road)|later this year|in future|next time|the fullness of time)\\b',
);

function pattern(...alternatives: readonly string[]): RegExp {
  return caseless(`(?<![\\w-])${anyOf(...alternatives)}`, 'g');
}

function anyOf(...alternatives: readonly string[]): string {
  return `(?:${alternatives.join('|')})`;
}

/** Finds the time expressions of a folded sentence, in order; where two overlap, the vague one gives way. */
export function timesIn(text: string): TimeExpression[] {
  const times: TimeExpression[] = [];
  const lower = lowerCase(text);
  for (const [kind, expression] of [
    ['interval', INTERVAL],
    ['date', DATE],
    ['vague', VAGUE],
  ] as const)
    for (const match of matchesOf(lower, expression)) {
      const start = match.index + match[0].length - match[0].trimStart().length;
      const end = match.index + match[0].trimEnd().length;
      if (kind === 'date' && match[0].trim() === 'may') continue;
      if (!times.some((time) => start < time.end && time.start < end)) times.push({ start, end, kind });
    }
  return times.sort((a, b) => a.start - b.start);
}

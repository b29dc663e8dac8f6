import type { Sentence } from '../language/sentence';
import type { Measure } from '../report';

/** What shows that people do as agreed, and what shows that it helps (RULEBOOK 6, metrics-one-sided; F34). */
const PROCESS =
  /\b(?:checked|checklist|review(?:ed|s)?|signed|signatures?|sign-?offs?|complet(?:ed|ion)|train(?:ed|ing)|complian(?:ce|t)|audit(?:ed|s)|approv(?:ed|als?)|filled in|logged|attend(?:ed|ance)|followed|process|meetings? held|reports? (?:posted|sent)|on the list|two[- ]person)\b/i;
const OUTCOME =
  /\b(?:late|delay\w*|deliver(?:y|ies|ed)|refunds?|complaints?|errors?|mistakes?|costs?|turnover|leavers?|resignations?|surveys?|trust score|satisfaction|escalations?|second approvals?|volunteers?|outages?|downtime|incidents?|wait(?:s|ing)?|overtime|hours (?:lost|worked)|losses|lost|defects?|returns?|on time|outcome|sick (?:days|leave)|overruns?|proposals|open (?:tickets|cases)|corrected reports|outside reviews)\b/i;
const NUMBER =
  '(?:\\d[\\d.,]*(?: ?(?:%|percent|per cent|days?|hours?|weeks?|euros?|pounds?|dollars?))?|none|no|zero|nil|half|all|every)(?! ?(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec))';
const BASELINE = new RegExp(
  `\\b(?:from|baseline(?: is| of|:)?|today(?: it is|:)?|now(?: at| it is|:)?|currently(?: at)?|last (?:week|month|quarter|year)(?: it was|:)?|it (?:was|is|stands at)|down from|up from|against|instead of|was) (${NUMBER})`,
  'i',
);
const TARGET = new RegExp(
  `\\b(?:target(?: is| of|:)?|goal(?: is| of|:)?|to|below|under|above|over|at least|at most|no more than|no fewer than|fewer than|less than|more than|reach(?:es)?|within) (${NUMBER})`,
  'i',
);
const PLACEHOLDER_BASELINE = /\{[^{}]*\b(?:baseline|before|today|now)\b[^{}]*\}/i;
const PLACEHOLDER_TARGET = /\{[^{}]*\b(?:target|goal)\b[^{}]*\}/i;

/** What a measure counts, by its own words: whether the process is kept, or whether results recover. */
export function measureKind(words: string): Measure['kind'] {
  const process = PROCESS.test(words);
  const outcome = OUTCOME.test(words);
  if (process && outcome) return 'both';
  return process ? 'process' : outcome ? 'outcome' : 'unclear';
}

/** The measure that a sentence names, with where it stands and where it shall stand. */
export function measureOf({ source }: Sentence): Measure {
  const baseline = BASELINE.exec(source)?.[1] ?? PLACEHOLDER_BASELINE.exec(source)?.[0];
  const rest = baseline === undefined ? source : source.replace(BASELINE, ' ');
  const target = TARGET.exec(rest)?.[1] ?? PLACEHOLDER_TARGET.exec(source)?.[0];
  return measure(measureKind(source), baseline, target);
}

/** A measure with what is told of it. */
export function measure(kind: Measure['kind'], baseline: string | undefined, target: string | undefined): Measure {
  return { kind, ...(baseline ? { baseline } : {}), ...(target ? { target } : {}) };
}

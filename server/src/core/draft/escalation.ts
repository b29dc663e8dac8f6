import { oncePerSentence } from '../language/once';
import type { Span } from '../report';
import { matchesOf } from '../text/matches';
import type { Placed } from './reading';

/** Who helps when a leader's own repair is not enough (F47-F49). */
export interface Helper {
  /** Its line in the founding document (RULEBOOK 1). */
  readonly line: 'F47' | 'F48' | 'F49';
  /** The template that asks for it. */
  readonly template: string;
  /** One line on when it fits. */
  readonly when: string;
}

const HR: Helper = {
  line: 'F47',
  template: 'amends-escalate-hr',
  when: 'Several teams are touched, or there is a formal grievance: HR or an adviser on how the organization works.',
};

export const HELPERS: readonly Helper[] = [
  HR,
  {
    line: 'F48',
    template: 'amends-facilitator-request',
    when: 'A tangled breakdown between senior leaders, or a dispute across functions: a mediator from outside.',
  },
  {
    line: 'F49',
    template: 'amends-executive-coach-brief',
    when: 'Your own name or career is at stake: a coach from outside, to practise steady repair.',
  },
];

/** Words that tell of more than one leader can mend, and who helps with it. */
export interface EscalationSignal {
  readonly helper: Helper;
  readonly span: Span;
  /** The words as they stand in the draft, folded. */
  readonly words: string;
}

const SIGNALS: Readonly<Record<Helper['line'], RegExp>> = {
  F47: /(?<!\b(?:no|not|never|without|against) )\b(?:grievances?|harass(?:ed|ment|ing)?|bullied|bullying|discriminat(?:ion|ed|ing)|retaliat(?:ion|ed|ing|e)|reprisals?|lawsuits?|legal action|sued|tribunals?|whistle-?blow(?:ers?|ing))\b/gi,
  F48: /\b(?:disputes?|stand-off|deadlock(?:ed)?|feuds?|between the (?:directors|departments|functions|heads))\b/gi,
  F49: /\b(?:(?:my|your|his|her|their|our|whose) (?:good )?(?:reputations?|careers?|name) (?:is|are|was|were|has|have) (?:at stake|on the line|in danger|ruined|damaged|over|been|suffered)|(?:ruin(?:s|ed)?|damage[sd]?|harm(?:s|ed)?|cost|end(?:s|ed)?|threaten(?:s|ed)?|wreck(?:s|ed)?) (?:me |you |him |her |them )?(?:my|your|his|her|their|our|whose|a|an?other'?s?) (?:good )?(?:reputation|career)s?)\b/gi,
};
/** A union that acts; one that is only named, or that lends a hand, is no sign. */
const UNION =
  /\b(?:unions?|works council) (?:(?:has|have|had|is|are|will|now) ){0,2}(?:written|wrote|writes|filed|files|calls?|called|calling|demands?|demanded|asks?|asked|threatens?|threatened|threatening|objects?|objected|complains?|complained|protests?|protested|raised|intervened|involved)\b/gi;
/** A complaint that somebody files or that names whom it is about; others are a number to count. */
const COMPLAINT =
  /\b(?:(?:formal|written|official) complaints?|(?:filed|lodged|made|raised|put in) (?:a|an|two|three|several|their|her|his) (?:\w+ )?complaints?|complaints? (?:about|against) (?:me|us|my|our|him|her|them|an? \w+))\b/gi;

const ONE_TEAM = /\b([\w&-]{2,30}) (?:team|department)\b/gi;
const THREE_TEAMS =
  /\b(?:three|four|five|six|seven|eight|nine|ten|eleven|twelve|several|[3-9]|[1-9]\d) (?:[\w-]{2,30} )?(?:teams|departments|functions)\b|\b[\w&-]{2,30}, (?:[\w&-]{2,30}, )?[\w&-]{2,30},? and [\w&-]{2,30} (?:teams|departments|functions)\b/gi;
/** From this many teams on, it is more than one leader's matter (RULEBOOK 6, escalation-signal). */
const MANY_TEAMS = 3;
const NO_NAME = /^(?:the|a|an|my|our|your|their|his|her|its|this|that|each|every|any|no|one|whole|same|other|entire)$/i;

/** What one sentence tells: the words of signals with who helps, and the teams that it names, by their names. */
const toldIn = oncePerSentence(({ text }) => ({
  signals: [
    ...HELPERS.flatMap((helper) => matchesOf(text, SIGNALS[helper.line]).map((match) => ({ helper, match }))),
    ...[COMPLAINT, UNION, THREE_TEAMS].flatMap((sign) => matchesOf(text, sign).map((match) => ({ helper: HR, match }))),
  ],
  teams: matchesOf(text, ONE_TEAM).filter(({ 1: name = '' }) => !NO_NAME.test(name)),
}));

/** The signals of a draft, in reading order. Spans are the draft's; quoted words give none. */
export function escalationSignals(placed: readonly Pick<Placed, 'sentence' | 'start'>[]): EscalationSignal[] {
  const named = new Set<string>();
  const found: EscalationSignal[] = [];
  for (const { sentence, start } of placed) {
    const { signals, teams } = toldIn(sentence);
    for (const { helper, match } of signals) found.push(signalOf(helper, match, start));
    for (const match of teams) {
      const before = named.size;
      named.add((match[1] ?? '').toLowerCase());
      if (before < MANY_TEAMS && named.size === MANY_TEAMS) found.push(signalOf(HR, match, start));
    }
  }
  return found.sort((a, b) => a.span.start - b.span.start);
}

function signalOf(helper: Helper, { 0: words, index = 0 }: RegExpMatchArray, start: number): EscalationSignal {
  const from = start + index;
  return { helper, words, span: { start: from, end: from + words.length } };
}

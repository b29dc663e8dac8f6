import type { Card } from './card';

/** Why trust breaks (F4-F9): a card, with words for the draft. */
export interface Cause extends Card {
  /** Tells how it came about as plain fact, with `{placeholders}`; makes the move `explain`. */
  readonly scaffold: string;
  /** The steps that answer this cause, as list items with `{placeholders}`. */
  readonly steps: readonly string[];
}

export const CAUSES: readonly Cause[] = [
  {
    line: 'F4',
    term: 'Overload',
    forms: ['overload', 'overloaded', 'overstretched', 'stretched too thin', 'cut corners', 'cutting corners'],
    says: 'Under strain, leaders cut corners or decide unevenly, and break what people counted on. Fewer commitments and a second reader bring that back.',
    hook: '*Find the Cause…* writes it as a fact, with a step. `owner-overload` and `plan-overload` keep the plan from doing it again.',
    scaffold:
      'How it came about: I took on {what you took on} at the same time, and I signed without reading {what you did not read}. That is no excuse.',
    steps: [
      'By {date within 14 days}, I hand {what you give up} to {owner}.',
      'From {date}, {owner of the check} reads every {kind of decision} before I sign it.',
    ],
  },
  {
    line: 'F5',
    term: 'Clinging to the plan',
    forms: ['sunk cost', 'stay the course', 'stayed the course', 'kept to the plan', 'stuck to the plan', 'stop rule'],
    says: 'There were clear signs that the plan failed, and they were explained away. A stop rule with a date decides before the next plan starts.',
    hook: '*Find the Cause…* writes it as a fact, with a stop rule.',
    scaffold:
      'How it came about: I wanted the plan to work, and on {day} I explained its failure away. The sign: {sign}. That is no excuse.',
    steps: [
      'On {date}, {owner of the check} measures {outcome number}. The limit is {threshold}; past it, I stop that day.',
    ],
  },
  {
    line: 'F6',
    term: 'Standing',
    forms: ['look decisive', 'looked decisive', 'looking decisive', 'save face', 'saving face', 'lose face'],
    says: 'The wish to look decisive, in a meeting or before a board, can push a leader into a bad trade. Writing the decision down before announcing it takes the stage away.',
    hook: '*Find the Cause…* writes it as a fact, with a log of decisions as its step.',
    scaffold:
      'How it came about: I wanted to look decisive in front of {whom you faced}, and I {own part}. That is no excuse.',
    steps: [
      'From {date}, I log every {kind of decision} on {place}, with my reasons, before I announce it. {owner of the check} reads the log every {weekday}.',
    ],
  },
  {
    line: 'F7',
    term: 'Mixed rewards',
    forms: ['incentive', 'perverse incentive', 'kpi', 'okr', 'bonus target'],
    says: 'Pay and measures may favour quick wins over telling of setbacks. Where a reward fed the mistake, change the reward, your own too.',
    hook: '*Find the Cause…* and the template `amends-incentive-rebalance` change the goal. `incentive-cause` asks for it where a draft names one.',
    scaffold:
      'How it came about: I had set the goal of {old goal}. With it I rewarded {old conduct}. That is no excuse.',
    steps: [
      'From {date}, the goal is {new goal}. It rewards {new conduct}.',
      'Every {interval}, {who checks} checks the numbers and posts them on {place}.',
    ],
  },
  {
    line: 'F8',
    term: 'Unclear norms',
    forms: [
      'unclear norm',
      'unwritten rule',
      'speak up',
      'speaking up',
      'culture of silence',
      'hide mistakes',
      'hid mistakes',
    ],
    says: 'Where nobody knows whether one admits a mistake here, mistakes are hidden. Name the rule, and teach it.',
    hook: '*Find the Cause…* writes it as a fact, with the rule as its step. The move `lesson` teaches it; `process-cause` asks for the check that was skipped.',
    scaffold:
      'How it came about: I had written no rule for it, and because of that nobody knew {what was unclear}. That is no excuse.',
    steps: [
      'From {date}, the rule is: {the rule}.',
      'By {date within 14 days}, {owner} adds it to the onboarding of every new manager.',
    ],
  },
  {
    line: 'F9',
    term: 'Distance',
    forms: ['remote team', 'distributed team', 'scattered team', 'time zone', 'working remotely', 'check-in'],
    says: 'Teams that sit apart lack the small talks in which misreadings come out, and small errors grow. A short talk at a fixed time, and a way to ask, bring them back.',
    hook: '*Find the Cause…* writes it as a fact, with a fixed talk as its step. The moves `cadence` and `invite` keep it up.',
    scaffold:
      'How it came about: I wanted to save time and held no talk with {who} for {how long}, so I missed the sign. The sign: {sign}. That is no excuse.',
    steps: [
      'From {date}, I call {who} every {weekday} and post on {place} what I heard.',
      'Tell me {one question} via {channel} by {date}.',
    ],
  },
];

/** What *Find the Cause…* writes: how it came about, then the steps, with `{placeholders}`. */
export function causeText({ scaffold, steps }: Cause): string {
  return [scaffold, '', ...steps.map((step) => `- ${step}`)].join('\n');
}

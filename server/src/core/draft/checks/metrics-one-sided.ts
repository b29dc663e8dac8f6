import { defineCheck } from './check';
import { promisesOf } from './plan';
import { sentenceAt } from './whole-draft';

/** Only conduct is counted, or only results. */
export const metricsOneSided = defineCheck({
  id: 'metrics-one-sided',
  level: 'information',
  message: 'Only one side is counted here. Count what is done and what it brings.',
  why: 'A process that is kept without results, or results by luck, rebuild little (RULEBOOK F34).',
  quiet: ['a measure of each kind', 'no measure at all'],
  limits: {},
  *check(draft) {
    const incentives = new Set(draft.making.get('incentive')?.map(({ start }) => start));
    const measures = promisesOf(draft, 'measure').filter(({ span }) => !incentives.has(span.start));
    const kinds = new Set(measures.map(({ measure }) => measure?.kind));
    const [first] = measures;
    if (!first || kinds.size !== 1 || kinds.has('both') || kinds.has('unclear')) return;
    // The other side may stand there as a gap that is still to be filled.
    if (/\{(?:process|outcome) number\}/.test(draft.text)) return;
    const [have, lack] = kinds.has('process')
      ? ['whether the process is kept', 'outcome number']
      : ['results', 'process number'];
    const inProse = sentenceAt(draft, first.span.start) !== undefined;
    const newText = ` We also count {${lack}}.`;
    const fix = { title: `Add:${newText}`, edits: [{ span: { start: first.span.end, end: first.span.end }, newText }] };
    yield {
      span: first.span,
      message: `Only ${have} ${kinds.has('process') ? 'is' : 'are'} counted here. Add the other side: {${lack}}.`,
      fixes: inProse ? [fix] : [],
    };
  },
  examples: {
    flagged: [
      {
        text: 'On 3 November I approved the bank file without a test. I am sorry that I did. »We measure the share of files signed by two people each week.«',
        fixed:
          'On 3 November I approved the bank file without a test. I am sorry that I did. We measure the share of files signed by two people each week. We also count {outcome number}.',
      },
    ],
    clean: [
      'On 3 November I approved the bank file without a test. I am sorry that I did. We track the share of files signed by two people, and the number of late payments.',
      'On 3 November I approved the bank file without a test. I am sorry that I did.',
    ],
  },
});

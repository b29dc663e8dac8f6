import { daysBetween } from '../../plan/calendar';
import { firstDay } from '../../plan/steps';
import { defineCheck } from './check';
import { dayOrStep, openSteps } from './plan';
import { makes } from './whole-draft';

/** Nothing can be seen for more than two weeks. */
export const lateFirstStep = defineCheck({
  id: 'late-first-step',
  level: 'warning',
  message: 'The first step comes late. Add one that people can see within two weeks.',
  why: 'People look for the first visible proof within about two weeks (RULEBOOK F29, F33).',
  quiet: ['a step that is done already', 'a step within two weeks', 'steps without days'],
  limits: { days: 14 },
  *check(draft, limits) {
    if (draft.genre.needs.step !== 'required') return;
    if (draft.plansLater || draft.steps.some(({ done }) => done)) return;
    if (makes(draft, 'quick-win')) return;
    // One step without an apology is no plan: an invitation, a request.
    if (draft.steps.length < 2 && !makes(draft, 'apologize')) return;
    const dated = openSteps(draft).flatMap((step) => {
      const first = firstDay(step);
      const days = first === undefined ? undefined : daysBetween(draft.date, first);
      return days === undefined ? [] : [{ step, days }];
    });
    const undated = openSteps(draft).some((step) => firstDay(step) === undefined);
    const earliest = dated.sort((a, b) => a.days - b.days)[0];
    if (!earliest || undated || earliest.days <= limits.days) return;
    const { span } = dayOrStep(draft, earliest.step);
    yield {
      span,
      message: `The first step comes in ${earliest.days} days. Add one that people can see within two weeks.`,
    };
  },
  examples: {
    flagged: [
      {
        text: 'On 3 November I approved the bank file without a test. I am sorry that I did. Priya Shah will publish the new checklist by »15 January«.',
      },
    ],
    clean: [
      'On 3 November I approved the bank file without a test. I am sorry that I did. Priya Shah will publish the new checklist by 4 December.',
      'On 3 November I approved the bank file without a test. I am sorry that I did. I have stopped the old script. Priya Shah will publish the new checklist by 15 January.',
    ],
  },
});

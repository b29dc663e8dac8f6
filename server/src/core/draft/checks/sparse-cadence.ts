import type { Due, Fix, Span } from '../../report';
import { defineCheck } from './check';
import { wordsOfRhythm } from './deadlines';
import { promisesOf } from './plan';
import type { WholeDraft } from './whole-draft';

const DAYS: Readonly<Record<NonNullable<Due['interval']>['unit'], number>> = { day: 1, week: 7, month: 30, year: 365 };

/** The next word is far off, in the weeks in which people look for it. */
export const sparseCadence = defineCheck({
  id: 'sparse-cadence',
  level: 'information',
  message: 'This is seldom for the first two months. Report at least every two weeks.',
  why: 'Short, frequent notes rebuild more than rare long reports (RULEBOOK F32).',
  quiet: ['reports every two weeks or oftener', 'a customer letter'],
  limits: { days: 14, manyDays: 31 },
  *check(draft, limits) {
    if (draft.genre.name === 'customer-letter') return;
    const rhythms = promisesOf(draft, 'cadence').flatMap(({ due, span }) => {
      const interval = due?.interval;
      return interval ? [{ span, days: interval.every * DAYS[interval.unit] }] : [];
    });
    if (rhythms.some(({ days }) => days <= limits.days)) return;
    for (const { span, days } of rhythms) {
      const words = wordsOfRhythm(draft, span);
      const fixes = words ? [oftener(draft, words.span)] : [];
      yield { span: words?.span ?? span, severity: days > limits.manyDays ? 'warning' : 'information', fixes };
    }
  },
  examples: {
    flagged: [
      {
        text: 'On 3 November I approved the bank file without a test. I am sorry that I did. I will post the number of late payments »every month«.',
        fixed:
          'On 3 November I approved the bank file without a test. I am sorry that I did. I will post the number of late payments every {weekday}.',
      },
      {
        text: 'On 3 November I approved the bank file without a test. I am sorry that I did. I will post the number of late payments on the »first Monday of each month«.',
        fixed:
          'On 3 November I approved the bank file without a test. I am sorry that I did. I will post the number of late payments every {weekday}.',
      },
    ],
    clean: [
      'On 3 November I approved the bank file without a test. I am sorry that I did. I will post the number of late payments every Friday.',
      'On 3 November I approved the bank file without a test. I am sorry that I did. I will post the number of late payments every second Friday.',
    ],
  },
});

/** A weekday in the place of the rhythm and of the "on the" that may lead it. */
function oftener({ text }: WholeDraft, { start, end }: Span): Fix {
  const lead = /\bon (?:the )?$/i.exec(text.slice(Math.max(0, start - 8), start))?.[0] ?? '';
  const span = { start: start - lead.length, end };
  const newText = /^\p{Lu}/u.test(text.slice(span.start, end)) ? 'Every {weekday}' : 'every {weekday}';
  return { title: `Replace with: ${newText}`, edits: [{ span, newText }] };
}

import { defineCheck } from './check';
import { wordsOfRhythm } from './deadlines';
import { promisesOf } from './plan';

/** Reports in a rhythm, with no first day or no end. */
export const cadenceOpen = defineCheck({
  id: 'cadence-open',
  level: 'hint',
  message: 'This rhythm has no first day or no end. Say from when, and until when.',
  why: 'People can count on what has a start and an end; the day of judgement is a good end (RULEBOOK F32, F38).',
  quiet: ['a weekday, and a day on which all is judged', 'a first and a last day', 'customer letters'],
  limits: {},
  *check(draft) {
    if (draft.genre.name === 'customer-letter') return;
    const judged = promisesOf(draft, 'reevaluate').some(({ due }) => due?.date !== undefined);
    for (const { due, span } of promisesOf(draft, 'cadence')) {
      const interval = due?.interval;
      if (!interval || interval.unit === 'day') continue;
      const told = draft.text.slice(span.start, span.end);
      const started = interval.first !== undefined || /\b(?:from|starting|beginning)\b/i.test(told);
      const ends = interval.until !== undefined || judged || /\b(?:until|till|through)\b/i.test(told);
      const lacks = [started ? '' : 'from', ends ? '' : 'until'];
      const words = wordsOfRhythm(draft, span);
      const newText = lacks
        .filter(Boolean)
        .map((each) => ` ${each} {date}`)
        .join('');
      if (newText === '' || !words) continue;
      const end = words.span.end;
      yield { span: words.span, fixes: [{ title: `Add:${newText}`, edits: [{ span: { start: end, end }, newText }] }] };
    }
  },
  examples: {
    flagged: [
      {
        text: 'On 3 November I approved the bank file without a test. I am sorry that I did. I will post the number of late payments »every week«.',
        fixed:
          'On 3 November I approved the bank file without a test. I am sorry that I did. I will post the number of late payments every week from {date} until {date}.',
      },
    ],
    clean: [
      'On 3 November I approved the bank file without a test. I am sorry that I did. I will post the number of late payments every Friday. On 15 February we decide together whether it worked.',
      'On 3 November I approved the bank file without a test. I am sorry that I did. I will post the number of late payments every Friday until 26 February.',
    ],
  },
});

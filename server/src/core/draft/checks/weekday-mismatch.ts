import { dayInWords } from '../../plan/day-names';
import { defineCheck } from './check';
import { deadlinesOf } from './deadlines';

/** A weekday and a date that do not belong together. */
export const weekdayMismatch = defineCheck({
  id: 'weekday-mismatch',
  level: 'error',
  message: 'This weekday and this date do not belong together. Choose one.',
  why: 'A slip in a date reads as carelessness, just where care is promised (RULEBOOK F23).',
  quiet: ["a weekday that fits its date in the message's year"],
  limits: {},
  *check(draft) {
    for (const { span, due } of deadlinesOf(draft))
      if (due.invalid?.code === 'weekday-mismatch') {
        const fixes = due.invalid.readings.map((day) => {
          const newText = dayInWords(day, due.text);
          return { title: `Replace with: ${newText}`, edits: [{ span, newText }] };
        });
        yield { span, fixes };
      }
  },
  examples: {
    flagged: [
      {
        text: 'On 3 November I approved the bank file without a test. I am sorry that I did. Priya tests the file by »Friday 3 December«.',
        fixed:
          'On 3 November I approved the bank file without a test. I am sorry that I did. Priya tests the file by Thursday 3 December.',
      },
    ],
    clean: [
      'On 3 November I approved the bank file without a test. I am sorry that I did. Priya tests the file by Friday 4 December.',
    ],
  },
});

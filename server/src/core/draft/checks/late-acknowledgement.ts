import { parseDay } from '../../plan/calendar';
import { dueOfField } from '../../plan/due';
import { defineCheck } from './check';
import type { WholeDraft } from './whole-draft';

/** The message comes long after its leader knew. */
export const lateAcknowledgement = defineCheck({
  id: 'late-acknowledgement',
  level: 'information',
  message: 'This comes days after you knew. Say so, and why.',
  why: 'An early, exact word counts; a late one needs a word on the delay (RULEBOOK F27).',
  quiet: ['an update, and a one-to-one after listening', 'front matter without `known` or `incident`'],
  limits: { days: 3, manyDays: 7 },
  *check(draft, limits) {
    if (/^(?:progress-update|one-to-one)$/.test(draft.genre.name)) return;
    const days = daysSinceKnown(draft);
    if (days === undefined || days <= limits.days) return;
    const severity = days > limits.manyDays ? 'warning' : 'information';
    yield {
      span: draft.head,
      severity,
      message: `This comes ${days} days after ${draft.front['known'] === undefined ? 'it happened' : 'you knew'}. Say so, and why.`,
    };
  },
  examples: {
    flagged: [
      {
        text: '---\ndate: 2026-11-24\nknown: 2026-11-12\n---\n\n»On 3 November I approved the bank file without a test. I am sorry that I did.«',
      },
    ],
    clean: [
      '---\ndate: 2026-11-24\nknown: 2026-11-22\n---\n\nOn 3 November I approved the bank file without a test. I am sorry that I did.',
      'On 3 November I approved the bank file without a test. I am sorry that I did.',
    ],
  },
});

/** Days from when the leader knew, or else from the incident, to the message; undefined where the front matter tells neither. */
export function daysSinceKnown({ front, date, reading }: WholeDraft): number | undefined {
  const told = front['known'] ?? front['incident'];
  const since = told === undefined ? undefined : dueOfField(told, reading.summary.calendar, true)?.date;
  const [from, to] = [since === undefined ? undefined : parseDay(since), parseDay(date)];
  return from === undefined || to === undefined ? undefined : to - from;
}

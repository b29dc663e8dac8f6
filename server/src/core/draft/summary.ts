import type { DraftSummary } from '../faults/context';
import type { Sentence } from '../language/sentence';
import { toldAct } from '../language/told-act';

/** What the sentences of a draft tell as a whole, beside what is known of it. */
export function summarize(
  sentences: readonly Sentence[],
  known: Pick<DraftSummary, 'genre' | 'calendar' | 'format'>,
): DraftSummary {
  let singular = 0;
  let plural = 0;
  let british = false;
  for (const { words, text } of sentences) {
    for (const word of words) {
      if (word.text === 'i' || word.text === 'my') singular++;
      else if (word.text === 'we' || word.text === 'our') plural++;
    }
    british ||= /apologis/i.test(text);
  }
  return { speaker: plural > singular ? 'we' : 'I', british, act: toldAct(sentences), ...known };
}

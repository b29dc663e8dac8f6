import type { DraftSummary } from '../faults/context';
import { oncePerSentence } from '../language/once';
import type { Sentence } from '../language/sentence';
import { toldAct } from '../language/told-act';

/** How often one sentence says I and we, and whether it spells apologize with an s. */
const voiceOf = oncePerSentence(({ words, text }) => {
  let singular = 0;
  let plural = 0;
  for (const word of words) {
    if (word.text === 'i' || word.text === 'my') singular++;
    else if (word.text === 'we' || word.text === 'our') plural++;
  }
  return { singular, plural, british: /apologis/i.test(text) };
});

/** What the sentences of a draft tell as a whole, beside what is known of it. */
export function summarize(
  sentences: readonly Sentence[],
  known: Pick<DraftSummary, 'genre' | 'calendar' | 'format'>,
): DraftSummary {
  let singular = 0;
  let plural = 0;
  let british = false;
  for (const sentence of sentences) {
    const voice = voiceOf(sentence);
    singular += voice.singular;
    plural += voice.plural;
    british ||= voice.british;
  }
  return { speaker: plural > singular ? 'we' : 'I', british, act: toldAct(sentences), ...known };
}

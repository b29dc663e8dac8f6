import { CORPORA, readCorpus } from '../accuracy/corpus';

/** A repair draft in Markdown of about so many UTF-16 units: labelled drafts, one under the other, each under a heading. The same every time. */
export function repairDraft(size: number): string {
  const drafts = CORPORA.flatMap(readCorpus).filter(({ genre }) => genre !== 'neutral');
  let text = '---\namends: all-staff-email\ndate: 2026-11-24\n---\n\n';
  for (let i = 0; text.length < size; i++) text += `## Part ${i + 1}\n\n${drafts[i % drafts.length]?.text}\n`;
  return text.slice(0, size);
}

/** The offset of a blank in the middle of a text, where a writer types. */
export function middleOf(text: string): number {
  return text.indexOf(' ', text.length >> 1);
}

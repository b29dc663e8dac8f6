import { readdirSync, readFileSync } from 'node:fs';

export interface LabelledSentence {
  readonly s: string;
  readonly faults: readonly string[];
  readonly moves: readonly string[];
}

/** A labelled draft: its sentences, the text that they make, and where in it each begins. */
export interface LabelledDraft {
  readonly id: string;
  readonly genre: string;
  readonly sentences: readonly LabelledSentence[];
  readonly text: string;
  readonly starts: readonly number[];
}

/** Reads a corpus: one draft a line, as JSON. A sentence that ends in two line breaks ends its paragraph. */
export function readCorpus(path: string): LabelledDraft[] {
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => layOut(JSON.parse(line) as Pick<LabelledDraft, 'id' | 'genre' | 'sentences'>));
}

/** The text of a draft, and where in it each sentence begins. */
export function layOut(draft: Pick<LabelledDraft, 'id' | 'genre' | 'sentences'>): LabelledDraft {
  let text = '';
  const starts: number[] = [];
  for (const { s } of draft.sentences) {
    starts.push(text.length);
    text += s.endsWith('\n\n') ? s : `${s} `;
  }
  return { ...draft, text: `${text.trimEnd()}\n`, starts };
}

/** The index of the labelled sentence that holds the UTF-16 offset. */
export function sentenceAt({ starts }: LabelledDraft, offset: number): number {
  let index = 0;
  while (index + 1 < starts.length && (starts[index + 1] as number) <= offset) index++;
  return index;
}

/** The corpora of the repository, in the order in which they are read. */
export const CORPORA = readdirSync('test/corpus')
  .filter((name) => name.endsWith('.jsonl'))
  .sort()
  .map((name) => `test/corpus/${name}`);

/** The last drafts of the ordinary prose in dev-g are kept aside too. */
const LAST_NEUTRAL = 'g-025';

/**
 * Whether a draft belongs to the third that is kept aside: chosen before the first rule was written, never looked at, and used
 * only to measure.
 */
export function isKeptAside({ id }: Pick<LabelledDraft, 'id'>): boolean {
  return /^[fh]-/.test(id) || (/^g-/.test(id) && id >= LAST_NEUTRAL);
}

/** Whether a draft was written for this project to learn from, and is never measured on. */
export function isOwn({ id }: Pick<LabelledDraft, 'id'>): boolean {
  return id.startsWith('own-');
}

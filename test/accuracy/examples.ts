import { judgeDraft } from '../../server/src/core/analyze';
import { cuesOf, tellsNextDoor } from '../../server/src/core/reader/cues';
import { AFTER, BEFORE } from '../../server/src/core/reader/reader';
import { defaultSettings } from '../../server/src/core/settings';
import { type LabelledDraft, sentenceAt } from './corpus';

/** One sentence to learn from: the names of the cues that it and its neighbours show, and what it was labelled. */
export interface Example {
  readonly cues: ReadonlySet<string>;
  readonly labels: ReadonlySet<string>;
}

const SETTINGS = { ...defaultSettings('2026-11-27'), draft: true };

/** The sentences of a draft as examples, read as the reader meets them. */
export function examplesOf(draft: LabelledDraft): Example[] {
  const { placed, contexts, judged } = judgeDraft(draft.text, SETTINGS, (rule, error) => {
    throw new Error(`${rule} fails on draft ${draft.id}`, { cause: error });
  });
  return placed.map(({ sentence, start }, i) => {
    const labelled = draft.sentences[sentenceAt(draft, start)];
    const nextDoor = (prefix: string, neighbour: typeof sentence | null | undefined): string[] =>
      neighbour
        ? cuesOf(neighbour)
            .filter(tellsNextDoor)
            .map(({ name }) => prefix + name)
        : [`${prefix}whole:none`];
    const neutral = draft.genre === 'neutral' ? ['neutral'] : [];
    return {
      cues: new Set([
        ...cuesOf(sentence).map(({ name }) => name),
        ...nextDoor(BEFORE, contexts[i]?.previous),
        ...nextDoor(AFTER, contexts[i]?.next),
        ...(judged[i]?.rules ?? []),
      ]),
      labels: new Set([...(labelled?.faults ?? []), ...(labelled?.moves ?? []), ...neutral]),
    };
  });
}

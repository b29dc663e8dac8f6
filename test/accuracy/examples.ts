import { judgeDraft } from '../../server/src/core/analyze';
import { placeCue } from '../../server/src/core/draft/judge';
import { FAULTS } from '../../server/src/core/faults/registry';
import type { Sentence } from '../../server/src/core/language/sentence';
import { MOVES } from '../../server/src/core/moves/registry';
import { showCues, tellsNextDoor } from '../../server/src/core/reader/cues';
import { AFTER, BEFORE } from '../../server/src/core/reader/reader';
import { defaultSettings } from '../../server/src/core/settings';
import { filledTemplates } from '../fixtures/filled-templates';
import { type LabelledDraft, layOut, sentenceAt } from './corpus';

/** One sentence to learn from: the names of the cues that it and its neighbours show, and what it was labelled. */
export interface Example {
  /** The id of its draft. */
  readonly draft: string;
  readonly cues: ReadonlySet<string>;
  readonly labels: ReadonlySet<string>;
  /** Where a rule's own example tells of that one label only. */
  readonly about?: string;
}

const SETTINGS = { ...defaultSettings('2026-11-27'), draft: true };

/** The examples of every fault and move, each a draft of its own that tells of the one label. */
export function ruleExamples(): Example[] {
  const about = (label: string, marked: string, holds: boolean): Example[] => {
    const text = marked.replace(/[[\]]/g, '');
    const at = marked.indexOf('[');
    const draft = layOut({ id: label, genre: 'example', sentences: [{ s: text, faults: [], moves: [] }] });
    return readExamples(draft)
      .filter(({ start, end }) => at < 0 || (at >= start && at < end))
      .map(({ example }) => ({ ...example, labels: new Set(holds ? [label] : []), about: label }));
  };
  return [
    ...FAULTS.flatMap(({ code, examples }) => [
      ...examples.flagged.flatMap(({ text }) => about(code, text, true)),
      ...examples.clean.flatMap((text) => about(code, text, false)),
    ]),
    ...MOVES.flatMap(({ name, examples }) => [
      ...examples.made.flatMap((text) => about(name, text, true)),
      ...examples.not.flatMap((text) => about(name, text, false)),
    ]),
  ];
}

/** The filled templates, each sentence of which carries no fault. */
export function templateExamples(): Example[] {
  return filledTemplates().flatMap((text, i) => {
    const draft = layOut({ id: `template-${i}`, genre: 'example', sentences: [{ s: text, faults: [], moves: [] }] });
    return readExamples(draft).flatMap(({ example }) => FAULTS.map(({ code }) => ({ ...example, about: code })));
  });
}

/** The sentences of a draft as examples. */
export function examplesOf(draft: LabelledDraft): Example[] {
  return readExamples(draft).map(({ example }) => example);
}

/** The sentences of a draft as examples, read as the reader meets them, and where each stands. */
function readExamples(draft: LabelledDraft): { example: Example; start: number; end: number }[] {
  const { placed, judged } = judgeDraft(draft.text, SETTINGS, (rule, error) => {
    throw new Error(`${rule} fails on draft ${draft.id}`, { cause: error });
  });
  return placed.map(({ sentence, start, end }, i) => {
    const { rules, context } = judged[i]!;
    const labelled = draft.sentences[sentenceAt(draft, start)];
    const nextDoor = (prefix: string, neighbour: typeof sentence | null | undefined): string[] =>
      neighbour
        ? cuesOf(neighbour)
            .filter(tellsNextDoor)
            .map((name) => prefix + toldAs(name))
        : [`${prefix}whole none`];
    const neutral = draft.genre === 'neutral' ? ['neutral'] : [];
    const example = {
      draft: draft.id,
      cues: new Set([
        ...[...cuesOf(sentence), ...rules, placeCue(context)].map(toldAs),
        ...nextDoor(BEFORE, context.previous),
        ...nextDoor(AFTER, context.next),
      ]),
      labels: new Set([...(labelled?.faults ?? []), ...(labelled?.moves ?? []), ...neutral]),
    };
    return { example, start, end };
  });
}

function cuesOf(sentence: Sentence): (readonly string[])[] {
  const names: (readonly string[])[] = [];
  showCues(sentence, (_start, _end, ...name) => names.push(name.filter((part) => part !== undefined)));
  return names;
}

/** The name of a cue as the data have it. */
function toldAs(name: readonly string[]): string {
  return name.join(' ');
}

import learned from './learned.json';

/** How surely a label holds, from the sum of a sentence's cues: below `shown` not at all. Whole numbers. */
export interface Thresholds {
  readonly shown: number;
  readonly likely: number;
  readonly sure: number;
}

/** How much a cue counts for the label at an index of {@link LABELS}: whole numbers, so that sums are the same everywhere. */
export interface Weight {
  readonly label: number;
  readonly value: number;
}

/** The eighteen faults and sixteen moves, and `neutral` for prose in which no repair goes on. */
export const LABELS: readonly string[] = learned.labels.map(({ name }) => name);
export const THRESHOLDS: readonly Thresholds[] = learned.labels;
/** What the sum of each label starts from. */
export const BIASES: readonly number[] = learned.labels.map(({ bias }) => bias);

/** From which mean sum of `neutral` on a draft as a whole reads like ordinary prose. */
export const ORDINARY_FROM: number = learned.ordinaryFrom;

const NONE: readonly Weight[] = [];
const WEIGHTS: ReadonlyMap<string, readonly Weight[]> = unpack();

/** The weights of a cue, by its name; empty where it tells nothing. */
export function weightsOf(cue: string): readonly Weight[] {
  return WEIGHTS.get(cue) ?? NONE;
}

/** Each cue stands before its weights: a letter for the label (a–z, A–Z, in their order) and the number. */
function unpack(): Map<string, readonly Weight[]> {
  return new Map(
    learned.cues.map((line) => {
      const blank = line.lastIndexOf(' ');
      const weights = [...line.slice(blank + 1).matchAll(/([A-Za-z])(-?\d+)/g)].map(([, letter = '', value]) => ({
        label: indexOf(letter),
        value: Number(value),
      }));
      return [line.slice(0, blank), weights] as const;
    }),
  );
}

function indexOf(letter: string): number {
  const code = letter.charCodeAt(0);
  return code >= 97 ? code - 97 : code - 65 + 26;
}

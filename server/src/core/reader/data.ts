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

/** Where a cue stands: in the sentence itself, in the one before it, or in the one after; as the prefix of its name in the data. */
export type Place = '' | '<' | '>';

const NONE: readonly Weight[] = [];
/** By place, so that a cue's name is looked up as it is, at every place. */
const WEIGHTS: Readonly<Record<Place, ReadonlyMap<string, readonly Weight[]>>> = unpack();

/** The weights of a cue, by its name and its place; empty where it tells nothing. */
export function weightsOf(cue: string, place: Place = ''): readonly Weight[] {
  return WEIGHTS[place].get(cue) ?? NONE;
}

/** Each cue stands before its weights: a letter for the label (a–z, A–Z, in their order) and the number. */
function unpack(): Record<Place, Map<string, readonly Weight[]>> {
  const maps: Record<Place, Map<string, readonly Weight[]>> = { '': new Map(), '<': new Map(), '>': new Map() };
  for (const line of learned.cues) {
    const blank = line.lastIndexOf(' ');
    const weights = [...line.slice(blank + 1).matchAll(/([A-Za-z])(-?\d+)/g)].map(([, letter = '', value]) => ({
      label: indexOf(letter),
      value: Number(value),
    }));
    const first = line.charAt(0);
    const place = first === '<' || first === '>' ? first : '';
    maps[place].set(line.slice(place.length, blank), weights);
  }
  return maps;
}

function indexOf(letter: string): number {
  const code = letter.charCodeAt(0);
  return code >= 97 ? code - 97 : code - 65 + 26;
}

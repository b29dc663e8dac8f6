import { type House, NO_HOUSE } from './house/house';
import type { Severity } from './report';

export type TextFormat = 'markdown' | 'plaintext';

/** The format of a file by its name or address. */
export function formatOfFile(name: string): TextFormat {
  return /\.txt$/i.test(name) ? 'plaintext' : 'markdown';
}

/** What an analysis depends on besides the text. Plain data; the hosts gather it. */
export interface Settings {
  readonly format: TextFormat;
  /** Today as a calendar date, YYYY-MM-DD; the draft's own `date` goes before it (DESIGN 5). */
  readonly today: string;
  /** True: treat as a repair draft. False: do not. Absent: the draft's words decide. */
  readonly draft?: boolean;
  /** Overrides the front matter's genre. */
  readonly genre?: string;
  /** The severity of each fault code and check id, or `off`; codes left out keep their own. */
  readonly faults: Readonly<Record<string, Severity | 'off'>>;
  /** Numbers that checks go by, by check and name, such as `{ "buried-apology": { "words": 200 } }`; what is left out keeps its default. */
  readonly limits: Readonly<Record<string, Readonly<Record<string, number>>>>;
  /** Days (YYYY-MM-DD) on which nothing can be due. */
  readonly holidays: readonly string[];
  /** Names and roles that may own a step, such as `Ana Reis (Head of Payroll)`. */
  readonly people: readonly string[];
  readonly dateOrder: 'day-first' | 'month-first';
  /** What the team adds to the rules. */
  readonly house: House;
  /** How many fixes of a finding are wanted at most; absent: all that hold. Each is proven, which costs more than the finding. */
  readonly fixes?: number;
}

/** Settings for a text about which nothing is known, on the day `today` (YYYY-MM-DD). */
export function defaultSettings(today: string): Settings {
  return {
    format: 'markdown',
    today,
    faults: {},
    limits: {},
    holidays: [],
    people: [],
    dateOrder: 'day-first',
    house: NO_HOUSE,
  };
}

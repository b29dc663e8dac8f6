import type { Fault } from './fault';

/** What there is to say of a fault, part by part. The command line and the editor's hover show these same words. */
export interface Explanation {
  readonly message: string;
  readonly why: string;
  readonly quiet: string;
  /** The text before, and after the first fix. */
  readonly rewrites: readonly { readonly before: string; readonly after: string }[];
}

/** Explains a fault from its own words and examples. */
export function explain({ message, why, quiet, examples }: Fault): Explanation {
  return {
    message,
    why,
    quiet: `Stays quiet for: ${quiet.join('; ')}.`,
    rewrites: examples.flagged.map(({ text, fixed }) => ({ before: text.replace(/[[\]]/g, ''), after: fixed })),
  };
}

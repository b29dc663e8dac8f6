/** Facts of a text that another one does not have. */
export interface ChangedFacts {
  /** Facts of the old words that the new ones leave out. */
  readonly lost: readonly string[];
  /** Facts of the new words that nothing of the old tells. */
  readonly added: readonly string[];
}

const DAY = '(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day';
const MONTH = '(?:January|February|March|April|June|July|August|September|October|November|December)';
const COUNT =
  '(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen|' +
  '(?:twen|thir|for|fif|six|seven|eigh|nine)ty|hundred|thousand|million|dozen|half)';
const FACTS: readonly RegExp[] = [
  /\{[^{}\n]+\}/gu,
  /\d+(?:[.,:/-]\d+)*(?: ?%)?/gu,
  new RegExp(`\\b(?:${DAY}|${MONTH}|May(?= \\d)|(?<=\\d )May)s?\\b`, 'giu'),
  new RegExp(`\\b(?:${COUNT}|today|tomorrow|yesterday|tonight)\\b`, 'giu'),
  /@[\p{L}\d_-]+/gu,
  // A capital inside a sentence makes a name; at its head any word has one.
  /(?<=[\p{L}\p{N},;'’)] ["'(]?)(?!I\b)\p{Lu}[\p{L}\p{N}&-]*/gu,
  /\b\p{Lu}[\p{Ll}\p{Lt}\p{Lm}\p{Lo}\p{N}]*\p{Lu}[\p{L}\p{N}]*/gu,
];

/**
 * What new words change of the facts that the old ones tell: names, dates, numbers and `{placeholders}`.
 * @param around what stands around the old words: a fact taken from there is not new
 */
export function changedFacts(before: string, after: string, around: string): ChangedFacts {
  const [known, given] = [wordsOf(`${before} ${around}`), wordsOf(after)];
  return {
    lost: factsIn(before).filter((fact) => !given.has(fact.toLowerCase()) && !holds(after, fact)),
    // A gap asks for a fact, and tells none.
    added: factsIn(after).filter(
      (fact) => !fact.startsWith('{') && !known.has(fact.toLowerCase()) && !holds(before, fact) && !holds(around, fact),
    ),
  };
}

/** Whether a fact stands in a text; a number only as a whole one. */
function holds(text: string, fact: string): boolean {
  return factsIn(text).some((other) => other.toLowerCase() === fact.toLowerCase());
}

function wordsOf(text: string): Set<string> {
  return new Set(text.toLowerCase().match(/[\p{L}]+/gu) ?? []);
}

function factsIn(text: string): string[] {
  const found = FACTS.flatMap((pattern) => text.match(pattern) ?? []);
  return [...new Set(found.map((fact) => fact.replace(/ (?=%)/, '')))];
}

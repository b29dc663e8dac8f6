const LONGEST = 300;

/** Words of a text in quotation marks, on one line; of many words the first. */
export function quoted(words: string): string {
  const line = words.replace(/\s+/g, ' ').trim();
  const shown = line.length > LONGEST ? `${line.slice(0, LONGEST).replace(/[\ud800-\udbff]$/, '')} …` : line;
  return `"${shown}"`;
}

/**
 * Expressions that disregard the case of the letters a to z. V8 takes three times as long to compile one with the flag `i`, and the
 * long ones are compiled while the first draft waits.
 */

/** An expression over text as {@link lowerCase} gives it. `source` names no class by a capital letter, such as `\S` or `\p{Lu}`. */
export function caseless(source: string, flags = ''): RegExp {
  return new RegExp(
    source.replace(/\\.|[A-Z]/gs, (each) => (each.length === 1 ? each.toLowerCase() : each)),
    flags,
  );
}

/** The text with A to Z in lower case, one code unit for one, so that offsets hold. */
export function lowerCase(text: string): string {
  const lower = text.toLowerCase();
  return lower.length === text.length ? lower : text.replace(/[A-Z]/g, (letter) => letter.toLowerCase());
}

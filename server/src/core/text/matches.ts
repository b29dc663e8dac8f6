const NONE: readonly RegExpExecArray[] = [];

/**
 * All matches of a global expression that matches no empty text, in order. Unlike `matchAll` it makes no copy of the expression: a copy
 * of one that has not been used for a while is compiled anew, which takes longer than the reading.
 */
export function matchesOf(text: string, expression: RegExp): readonly RegExpExecArray[] {
  expression.lastIndex = 0;
  let match = expression.exec(text);
  // Most expressions match nothing in most sentences.
  if (!match) return NONE;
  const matches: RegExpExecArray[] = [];
  for (; match && match[0] !== ''; match = expression.exec(text)) matches.push(match);
  expression.lastIndex = 0;
  return matches;
}

const MOST_STARS = 4;
const MOST_CHARACTERS = 200;
/** So many characters of patterns are tried on a path, alternatives in braces written out; nobody needs more. */
const MOST_TRIED = 4_000;

/** Whether `pattern` can name draft files: not empty, not overlong, at most four stars (`**` counts as one). */
export function isFilePattern(pattern: string): boolean {
  const stars = pattern.match(/\*+/g)?.length ?? 0;
  return pattern !== '' && pattern.length <= MOST_CHARACTERS && stars <= MOST_STARS;
}

/**
 * Whether a path, with slashes, matches one of the patterns: `*` and `?` within a part, `**` across parts, `[a-z]`, `{this,that}`.
 * What is no pattern matches nothing. Patterns may come with a folder from a stranger: none is made a regular expression, each is
 * gone through once along the path, so no pattern takes long.
 */
export function isListed(path: string, patterns: readonly string[]): boolean {
  let room = MOST_TRIED;
  for (const pattern of patterns.filter(isFilePattern)) {
    for (const plain of alternatives(pattern)) {
      room -= plain.length;
      if (room < 0) return false;
      if (matches(path, tokensOf(plain))) return true;
    }
  }
  return false;
}

const BRACES = /\{([^{},]*,[^{}]*)\}/;

function* alternatives(pattern: string): Generator<string> {
  const found = BRACES.exec(pattern);
  if (!found) {
    yield pattern;
    return;
  }
  const [before, after] = [pattern.slice(0, found.index), pattern.slice(found.index + found[0].length)];
  for (const part of (found[1] ?? '').split(',')) yield* alternatives(before + part + after);
}

/** A piece of a pattern. `repeats` takes any number of characters that fit; `folders` stops only behind a `/`. */
interface Token {
  readonly fits: (character: string) => boolean;
  readonly repeats?: true;
  readonly folders?: true;
}

const PIECE = /(?:(?<![^/])\*\*\/)+|\*+|\?|\[!?[^\]/]{1,200}\]|./gsu;

function tokensOf(pattern: string): Token[] {
  // A last `**` is any file below.
  const pieces = pattern.replace(/(?<![^/])\*\*$/, '**/*').match(PIECE) ?? [];
  return pieces.map((piece): Token => {
    if (piece.endsWith('**/')) return { fits: () => true, repeats: true, folders: true };
    if (piece.startsWith('*')) return { fits: isInPart, repeats: true };
    if (piece === '?') return { fits: isInPart };
    if (/^\[.+\]$/u.test(piece)) return { fits: classOf(piece) };
    return { fits: (character) => character === piece };
  });
}

function isInPart(character: string): boolean {
  return character !== '/';
}

function classOf(piece: string): Token['fits'] {
  const negated = piece[1] === '!';
  const members = piece.slice(negated ? 2 : 1, -1);
  const ranges = [...members.matchAll(/(.)-(.)|./gsu)].map(([one, from = one, to = one]) => [from, to] as const);
  return (character) =>
    isInPart(character) && ranges.some(([from, to]) => from <= character && character <= to) !== negated;
}

/** Follows all ways through the tokens at once, so that the time grows with the path and the pattern, and no faster. */
function matches(path: string, tokens: readonly Token[]): boolean {
  let ways = enter(0, tokens, new Set());
  for (const character of path) {
    const next = new Set<number>();
    for (const at of ways) {
      const token = tokens[at];
      if (!token?.fits(character)) continue;
      if (!token.repeats) enter(at + 1, tokens, next);
      else if (!token.folders) enter(at, tokens, next);
      else {
        next.add(at);
        if (character === '/') enter(at + 1, tokens, next);
      }
    }
    ways = next;
  }
  return ways.has(tokens.length);
}

/** Adds a token to the ways, and what comes behind it where it may be left out. */
function enter(at: number, tokens: readonly Token[], ways: Set<number>): Set<number> {
  ways.add(at);
  return tokens[at]?.repeats ? enter(at + 1, tokens, ways) : ways;
}

import picomatch from 'picomatch/posix';

/** A pattern is matched by trying, so time would grow with the length of a path to the power of its stars. */
const MOST_STARS = 4;
const MOST_CHARACTERS = 200;

/** Whether `pattern` can name draft files: not empty, not overlong, at most four stars (`**` counts as one). */
export function isFilePattern(pattern: string): boolean {
  const stars = pattern.match(/\*+/g)?.length ?? 0;
  return pattern !== '' && pattern.length <= MOST_CHARACTERS && stars <= MOST_STARS;
}

/** Whether a path, with slashes, matches one of the patterns; what is no pattern matches nothing. */
export function isListed(path: string, patterns: readonly string[]): boolean {
  return patterns.some((pattern) => isFilePattern(pattern) && picomatch.isMatch(path, pattern, { noextglob: true }));
}

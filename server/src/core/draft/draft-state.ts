import type { DraftReason, MoveFound } from '../report';
import type { FrontMatter } from '../text/front-matter';

/** What the front matter says of whether this is a repair draft; undefined where it says nothing. */
export function askedByFrontMatter(front: FrontMatter | null): boolean | undefined {
  const { amends, genre } = front?.fields ?? {};
  if (amends !== undefined) return !/^(?:false|no|off)$/.test(amends);
  return genre === undefined ? undefined : true;
}

/** A repair draft is asked for, or plainly is one: an apology with ownership or a plan (DESIGN 4). */
export function draftState(
  asked: boolean | undefined,
  bySetting: boolean,
  moves: readonly MoveFound[],
): { draft: boolean; reason: DraftReason } {
  if (asked !== undefined) return { draft: asked, reason: asked ? (bySetting ? 'asked' : 'front-matter') : 'declined' };
  const has = (...names: readonly string[]): boolean => moves.some((found) => names.includes(found.move));
  return has('apologize') && has('own', 'acknowledge', 'step')
    ? { draft: true, reason: 'contents' }
    : { draft: false, reason: 'no-repair' };
}

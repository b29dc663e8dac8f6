import type { DraftReason, MoveFound } from '../report';
import type { Settings } from '../settings';
import type { FrontMatter } from '../text/front-matter';

/** Whether this is to be read as a repair draft, by the settings or else the front matter; undefined where neither says. */
export function askedFor(front: FrontMatter | null, settings: Settings): boolean | undefined {
  return settings.draft ?? askedByFrontMatter(front);
}

function askedByFrontMatter(front: FrontMatter | null): boolean | undefined {
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

import { guarded, type OnDefect } from '../../draft/defects';
import type { Thread } from '../chains';
import { absoluteBroken } from './absolute-broken';
import { apologyRepeated } from './apology-repeated';
import { cadenceMissed } from './cadence-missed';
import type { Contradiction, ContradictionFound } from './contradiction';
import { dateMoved } from './date-moved';
import { doneUnproven } from './done-unproven';
import { factChanged } from './fact-changed';
import { measureChanged } from './measure-changed';
import { movedAgain } from './moved-again';
import { ownerChanged } from './owner-changed';
import { polarityFlip } from './polarity-flip';
import { promiseUnmentioned } from './promise-unmentioned';
import { promisedThrice } from './promised-thrice';
import { reviewMissed } from './review-missed';
import { scopeShrunk } from './scope-shrunk';
import { verbWeakened } from './verb-weakened';

/** Every contradiction, in the order of RULEBOOK 7. */
export const CONTRADICTIONS: readonly Contradiction[] = [
  dateMoved,
  movedAgain,
  ownerChanged,
  promiseUnmentioned,
  cadenceMissed,
  scopeShrunk,
  verbWeakened,
  measureChanged,
  doneUnproven,
  factChanged,
  polarityFlip,
  absoluteBroken,
  promisedThrice,
  reviewMissed,
  apologyRepeated,
];

/**
 * What the later messages of a thread contradict, as loud as their settings say. Between messages of the same day nothing is found;
 * a rule that throws costs only its own answer.
 */
export function findContradictions(thread: Thread, onDefect: OnDefect): ContradictionFound[] {
  return CONTRADICTIONS.flatMap(({ code, level, message, find }) =>
    guarded(code, onDefect, () => [...find(thread)], []).flatMap(({ earlier, later, says, fix }) => {
      const severity = later.message.levels[code] ?? level;
      if (severity === 'off' || later.message.silenced(code, later.span)) return [];
      if ((earlier.message.date ?? '') >= (later.message.date ?? '')) return [];
      return [
        {
          code,
          severity,
          message: says ?? message,
          path: later.message.path,
          span: later.span,
          earlier: { path: earlier.message.path, span: earlier.span },
          ...(fix ? { fix } : {}),
        },
      ];
    }),
  );
}

import { acknowledge } from './acknowledge';
import { apologize } from './apologize';
import { cadence } from './cadence';
import { explain } from './explain';
import { facilitator } from './facilitator';
import { impact } from './impact';
import { incentive } from './incentive';
import { invite } from './invite';
import { lesson } from './lesson';
import { measure } from './measure';
import type { Move } from './move';
import { own } from './own';
import { process } from './process';
import { quickWin } from './quick-win';
import { redress } from './redress';
import { reevaluate } from './reevaluate';
import { step } from './step';

/** Every move, in the order in which a message makes them (RULEBOOK 5). */
export const MOVES: readonly Move[] = [
  acknowledge,
  apologize,
  own,
  impact,
  explain,
  redress,
  quickWin,
  step,
  process,
  incentive,
  lesson,
  invite,
  cadence,
  measure,
  facilitator,
  reevaluate,
];

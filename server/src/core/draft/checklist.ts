import { MOVES } from '../moves/registry';
import { daysBetween } from '../plan/calendar';
import type { CheckFinding, ChecklistItem, ChecklistState, Due, MoveFound, MoveName, Span, Step } from '../report';
import type { WholeDraft } from './checks/whole-draft';
import { type Made, unfilled, WEAKNESSES } from './weaknesses';

/** The twelve practices that help, in the founding order (RULEBOOK 1, F27 to F38), then what stands around them. */
const PRACTICES: readonly MoveName[] = [
  'acknowledge',
  'apologize',
  'step',
  'process',
  'invite',
  'cadence',
  'quick-win',
  'measure',
  'lesson',
  'incentive',
  'facilitator',
  'reevaluate',
  'own',
  'impact',
  'explain',
  'redress',
];

const ITEMS = MOVES.toSorted((a, b) => PRACTICES.indexOf(a.name) - PRACTICES.indexOf(b.name));

/**
 * Which of the moves that the genre asks for the draft makes, in its sentences and its plan, and which it makes weakly.
 * @param checks what the checks found in the draft
 * @param rows the open steps of plan tables, which carry no findings of their own
 */
export function readChecklist(
  draft: WholeDraft,
  checks: readonly CheckFinding[],
  rows: readonly Step[],
): ChecklistItem[] {
  const evidenceOf = new Map<MoveName, Span[]>(MOVES.map(({ name }) => [name, []]));
  for (const { move, span } of withPlan(draft)) evidenceOf.get(move)?.push(span);
  return ITEMS.flatMap((move) => {
    const need = draft.genre.needs[move.name];
    const evidence = evidenceOf.get(move.name) ?? [];
    if (need === 'left-out' && evidence.length === 0) return [];
    const sentences = draft.making.get(move.name) ?? [];
    const weakness = evidence.length > 0 ? weaknessOf(move.name, { evidence, sentences, draft, checks, rows }) : null;
    const absent: ChecklistState = need === 'required' || need === 'recommended' ? 'missing' : 'optional';
    const state: ChecklistState = evidence.length === 0 ? absent : weakness ? 'weak' : 'done';
    const advice = state === 'done' ? '' : (weakness ?? move.advice);
    return [{ item: move.name, state, question: move.question, advice, evidence, insertion: move.insertion }];
  });
}

/** What makes a move that is made weak; null where nothing does. */
function weaknessOf(name: MoveName, made: Made): string | null {
  for (const weakness of [unfilled, ...WEAKNESSES[name]]) {
    const told = weakness(made);
    if (told) return told;
  }
  return null;
}

/** From so many days on a step is no first fix any more (RULEBOOK 4, quick-win). */
const SOON = 14;

/** The moves with what the plan tells beside: table rows are steps too, and a step that is done or due soon is a first fix. */
function withPlan({ moves, steps, date }: WholeDraft): MoveFound[] {
  const told = new Set(moves.map((found) => found.span.start));
  const shown = new Set(moves.filter(({ move }) => move === 'quick-win').map((found) => found.span.start));
  const soon = steps.filter(({ done, due, span }) => !shown.has(span.start) && (done || isSoon(due, date)));
  return [
    ...moves,
    ...steps.filter((step) => !told.has(step.span.start)).map(({ span }) => ({ move: 'step' as const, span })),
    ...soon.map(({ span }) => ({ move: 'quick-win' as const, span })),
  ];
}

function isSoon(due: Due | undefined, today: string): boolean {
  const days = due?.date === undefined || due.interval ? undefined : daysBetween(today, due.date);
  return days !== undefined && days >= 0 && days <= SOON;
}

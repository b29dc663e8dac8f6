import { MOVES } from '../moves/registry';
import type { ChecklistItem, ChecklistState, Finding, MoveFound, MoveName, Span, Step } from '../report';
import type { Genre } from './genres';

const AGENTLESS = new Set(['agentless-mistake']);
const APOLOGY_FAULTS = new Set([
  'conditional-apology',
  'displaced-apology',
  'excused-apology',
  'announced-apology',
  'vague-apology',
]);

/**
 * Which of the moves that the genre asks for the draft makes, and which it makes weakly.
 * @param rows the open steps of plan tables, which carry no findings of their own
 */
export function readChecklist(
  genre: Genre,
  moves: readonly MoveFound[],
  findings: readonly Finding[],
  rows: readonly Step[],
): ChecklistItem[] {
  return MOVES.flatMap((move) => {
    const need = genre.needs[move.name];
    const evidence = moves.filter((found) => found.move === move.name).map((found) => found.span);
    if (need === 'left-out' && evidence.length === 0) return [];
    const weakness = weaknessOf(move.name, evidence, findings, rows);
    const absent: ChecklistState = need === 'required' || need === 'recommended' ? 'missing' : 'optional';
    const state: ChecklistState = evidence.length === 0 ? absent : weakness ? 'weak' : 'done';
    const advice = state === 'done' ? '' : (weakness ?? move.advice);
    return [{ item: move.name, state, question: move.question, advice, evidence, insertion: move.insertion }];
  });
}

/** What makes a move that is made weak; null where nothing does. */
function weaknessOf(
  move: MoveName,
  evidence: readonly Span[],
  findings: readonly Finding[],
  rows: readonly Step[],
): string | null {
  if (move === 'apologize')
    return evidence.length > 0 && allCarry(evidence, findings, APOLOGY_FAULTS)
      ? 'The apology is there; one of its sentences still takes something back.'
      : null;
  if (move === 'acknowledge')
    return evidence.length > 0 && allCarry(evidence, findings, AGENTLESS)
      ? 'The mistake is told, and nobody does it yet. Say who.'
      : null;
  if (move !== 'step') return null;
  const ownerless =
    count(findings, 'missing-owner') +
    rows.filter(({ owner }) => owner.kind === 'none' || owner.kind === 'group').length;
  const dateless = count(findings, 'missing-date') + rows.filter(({ due }) => due === undefined).length;
  const parts = [
    ownerless > 0 ? `${ownerless} without an owner` : '',
    dateless > 0 ? `${dateless} without a date` : '',
  ].filter(Boolean);
  return parts.length > 0 ? `Steps still open: ${parts.join(' and ')}.` : null;
}

function count(findings: readonly Finding[], code: Finding['code']): number {
  return findings.filter((finding) => finding.code === code).length;
}

/** Whether every one of these sentences carries a finding of one of the codes. */
function allCarry(evidence: readonly Span[], findings: readonly Finding[], codes: ReadonlySet<string>): boolean {
  const faulty = new Set(
    findings.filter((finding) => codes.has(finding.code)).map((finding) => finding.sentence.start),
  );
  return evidence.every((span) => faulty.has(span.start));
}

import type { Step } from '../report';
import type { Block } from '../text/block';
import { type Calendar, dueOf } from './due';

/** Column names of a plan table (RULEBOOK 2, *Units*). */
const COLUMNS = {
  step: /\b(?:step|what|action|task|fix|measure)\b/i,
  owner: /\b(?:who|owner|lead|dri|responsible)\b/i,
  due: /\b(?:by|when|due|date|deadline)\b/i,
  done: /\b(?:status|done|state)\b/i,
};
const NOBODY = /^(?:|-|–|tbd|tba|n\/a|\?|nobody)$/i;
const GROUP =
  /^(?:we|the (?:team|company|board|leadership|management|department).*|team|everyone|all|leadership|management|hr|it|procurement|finance|legal)$/i;

/** Reads the rows of plan tables as steps; a table without a step column is no plan. */
export function tableSteps(blocks: readonly Block[], text: string, calendar: Calendar): Step[] {
  const steps: Step[] = [];
  let columns: ReturnType<typeof columnsOf> | null = null;
  for (const block of blocks) {
    if (block.kind !== 'row') continue;
    const cells = (block.cells ?? []).map((cell) => text.slice(cell.start, cell.end).trim());
    if (block.header) columns = columnsOf(cells);
    else if (columns && columns.step >= 0) steps.push(readRow(block, cells, columns, calendar));
  }
  return steps;
}

function columnsOf(header: readonly string[]): { step: number; owner: number; due: number; done: number } {
  const find = (pattern: RegExp): number => header.findIndex((cell) => pattern.test(cell));
  return { step: find(COLUMNS.step), owner: find(COLUMNS.owner), due: find(COLUMNS.due), done: find(COLUMNS.done) };
}

function readRow(
  block: Block,
  cells: readonly string[],
  columns: ReturnType<typeof columnsOf>,
  calendar: Calendar,
): Step {
  const owner = cells[columns.owner] ?? '';
  const when = cells[columns.due] ?? '';
  const due = dueOf(when, calendar);
  return {
    text: cells[columns.step] ?? '',
    span: { start: block.start, end: block.end },
    owner: ownerOf(owner),
    ...(due ? { due } : {}),
    done: /^(?:done|yes|x|✓|✔|complete[d]?)$/i.test(cells[columns.done] ?? ''),
  };
}

function ownerOf(cell: string): Step['owner'] {
  if (NOBODY.test(cell)) return { text: '', kind: 'none' };
  if (/^(?:i|me|myself)$/i.test(cell)) return { text: cell, kind: 'speaker' };
  if (GROUP.test(cell)) return { text: cell, kind: 'group' };
  return { text: cell, kind: /^(?:the|our|my|head|director)\b/i.test(cell) ? 'role' : 'person' };
}

import type { Promised } from '../report';
import type { Block } from '../text/block';
import { dueOfField } from './due';
import { measure, measureKind } from './measures';
import { NO_OWNER, type PlanSettings } from './owner';
import { cellsOf, headerNames } from './table';

const COLUMNS = {
  measure: /^(?:measures?|metrics?|indicator|what we count|number|kpi|sign)$/,
  kind: /^(?:kind|type|process or outcome)$/,
  baseline: /^(?:baseline|before|today|now|start(?:ing point)?|current)$/,
  target: /^(?:target|goal|after|aim)$/,
  shown: /^(?:shown.*|where.*|how often|rhythm|reported.*|when)$/,
} as const;

type Columns = Readonly<Record<keyof typeof COLUMNS, number>>;

/** Reads the rows of tables of measures: one promise a row. A plan table has none. */
export function tableMeasures(blocks: readonly Block[], settings: PlanSettings): Promised[] {
  const found: Promised[] = [];
  let columns: Columns | null = null;
  for (const block of blocks) {
    if (block.kind !== 'row') columns = null;
    else if (block.header) columns = columnsOf(headerNames(block));
    else if (columns) found.push(...readRow(block, columns, settings));
  }
  return found;
}

function columnsOf(names: readonly string[]): Columns | null {
  const at = (pattern: RegExp): number => names.findIndex((name) => pattern.test(name));
  const columns = {
    measure: at(COLUMNS.measure),
    kind: at(COLUMNS.kind),
    baseline: at(COLUMNS.baseline),
    target: at(COLUMNS.target),
    shown: at(COLUMNS.shown),
  };
  return columns.measure >= 0 && Math.max(columns.kind, columns.baseline, columns.target) >= 0 ? columns : null;
}

function readRow(block: Block, columns: Columns, { calendar }: PlanSettings): Promised[] {
  const cells = cellsOf(block);
  const cell = (at: number): string => cells[at] ?? '';
  const text = cell(columns.measure);
  if (text === '') return [];
  const shown = dueOfField(cell(columns.shown), calendar);
  const due = (shown?.date ?? shown?.interval ?? shown?.window) ? shown : undefined;
  const kind = measureKind(cell(columns.kind));
  return [
    {
      kind: 'measure',
      text,
      span: { start: block.start, end: block.end },
      owner: NO_OWNER,
      ...(due ? { due } : {}),
      done: false,
      measure: measure(
        kind === 'unclear' ? measureKind(text) : kind,
        cell(columns.baseline) || undefined,
        cell(columns.target) || undefined,
      ),
    },
  ];
}

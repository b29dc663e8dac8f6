import { Above } from '../draft/above';
import { Sentence } from '../language/sentence';
import type { Step } from '../report';
import type { Block } from '../text/block';
import { splitSentences } from '../text/sentences';
import { dueOfField } from './due';
import { tellsDone } from './fields';
import { dueAbove, ownerAbove } from './inherit';
import type { PlanSettings } from './owner';
import { fieldOwner } from './sentence-owner';

/** Column names of a plan table (RULEBOOK 2, *Units*), without their marks and in lower case. */
const COLUMNS = {
  step: /^(?:(?:next |corrective |action )?(?:steps?|actions?|tasks?|items?)|what(?: (?:we|i|you)(?: will|'ll)? .*| will .*| changes| happens)?|fix(?:es)?|change|commitments?|promises?|deliverables?|activity|to ?do|remedy)$/,
  owner:
    /^(?:who(?: (?:does|owns|leads|is responsible).*|'s responsible)?|(?:step |action )?owners?|(?:project )?lead|dri|responsible(?: person)?|accountable|assignee|assigned to|name|person)$/,
  due: /^(?:by(?: when)?|when|due(?: date| by| on)?|(?:target |completion |end )?date|deadline|target|timeline|how often)$/,
  done: /^(?:status|done\??|state|progress)$/,
  check: /^(?:how (?:(?:you|we) can |to |we )?check.*|where to (?:look|see|check).*|evidence|proof)$/,
} as const;
/** A column that makes it a table of measures, or of what happened, and no plan. */
const NO_PLAN = /^(?:baseline|measures?|metrics?|what happened|what went wrong|event|impact|before|after)$/;

type Columns = Readonly<Record<keyof typeof COLUMNS, number>>;

/** Reads the rows of plan tables as steps. A table of measures is no plan, and neither is one without a column of steps. */
export function tableSteps(blocks: readonly Block[], settings: PlanSettings): Step[] {
  if (!blocks.some(({ kind }) => kind === 'row')) return [];
  const above = new Above();
  const steps: Step[] = [];
  let columns: Columns | null = null;
  for (const [i, block] of blocks.entries()) {
    above.enter(block);
    if (block.kind === 'row' && block.header) columns = columnsOf(headerNames(block));
    else if (block.kind === 'row' && columns) steps.push(...readRow(block, columns, above, settings));
    // A table may stand right under its heading, and under the line that opens it.
    if (block.kind === 'heading' || blocks[i + 1]?.kind === 'row') above.leave(block, linesOf(block));
  }
  return steps;
}

/** What a block hands down: all of a heading, the last sentence of a paragraph. */
function linesOf({ text, kind }: Block): Sentence[] {
  if (kind === 'row') return [];
  const last = kind === 'paragraph' ? splitSentences(text).at(-1) : undefined;
  return [new Sentence(last ? text.slice(last.start, last.end) : text, kind)];
}

/** The words of a table row, cell by cell. */
export function cellsOf(block: Block): string[] {
  return (block.cells ?? []).map(({ start, end }) =>
    block.text
      .slice(start - block.start, end - block.start)
      .replace(/\s+/g, ' ')
      .trim(),
  );
}

/** The names of a table's columns, without their marks and in lower case. */
export function headerNames(header: Block): string[] {
  return cellsOf(header).map((cell) => cell.toLowerCase().replace(/[*_:]/g, '').trim());
}

function columnsOf(names: readonly string[]): Columns | null {
  if (names.some((name) => NO_PLAN.test(name))) return null;
  const find = (pattern: RegExp): number => names.findIndex((name) => pattern.test(name));
  const [owner, due, done] = [find(COLUMNS.owner), find(COLUMNS.due), find(COLUMNS.done)];
  const check = find(COLUMNS.check);
  const named = find(COLUMNS.step);
  // With an owner and a date beside it, the first other column tells the step, whatever its name.
  const free = names.findIndex(
    (name, i) => ![owner, due, done, check].includes(i) && !/^(?:#|no\.?|nr\.?|id|)$/.test(name),
  );
  const step = named >= 0 ? named : owner >= 0 && due >= 0 ? free : -1;
  return step >= 0 && Math.max(owner, due, done) >= 0 ? { step, owner, due, done, check } : null;
}

function readRow(block: Block, columns: Columns, above: Above, { calendar, staff }: PlanSettings): Step[] {
  const cells = cellsOf(block);
  const text = cells[columns.step] ?? '';
  if (text === '') return [];
  const done = tellsDone(cells[columns.done] ?? '');
  const told = fieldOwner(cells[columns.owner] ?? '', staff);
  const owner = told.kind === 'none' && told.text === '' ? ownerAbove(above.over, staff) : told;
  const due = dueOfField(cells[columns.due] ?? '', calendar, done) ?? dueAbove(above.over, calendar, done);
  const check = cells[columns.check];
  return [
    {
      text,
      span: { start: block.start, end: block.end },
      owner,
      ...(due ? { due } : {}),
      done,
      ...(check ? { check } : {}),
    },
  ];
}

/** A cell of a plan table in which the caret stands: what its column tells, and what is typed in it so far. */
export interface Cell {
  readonly column: 'owner' | 'due' | 'other';
  readonly typed: string;
}

const OWNER = /^(?:who|owner|lead|dri|responsible|assignee)$/;
const DUE = /^(?:by|by when|when|due|due date|date|deadline)$/;

/** The cell at an offset of the text; null where the line is no row of a table with a header. */
export function cellAt(text: string, at: number): Cell | null {
  const start = text.lastIndexOf('\n', at - 1) + 1;
  const before = text.slice(start, at);
  if (!/^\s*\|/.test(before)) return null;
  const header = headerAbove(text, start);
  if (header === null) return null;
  const column = before.split('|').length - 2;
  const name = header[column]?.trim().toLowerCase() ?? '';
  return {
    column: OWNER.test(name) ? 'owner' : DUE.test(name) ? 'due' : 'other',
    typed: before.slice(before.lastIndexOf('|') + 1).trimStart(),
  };
}

/** The cells of the row above the line of dashes; null where there is none right above. */
function headerAbove(text: string, start: number): string[] | null {
  let end = start - 1;
  for (let rows = 0; end > 0 && rows < 500; rows++) {
    const from = text.lastIndexOf('\n', end - 1) + 1;
    const line = text.slice(from, end);
    if (!/^\s*\|/.test(line)) return null;
    if (/^\s*\|[\s:|-]+$/.test(line)) {
      const above = text.slice(text.lastIndexOf('\n', from - 2) + 1, Math.max(0, from - 1));
      return above.split('|').slice(1, -1);
    }
    end = from - 1;
  }
  return null;
}

import type { Due, Step } from '../report';

const COLUMNS = ['What', 'Who', 'By', 'How you can check'];

/** The steps of a plan as a Markdown table. What the draft does not tell is a `{placeholder}`. */
export function planTable(steps: readonly Step[]): string {
  const rows = steps.map(({ text, owner, due, done, check }) => [
    text,
    owner.name ?? (owner.text || '{owner}'),
    due ? whenOf(due) : '{date}',
    check ?? (done ? 'Done' : '{where to look}'),
  ]);
  return [COLUMNS, COLUMNS.map(() => '---'), ...rows].map((cells) => `| ${cells.map(cell).join(' | ')} |\n`).join('');
}

/** As written, without its "by"; words that hang on the day of the draft, such as "next Friday", get the date beside them. */
function whenOf({ text, date }: Due): string {
  const words = text.replace(/^by /i, '');
  return date === undefined || /\d/.test(words) ? words : `${words} (${date})`;
}

/** The words on one line, with every bar escaped that is not yet. */
function cell(words: string): string {
  return words.replace(/\s+/g, ' ').replace(/\\.|\|/g, (mark) => (mark === '|' ? '\\|' : mark));
}

import { openDraft } from './analyze';
import { RULES } from './rules';
import type { Settings } from './settings';

/** How many paragraphs the draft has at most: one keystroke reads as much as in a short letter. */
const PARAGRAPHS = 24;
/** How many letters are typed when all examples have stood there. */
const LETTERS = 120;
const WORDS = 'We told the team about it on Monday, and it was late. ';

/**
 * Writes a draft from the rules' own examples, a paragraph at each step, then types in it, a letter at each, and reads it every time as
 * an open draft is read. Engines compile well what they have run often: who has gone through this while nobody waited reads the first
 * letters of a real draft two to three times as fast.
 */
export function* rehearse(settings: Settings): Generator<void, void> {
  const draft = openDraft('');
  const edit = (start: number, end: number, text: string): void => {
    draft.edit([{ start, end, text }]);
    // What the light bulb asks for.
    draft
      .report({ ...settings, draft: true })
      .findings.at(-1)
      ?.fixes.at(0);
  };
  const examples = RULES.flatMap(({ rewrites }) => rewrites.map(({ before }) => `${before}\n\n`));
  for (const [i, example] of examples.entries()) {
    const gone = examples[i - PARAGRAPHS]?.length ?? 0;
    if (gone > 0) draft.edit([{ start: 0, end: gone, text: '' }]);
    edit(draft.text.length, draft.text.length, example);
    yield;
  }
  const middle = draft.text.indexOf('\n\n', draft.text.length / 2);
  for (let typed = 0; typed < LETTERS; typed++) {
    edit(middle + typed, middle + typed, WORDS.charAt(typed % WORDS.length));
    yield;
  }
}

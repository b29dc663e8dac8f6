import { MOVES } from '../../moves/registry';
import { type Edit, type Fix, MOVE_NAMES, type MoveName, type Span } from '../../report';
import type { BodySentence, WholeDraft } from './whole-draft';

/** A fix that inserts the words of a move as a paragraph of its own, where the order of moves has it (RULEBOOK 5). */
export function insertMove(draft: WholeDraft, name: MoveName): Fix[] {
  const move = MOVES.find((each) => each.name === name);
  if (!move) return [];
  const earlier = new Set(MOVE_NAMES.slice(0, MOVE_NAMES.indexOf(name)));
  const after = draft.sentences.findLast(({ moves }) => [...moves].some((each) => earlier.has(each)));
  const edit = after
    ? insertAt(blockEnd(draft, after), `${newlineOf(draft)}${newlineOf(draft)}${move.insertion}`)
    : insertFirst(draft, move.insertion);
  return [{ title: `Insert: ${move.insertion}`, edits: [edit] }];
}

/** Before the first sentence that makes a move, so after a salutation; in a draft without any, at its end. */
function insertFirst(draft: WholeDraft, words: string): Edit {
  const newline = newlineOf(draft);
  const first = draft.sentences.find(({ moves, block }) => moves.size > 0 && block.kind === 'paragraph');
  if (first) return insertAt(first.block.start, `${words}${newline}${newline}`);
  const end = draft.text.trimEnd().length;
  return insertAt(end, end === 0 ? words : `${newline}${newline}${words}`);
}

/** An edit that inserts words at an offset. */
export function insertAt(at: number, newText: string): Edit {
  return { span: { start: at, end: at }, newText };
}

/** The line break of a draft. */
export function newlineOf({ text }: WholeDraft): string {
  return text.includes('\r\n') ? '\r\n' : '\n';
}

/** Where the words of a sentence end, before its closing mark; an offset of the draft. */
export function endOfWords({ start, sentence: { text } }: BodySentence): number {
  let end = text.length;
  while (end > 0 && /[.!?\s]/.test(text[end - 1] ?? '')) end--;
  return start + end;
}

/** Past the last item of the list in which the sentence stands, so that no list is torn apart. */
function blockEnd({ layout }: WholeDraft, { block }: BodySentence): number {
  const at = layout.blocks.indexOf(block);
  let last = block;
  for (const next of layout.blocks.slice(at + 1)) {
    if (block.kind !== 'item' || next.kind !== 'item') break;
    last = next;
  }
  return last.end;
}

/** A fix that takes sentences of one block out of their place and puts them before another, as a paragraph of their own. */
export function moveBefore(
  draft: WholeDraft,
  moved: readonly BodySentence[],
  target: BodySentence,
  title: string,
): Fix {
  const { text } = draft;
  const newline = newlineOf(draft);
  const words = moved.map(({ start, end }) => text.slice(start, end).trim()).join(' ');
  return {
    title,
    edits: [
      insertAt(target.block.start, `${words}${newline}${newline}`),
      ...moved.map((each) => ({ span: cutOf(text, each), newText: '' })),
    ],
  };
}

/** The sentence and the blanks that its going would leave behind; a block that is nothing else goes with its line breaks. */
export function cutOf(text: string, { start, end, block }: BodySentence): Span {
  if (text.slice(block.start, start).trim() === '' && text.slice(end, block.end).trim() === '') {
    const after = /^[ \t]*(?:\r?\n)*/.exec(text.slice(block.end))?.[0].length ?? 0;
    return { start: block.start, end: block.end + after };
  }
  const after = /^[ \t]*/.exec(text.slice(end, block.end))?.[0].length ?? 0;
  return { start, end: end + after };
}

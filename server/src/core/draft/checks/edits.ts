import { MOVES } from '../../moves/registry';
import { type Fix, MOVE_NAMES, type MoveName, type Span } from '../../report';
import type { BodySentence, WholeDraft } from './whole-draft';

/** A fix that inserts the words of a move as a paragraph of its own, where the order of moves has it (RULEBOOK 5). */
export function insertMove(draft: WholeDraft, name: MoveName): Fix | null {
  const move = MOVES.find((each) => each.name === name);
  if (!move) return null;
  const before = new Set(MOVE_NAMES.slice(0, MOVE_NAMES.indexOf(name)));
  const after = draft.sentences.findLast(({ moves }) => [...moves].some((each) => before.has(each)));
  return {
    title: `Insert: ${move.insertion}`,
    edits: [{ ...insertAfter(draft, after), newText: paragraph(draft, after, move.insertion) }],
  };
}

/** Behind the block of this sentence, or at the end of the draft. */
function insertAfter(draft: WholeDraft, sentence: BodySentence | undefined): { span: Span } {
  const end = sentence ? blockEnd(draft, sentence) : draft.text.trimEnd().length;
  return { span: { start: end, end } };
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

function paragraph({ text }: WholeDraft, after: BodySentence | undefined, words: string): string {
  const newline = text.includes('\r\n') ? '\r\n' : '\n';
  return after || text.trim() !== '' ? `${newline}${newline}${words}` : words;
}

/** A fix that takes a sentence out of its place and puts it before another, as a paragraph of its own. */
export function moveBefore({ text }: WholeDraft, moved: BodySentence, target: BodySentence, title: string): Fix {
  const newline = text.includes('\r\n') ? '\r\n' : '\n';
  const words = text.slice(moved.start, moved.end).trim();
  return {
    title,
    edits: [
      { span: { start: target.block.start, end: target.block.start }, newText: `${words}${newline}${newline}` },
      { span: cutOf(text, moved), newText: '' },
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

import type { ChecklistState, MoveName, Report } from '../report';
import { quoted } from './quoted';

/** What an assistant that asks about a message is told: what its readers need to hear, and how far the text says it. */
export interface ChecklistAnswer {
  readonly genre: string;
  readonly items: readonly ItemAnswer[];
}

export interface ItemAnswer {
  readonly item: MoveName;
  readonly state: ChecklistState;
  /** The listener's question. */
  readonly question: string;
  /** What is weak or missing, and what to do; empty otherwise. */
  readonly advice: string;
  /** The words of the text that answer the question. */
  readonly evidence: readonly string[];
  /** Words to begin with, where the answer is weak or missing; facts are {gaps}. */
  readonly suggestion?: string;
}

/** More words of a text than these prove no more. */
const MOST_EVIDENCE = 5;

/** The checklist of a text that was read as a repair draft. */
export function checklistAnswer(text: string, { genre, checklist }: Report): ChecklistAnswer {
  return {
    genre,
    items: checklist.map(({ item, state, question, advice, evidence, insertion }) => ({
      item,
      state,
      question,
      advice,
      evidence: evidence.slice(0, MOST_EVIDENCE).map(({ start, end }) => text.slice(start, end)),
      ...(state === 'weak' || state === 'missing' ? { suggestion: insertion.trim() } : {}),
    })),
  };
}

const MARKS: Readonly<Record<ChecklistState, string>> = { done: '[x]', weak: '[~]', missing: '[ ]', optional: '( )' };

/** The same in words, for an assistant to read. */
export function checklistInWords({ genre, items }: ChecklistAnswer): string {
  return [
    `What the readers of this message (${genre}) need to hear. [x] said, [~] weak, [ ] missing, ( ) may be left out.`,
    ...items.map(itemInWords),
    'Words in {braces} stand for facts that only the writer knows: ask for them.',
  ].join('\n\n');
}

function itemInWords({ item, state, question, advice, evidence, suggestion }: ItemAnswer): string {
  return [
    `${MARKS[state]} ${item}: ${question}`,
    ...(advice === '' ? [] : [`    ${advice}`]),
    ...evidence.map((words) => `    said: ${quoted(words)}`),
    ...(suggestion ? [`    e.g. ${quoted(suggestion)}`] : []),
  ].join('\n');
}

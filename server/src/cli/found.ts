import { printable } from '../core/printable';
import type { CheckFinding, Finding, Report } from '../core/report';
import { ruleNamed } from '../core/rules';

/** A finding of whatever kind, with the words around it to show it in. */
export interface Found extends Omit<Finding, 'code'> {
  readonly code: string;
  readonly absent?: boolean;
  readonly why?: string;
}

/** All that was found in a text: the faults of its sentences, then what the whole of it lacks or clashes in. */
export function foundIn(text: string, { findings, checks }: Report): Found[] {
  return [...findings, ...checks.map(inItsLine(text))];
}

/** A finding of a whole-draft check, with the lines around it to show it in. */
function inItsLine(text: string): (finding: CheckFinding) => Found {
  return (finding) => {
    const spans = [finding.span, ...(finding.fixes[0]?.edits ?? []).map(({ span }) => span)];
    const start = Math.min(...spans.map((span) => text.lastIndexOf('\n', span.start - 1) + 1));
    const ends = spans.map((span) => (text.indexOf('\n', span.end) < 0 ? text.length : text.indexOf('\n', span.end)));
    return { ...finding, sentence: { start, end: Math.max(...ends) } };
  };
}

/** What its first fix would make of a finding's words, or would add; null where there is none. */
export function suggestionFor(text: string, { fixes: [fix], sentence, absent }: Found): string | null {
  if (!fix) return null;
  return (absent ? fix.edits[0]?.newText.trim() : fixed(text, sentence, fix.edits)) || null;
}

/** Why a finding matters. */
export function whyOf({ code, why }: Found): string | undefined {
  return why ?? ruleNamed(code)?.why;
}

function fixed(text: string, sentence: Found['sentence'], edits: Found['fixes'][number]['edits']): string {
  const within = [...edits].sort((a, b) => b.span.start - a.span.start);
  const result = within.reduce(
    (words, edit) =>
      words.slice(0, edit.span.start - sentence.start) + edit.newText + words.slice(edit.span.end - sentence.start),
    text.slice(sentence.start, sentence.end),
  );
  return onOneLine(result);
}

/** Words on one line that can be printed. */
export function onOneLine(words: string): string {
  return printable(words).replace(/\s+/g, ' ').trim();
}

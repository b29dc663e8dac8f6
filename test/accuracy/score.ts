import { FAULT_CODES, MOVE_NAMES } from '../../server/src/core/report';
import { type LabelledDraft, sentenceAt } from './corpus';

interface Position {
  readonly line: number;
  readonly character: number;
}

/** What the command line reports of one file, as far as accuracy goes. */
export interface Checked {
  readonly findings: readonly {
    readonly code: string;
    readonly severity: string;
    readonly range: { start: Position };
  }[];
  readonly moves: readonly { readonly move: string; readonly range: { start: Position } }[];
}

/** Ordinary prose: its reports as met in an editor, and forced as drafts. */
export interface Ordinary {
  readonly drafts: readonly LabelledDraft[];
  readonly met: readonly Checked[];
  readonly forced: readonly Checked[];
}

/** How often a label was given rightly, wrongly, and not at all. */
interface Counts {
  right: number;
  wrong: number;
  missed: number;
}

/** A Markdown table of precision, recall and F1 per fault and per move, sentence by sentence, and the sums. */
export function scoreOf(drafts: readonly LabelledDraft[], reports: readonly Checked[], ordinary: Ordinary): string {
  const counts = new Map<string, Counts>();
  const at = (name: string): Counts => {
    const known = counts.get(name) ?? { right: 0, wrong: 0, missed: 0 };
    counts.set(name, known);
    return known;
  };
  drafts.forEach((draft, i) => {
    const given = labelsBySentence(draft, reports[i] as Checked);
    draft.sentences.forEach(({ faults, moves }, k) => {
      const labels = given[k] as Given;
      for (const code of FAULT_CODES) tally([at(code), at('all faults')], labels.all.has(code), faults.includes(code));
      for (const name of MOVE_NAMES) tally([at(name), at('all moves')], labels.all.has(name), moves.includes(name));
      tally(
        [at('any fault in a sentence')],
        FAULT_CODES.some((code) => labels.all.has(code)),
        faults.length > 0,
      );
      for (const code of labels.loud) tally([at('warnings alone')], true, faults.includes(code));
    });
  });
  const order = [...FAULT_CODES, 'all faults', 'any fault in a sentence', 'warnings alone', ...MOVE_NAMES, 'all moves'];
  return [
    '| | precision | recall | F1 | n |',
    '|---|---|---|---|---|',
    ...order.map((name) => row(name, at(name))),
    '',
    `Ordinary prose: ${alarmsPer1000(ordinary.drafts, ordinary.met)} false alarms per 1,000 words as met in an editor, ${alarmsPer1000(ordinary.drafts, ordinary.forced)} when forced.`,
  ].join('\n');
}

/** What was given to one sentence; `loud` holds the faults that warn. */
interface Given {
  readonly all: Set<string>;
  readonly loud: Set<string>;
}

function labelsBySentence(draft: LabelledDraft, report: Checked): Given[] {
  const given = draft.sentences.map(() => ({ all: new Set<string>(), loud: new Set<string>() }));
  for (const { code, severity, range } of report.findings) {
    const sentence = given[sentenceAt(draft, offsetOf(draft.text, range.start))];
    sentence?.all.add(code);
    if (isFault(code) && (severity === 'warning' || severity === 'error')) sentence?.loud.add(code);
  }
  for (const { move, range } of report.moves)
    given[sentenceAt(draft, offsetOf(draft.text, range.start))]?.all.add(move);
  return given;
}

function offsetOf(text: string, { line, character }: Position): number {
  let start = 0;
  for (let i = 0; i < line; i++) start = text.indexOf('\n', start) + 1;
  return start + character;
}

function isFault(code: string): boolean {
  return (FAULT_CODES as readonly string[]).includes(code);
}

function tally(all: readonly Counts[], given: boolean, holds: boolean): void {
  for (const counts of all) {
    if (given && holds) counts.right++;
    else if (given) counts.wrong++;
    else if (holds) counts.missed++;
  }
}

function row(name: string, { right, wrong, missed }: Counts): string {
  const precision = right / (right + wrong || 1);
  const recall = right / (right + missed || 1);
  const f1 = (2 * precision * recall) / (precision + recall || 1);
  const [p, r, f] = [precision, recall, f1].map((figure) => figure.toFixed(2));
  return name === 'warnings alone'
    ? `| ${name} | ${p} | | | ${right + wrong} |`
    : `| ${name} | ${p} | ${r} | ${f} | ${right + missed} |`;
}

function alarmsPer1000(drafts: readonly LabelledDraft[], reports: readonly Checked[]): string {
  const words = drafts.reduce((sum, { text }) => sum + text.split(/\s+/).filter(Boolean).length, 0);
  const alarms = reports.reduce((sum, { findings }) => sum + findings.filter(({ code }) => isFault(code)).length, 0);
  return ((1000 * alarms) / (words || 1)).toFixed(1);
}

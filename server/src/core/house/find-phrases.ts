import { Prover, type ReadAgain } from '../draft/checks/proving';
import { guarded, type OnDefect } from '../draft/defects';
import type { Silences } from '../draft/ignores';
import { fixInDraft, type QuotationMarks, quotationMarksOf, spanInDraft } from '../draft/original';
import type { Placed } from '../draft/reading';
import type { Sentence } from '../language/sentence';
import { lazily } from '../lazily';
import type { CheckFinding, Fix, Span } from '../report';
import type { Settings } from '../settings';
import type { HousePhrase } from './house';
import { matches } from './pattern';

/** The words of a sentence that a phrase of the house matches. */
interface Met {
  readonly phrase: HousePhrase;
  /** Relative to the sentence. */
  readonly span: Span;
  readonly capital: boolean;
}

/** What was met in each sentence, by the phrases looked for: a keystroke looks through the sentences that it changed. */
const KNOWN = new WeakMap<readonly HousePhrase[], WeakMap<Sentence, readonly Met[]>>();

/**
 * The phrases of the house that a draft has. A replacement is offered where, read again, the phrase is gone and nothing else has come.
 */
export function findPhrases(
  placed: readonly Placed[],
  text: string,
  settings: Settings,
  silences: Silences,
  readAgain: ReadAgain,
  onDefect: OnDefect,
): CheckFinding[] {
  const { phrases } = settings.house;
  if (phrases.length === 0) return [];
  const prover = new Prover(text, readAgain, settings.fixes);
  const marks = lazily(() => quotationMarksOf(text));
  return placed.flatMap((each) =>
    metIn(each.sentence, phrases).flatMap((met): CheckFinding[] => {
      const { code, message, severity, why } = met.phrase;
      const asked = settings.faults[code] ?? severity;
      const span = spanInDraft(each, met.span);
      if (asked === 'off' || silences(code, span)) return [];
      let fixes: readonly Fix[] | undefined;
      return [
        {
          code,
          severity: asked,
          message,
          span,
          absent: false,
          ...(why === '' ? {} : { why }),
          get fixes() {
            fixes ??= guarded(code, onDefect, () => prover.holding(code, fixesOf(met, each, text, marks)), []);
            return fixes;
          },
        },
      ];
    }),
  );
}

function metIn(sentence: Sentence, phrases: readonly HousePhrase[]): readonly Met[] {
  const known = KNOWN.get(phrases) ?? new WeakMap<Sentence, readonly Met[]>();
  KNOWN.set(phrases, known);
  const before = known.get(sentence);
  if (before) return before;
  const { words } = sentence;
  const met = phrases.flatMap((phrase) =>
    phrase.patterns
      .flatMap((pattern) => matches(pattern, words))
      .map(({ from, to }) => ({ phrase, span: sentence.spanOf(from, to), capital: words[from]?.capital === true })),
  );
  known.set(sentence, met);
  return met;
}

function fixesOf({ phrase, span, capital }: Met, placed: Placed, text: string, marks: () => QuotationMarks): Fix[] {
  return phrase.replace.flatMap((words) => {
    const taken = words === '' ? withBlank(placed.sentence.source, span) : span;
    const newText = capital ? words.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase()) : words;
    const title = words === '' ? 'Take these words out' : `Replace with: ${newText}`;
    const fix = fixInDraft({ title, edits: [{ span: taken, newText }] }, { placed, text, marks });
    return fix ? [fix] : [];
  });
}

/** The words with a blank beside them, so that none is left over. */
function withBlank(source: string, { start, end }: Span): Span {
  if (source[start - 1] === ' ') return { start: start - 1, end };
  return { start, end: source[end] === ' ' ? end + 1 : end };
}

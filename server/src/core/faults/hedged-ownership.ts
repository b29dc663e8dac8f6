import type { Clause } from '../language/clauses';
import type { Sentence } from '../language/sentence';
import type { Fix, Span } from '../report';
import type { SentenceContext } from './context';
import { type Fault, NONE } from './fault';
import { anew, pastOf, replacement, speakerOf, without } from './rewrite';

/** Words that soften a verb and can be taken out without harm to the grammar. */
const SOFTENER =
  /^(?:perhaps|maybe|possibly|probably|arguably|somewhat|presumably|conceivably|apparently|seemingly|partly|partially)$/;

/** Weakens the speaker's own fault or duty by likelihood, degree or point of view. */
export const hedgedOwnership: Fault = {
  code: 'hedged-ownership',
  level: 'warning',
  message: 'This softens your own act. State it plainly.',
  why: 'Readers hear a hedge on one’s own fault as a way out of it. A plain sentence costs less (RULEBOOK 3).',
  quiet: [
    'a plain admission: "I should have asked"',
    'a hedge about the future: "We may need two weeks"',
    'the month of May',
  ],
  check(sentence) {
    if (sentence.isQuestion || sentence.text.includes('{')) return NONE;
    for (const clause of sentence.clauses) {
      const span = hedgeOf(clause, sentence);
      if (span) return [{ span }];
    }
    return NONE;
  },
  mend(sentence, context, span) {
    const plain = sentence.clauses.flatMap((clause) => unhedged(clause, sentence));
    const softeners = sentence.words
      .filter(({ text, start, end }) => SOFTENER.test(text) && start < span.end && end > span.start)
      .map(({ start, end }) => without(sentence, { start, end }));
    return [...plain, ...softeners, anew(sentence, scaffold(sentence, context))];
  },
  examples: {
    flagged: [
      { text: 'I [may have moved] too fast.', fixed: 'I moved too fast.' },
      { text: 'We [might have told] you sooner.', fixed: 'We should have told you sooner.' },
      { text: '[Perhaps] we were late.', fixed: 'We were late.' },
      { text: 'I [could have handled] that better.', fixed: 'I should have handled that better.' },
    ],
    clean: [
      'I moved too fast.',
      'We may need two weeks to finish the audit.',
      'I should have told you sooner.',
      'You may have heard that I signed the contract.',
      'We were late in May.',
    ],
  },
};

/** "I may have moved", "perhaps we were late": the hedge on a past clause of the speaker's. */
function hedgeOf(clause: Clause, sentence: Sentence): Span | null {
  if (clause.doer.kind !== 'speaker' || clause.tense !== 'past') return null;
  if (clause.modality === 'possible' && !clause.negated) return sentence.spanOf(clause.start, clause.end);
  const softener = sentence.words.findIndex(
    (word, i) => i < clause.limit && i >= clause.start - 4 && SOFTENER.test(word.text),
  );
  return softener < 0 ? null : sentence.spanOf(softener, softener + 1);
}

/** "may have moved" told as it was: "moved"; "could have told" as the duty that it was: "should have told". */
function unhedged({ doer, modality, negated, start, end }: Clause, sentence: Sentence): Fix[] {
  const words = sentence.words.slice(start, end);
  const [modal, have] = words;
  const participle = words.at(-1);
  if (doer.kind !== 'speaker' || modality !== 'possible' || negated || have?.text !== 'have' || !modal || !participle)
    return [];
  const better = /\b(?:better|more|clearer|sooner|earlier|faster|differently)\b/.test(sentence.wording);
  if (modal.text === 'could' || better)
    return [replacement('Replace with: should have', modal.start, modal.end, 'should')];
  if (participle === have || participle.text === 'been') return [];
  const past = pastOf(participle.text);
  return [replacement(`Replace with: ${past}`, modal.start, participle.end, past)];
}

function scaffold(sentence: Sentence, context: SentenceContext): string {
  return `${speakerOf(sentence, context)} {did what, when}.`;
}

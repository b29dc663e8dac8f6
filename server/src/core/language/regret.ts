import { type ApologyObject, join, objectEnd, sentencePart } from './apology';
import type { Clause } from './clauses';
import { means } from './lexicon';
import type { Word } from './words';

/** Regret or sympathy that the speaker offers, which is no apology. Indices count words. */
export interface Regret {
  /** regret: "we regret X" · adjective: "it is unfortunate that" · feeling: "we are saddened" · sympathy: "our thoughts are with". */
  readonly kind: 'regret' | 'adjective' | 'feeling' | 'sympathy';
  readonly start: number;
  readonly end: number;
  readonly object: ApologyObject | null;
}

const SYMPATHETIC = new Set(['heart', 'thought', 'prayer', 'condolence', 'sympathy']);

/** Finds regret and sympathy by the speaker, which are no apology. */
export function readRegrets(words: readonly Word[], clauses: readonly Clause[]): Regret[] {
  const regrets: Regret[] = [];
  const add = (kind: Regret['kind'], start: number, end: number): void => {
    regrets.push({ kind, start, end, object: objectOfRegret(words, end) });
  };
  for (const clause of clauses) {
    const ours =
      clause.doer.kind === 'speaker' ||
      (clause.doer.kind === 'institution' && clause.introducer === '') ||
      /^(?:staff|everyone|all)$/.test(clause.doer.head);
    if (
      means(clause.verb, 'regretVerb') &&
      !clause.negated &&
      (ours || clause.voice === 'passive') &&
      clause.tense !== 'future' &&
      !isInability(words, clause.end)
    )
      add('regret', clause.start, clause.end);
    if (clause.verb === 'be' && !clause.negated) {
      const complement = words.slice(clause.end, clause.end + 6);
      const adjective = complement.findIndex((word) => means(word.text, 'sadAdjective'));
      if (
        clause.doer.kind === 'speaker' &&
        adjective >= 0 &&
        complement
          .slice(0, adjective)
          .every((word) =>
            /^(?:very|so|deeply|truly|extremely|really|profoundly|both|all|and|,|most|\w+ly|\w+ed)$/.test(word.text),
          )
      )
        add('feeling', clause.start, clause.end + adjective + 1);
      const sad = complement.findIndex((word) => means(word.text, 'regretAdjective'));
      if (
        /^(?:it|this|that|what)$/.test(clause.doer.head) &&
        sad >= 0 &&
        sad < 4 &&
        !/^\p{L}/u.test(
          words[clause.end + sad + 1]?.text.replace(
            /^(?:that|how|to|when|as|for|it|we|i|and|the|some|one|you|indeed|if|because|but)$/,
            '',
          ) ?? '',
        )
      )
        add('adjective', clause.start, clause.end + sad + 1);
    }
    if (
      means(clause.verb, 'sadden') &&
      /^(?:it|this|what|that)$/.test(clause.doer.head) &&
      /^(?:me|us)$/.test(words[clause.end]?.text ?? '')
    )
      add('feeling', clause.start, clause.end + 1);
  }
  words.forEach((word, i) => {
    if (SYMPATHETIC.has(word.lemma) && /\b(?:my|our|deepest|heartfelt|have my)\b/.test(join(words, i - 3, i))) {
      if (
        /^(?:heart|thought|prayer)$/.test(word.lemma) &&
        !/\b(?:go|goes|went|are|is) (?:\w+ )?(?:out|with|to)\b/.test(join(words, i + 1, i + 7))
      )
        return;
      add('sympathy', i, i + 1);
    }
    if (
      word.text === 'regrettable' &&
      !regrets.some((each) => each.start <= i && i < each.end) &&
      !/\bnot$/.test(join(words, i - 1, i))
    )
      add('adjective', i, i + 1);
  });
  return regrets;
}

/** "I regret that I cannot come": no wrong is regretted. */
function isInability(words: readonly Word[], from: number): boolean {
  return /^(?:to (?:inform|announce|say|tell)\b|(?:that )?(?:i|we) (?:cannot|can (?:n't|not)|am unable|are unable))/.test(
    join(words, from, from + 5),
  );
}

function objectOfRegret(words: readonly Word[], end: number): ApologyObject | null {
  const stop = sentencePart(words, end);
  const first = words[end]?.text;
  if (end >= stop || first === undefined || first === ',') return null;
  const skip = /^(?:that|at|by|to|for|if|about)$/.test(first) ? 1 : 0;
  return {
    kind: first === 'that' || first === 'how' ? 'clause' : 'for',
    start: end + skip,
    end: objectEnd(words, end + skip, stop),
  };
}

import { isOwnAct } from './acts';
import type { Clause } from './clauses';
import { means } from './lexicon';
import type { Sentence } from './sentence';

/** The wrong as the speaker tells it, in the draft's own words. */
export interface ToldAct {
  /** "approved the Acme contract without the checks": goes on from I or we. */
  readonly past: string;
  /** "approving the Acme contract without the checks": goes on from for. */
  readonly gerund: string;
  /** The sentence that tells it, as written. */
  readonly from: string;
}

/** How many words tell an act; fewer say too little, more tell a story. */
const FEWEST = 4;
const MOST = 14;
/** Wrong by what went with it, whatever the verb: "signed it without a check". */
const WRONGED =
  /\b(?:without|instead of|rather than|wrong|wrongly|too late|too soon|behind|before (?:telling|asking)|by mistake|in error)\b/;
const STOP = /^(?:[,;:–.()!?{}"]|and|but|because|so|which|that|when|while|although|though|since|if|as)$/;

/** The first wrong that the sentences tell in the first person, as far as one verb phrase tells it; null where none does plainly. */
export function readToldAct(sentences: readonly Sentence[]): ToldAct | null {
  for (const sentence of sentences) {
    if (
      sentence.isQuestion ||
      sentence.apologies.length > 0 ||
      sentence.regrets.length > 0 ||
      sentence.text !== sentence.source
    )
      continue;
    for (const clause of sentence.clauses) {
      const act = /^(?:|and)$/.test(clause.introducer) && isOwnAct(clause) ? tell(clause, sentence) : null;
      if (act) return act;
    }
  }
  return null;
}

function tell(clause: Clause, sentence: Sentence): ToldAct | null {
  const { words } = sentence;
  const stop = words.findIndex((word, i) => i >= clause.end && STOP.test(word.text));
  const end = stop < 0 ? words.length : stop;
  const main = words[clause.end - 1];
  const length = end - clause.end + 1;
  if (!main || main.lemma !== clause.verb || clause.modality !== 'none' || length < FEWEST || length > MOST)
    return null;
  const object = sentence.phrase(clause.end, end);
  const wrong = clause.negated || WRONGED.test(object) || means(clause.verb, 'wrongVerb');
  if (!wrong || /\b(?:it|this|that|them|these|those)$/.test(object)) return null;
  const rest = sentence.source.slice(main.end, words[end - 1]?.end);
  return clause.negated
    ? { past: `did not ${clause.verb}${rest}`, gerund: `not ${gerundOf(clause.verb)}${rest}`, from: sentence.source }
    : { past: `${main.text}${rest}`, gerund: `${gerundOf(clause.verb)}${rest}`, from: sentence.source };
}

/** The -ing form of a base form: approve → approving, stop → stopping, lie → lying. */
export function gerundOf(verb: string): string {
  if (/ie$/.test(verb)) return `${verb.slice(0, -2)}ying`;
  if (/[^aeiouy]e$|ue$|ce$|ge$/.test(verb)) return `${verb.slice(0, -1)}ing`;
  if (/^[^aeiou]*[aeiou][^aeiouwxy]$/.test(verb) || /(?:mit|get|gin|fer|cur|pel)$/.test(verb))
    return `${verb}${verb.at(-1)}ing`;
  return `${verb}ing`;
}

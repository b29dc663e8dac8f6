import { Sentence } from '../language/sentence';

/** Words that tell nothing of what a sentence is about. */
const EMPTY = new Set(
  (
    'a an the this that these those it its i we you he she they me us him her them my our your his their who what which ' +
    'all every each any some most many few more less no not none never and or but so if as at by for from in into of off on ' +
    'onto out over to until till up with within without after before because since when where while than then there here now ' +
    'be have do will would shall should can could may might must also again still only just new same other first last ' +
    'step done late thing way part people person team everyone anyone date today say promise'
  ).split(' '),
);

/**
 * What a sentence is about: the lemmas of its words without verb groups, times, numbers, empty words, and those of `owner`.
 * Each once, in reading order.
 */
export function matterOf(told: Sentence | string, owner = ''): string[] {
  const sentence = typeof told === 'string' ? new Sentence(told, 'paragraph') : told;
  const owners = new Set(owner.toLowerCase().split(/\s+/));
  const inVerb = (i: number): boolean => sentence.clauses.some(({ start, end }) => i >= start && i < end);
  const lemmas = sentence.words.flatMap((word, i) => {
    const timed = sentence.times.some(({ start, end }) => word.start >= start && word.end <= end);
    const empty = EMPTY.has(word.lemma) || EMPTY.has(word.text) || owners.has(word.text);
    return timed || empty || inVerb(i) || !/^\p{L}{2}/u.test(word.text) ? [] : [word.lemma];
  });
  return [...new Set(lemmas)];
}

/** The counts of a sentence, each with the word that it counts. Dates and times are none. */
export function numbersIn(sentence: Sentence): { count: number; of: string }[] {
  return sentence.words.flatMap((word, i) => {
    if (!/^\d[\d,.]*$/.test(word.text)) return [];
    if (sentence.times.some(({ start, end }) => word.start >= start && word.end <= end)) return [];
    const of = sentence.words[i + 1]?.lemma ?? '';
    return /^\p{L}/u.test(of) ? [{ count: Number(word.text.replace(/,/g, '')), of }] : [];
  });
}

/** How much two matters share: shared lemmas by all lemmas (Jaccard), 0 to 1. */
export function overlap(a: readonly string[], b: readonly string[]): number {
  const shared = sharedBy(a, b);
  return shared === 0 ? 0 : shared / (new Set(a).size + new Set(b).size - shared);
}

/** Whether a sentence speaks of a matter: half of its lemmas at least, two of them where it has two. */
export function speaksOf(matter: readonly string[], sentence: readonly string[]): boolean {
  const shared = sharedBy(matter, sentence);
  return shared > 0 && shared >= Math.min(2, matter.length) && shared * 2 >= matter.length;
}

export function sharedBy(a: readonly string[], b: readonly string[]): number {
  return new Set(a.filter((lemma) => b.includes(lemma))).size;
}

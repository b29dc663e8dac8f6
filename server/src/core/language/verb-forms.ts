import { IRREGULAR } from './irregular';

/** The past tense that goes with a past participle as written. */
export function pastOfParticiple(participle: string): string {
  const form = IRREGULAR.get(participle);
  if (!form || form.past) return participle;
  for (const [text, each] of IRREGULAR) if (each.lemma === form.lemma && each.past) return text;
  return participle;
}

/** The -ing form of a past tense or participle, in the spelling of the writer: cancelled → cancelling, canceled → canceling. */
export function gerundOf(past: string): string {
  const irregular = IRREGULAR.get(past);
  if (irregular) return gerundOfBase(irregular.lemma);
  return past.replace(/ied$/, 'yed').replace(/eed$/, 'eeed').replace(/ed$/, 'ing');
}

/** Bases that double their last letter: one short syllable, or a stress on the last one. */
const DOUBLING =
  /^(?:[^aeiou]*[^aeiou]?[aeiou][bdgklmnprt]|quit|.*(?:commit|admit|omit|permit|submit|refer|prefer|occur|begin|forget|forbid|upset|reset|offset|overrun|control|equip|cancel|travel|label|signal))$/;

/** The -ing form of a base form. */
export function gerundOfBase(base: string): string {
  if (/ie$/.test(base)) return base.replace(/ie$/, 'ying');
  if (/[^eoy]e$/.test(base)) return base.replace(/e$/, 'ing');
  return DOUBLING.test(base) ? `${base}${base.slice(-1)}ing` : `${base}ing`;
}

/** The past tense of a base form. */
export function pastOfBase(base: string): string {
  for (const [text, form] of IRREGULAR) if (form.lemma === base && form.past) return text;
  if (/e$/.test(base)) return `${base}d`;
  if (/[^aeiou]y$/.test(base)) return base.replace(/y$/, 'ied');
  return DOUBLING.test(base) ? `${base}${base.slice(-1)}ed` : `${base}ed`;
}

/** The form of a base that goes with he, she or a name. */
export function thirdPersonOf(base: string): string {
  if (base === 'be') return 'is';
  if (base === 'have') return 'has';
  if (/[^aeiou]y$/.test(base)) return base.replace(/y$/, 'ies');
  return /(?:s|x|z|ch|sh|o)$/.test(base) ? `${base}es` : `${base}s`;
}

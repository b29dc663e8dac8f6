/** A field of the front matter that Amends reads (RULEBOOK 2). */
export interface Field {
  readonly name: string;
  readonly kind: 'genre' | 'date' | 'text' | 'people' | 'choice';
  /** One line on what it is for. */
  readonly says: string;
  readonly values?: readonly string[];
}

export const FIELDS: readonly Field[] = [
  { name: 'amends', kind: 'genre', says: 'What this message is; it makes the file a repair draft' },
  { name: 'genre', kind: 'genre', says: 'What this message is' },
  { name: 'date', kind: 'date', says: 'The day of the message; other dates count from it' },
  { name: 'incident', kind: 'date', says: 'The day on which it happened' },
  { name: 'known', kind: 'date', says: 'The day on which you knew' },
  { name: 'speaker', kind: 'text', says: 'Who speaks or signs' },
  { name: 'people', kind: 'people', says: 'Names and roles that may own a step' },
  { name: 'visibility', kind: 'choice', says: 'Who saw the mistake', values: ['team', 'company', 'public'] },
  {
    name: 'kind',
    kind: 'choice',
    says: 'What was hurt: trust in skill, in honesty, or in good will',
    values: ['competence', 'integrity', 'benevolence'],
  },
  { name: 'subject', kind: 'text', says: 'The subject line when it is copied as an email; else its title is' },
  { name: 'series', kind: 'text', says: 'Links messages on the same matter for the ledger of promises' },
];

import snippets from '../../snippets/amends.json';

/** What a template is for: a message to those affected, a part of one, a paper that helps the writer; or it is the team's own. */
export type TemplateGroup = 'message' | 'part' | 'help' | 'house';

/** A template of `snippets/amends.json`, the one source for completion, commands and sidebar, or one of the team. */
export interface Template {
  readonly name: string;
  readonly prefix: string;
  readonly description: string;
  /** The text in snippet syntax. */
  readonly snippet: string;
  readonly group: TemplateGroup;
  /** Whether it goes into a message, and is none. */
  readonly isPart: boolean;
}

/** Which templates are parts to insert into a message, and which are papers of their own; all others are messages. */
const PARTS: ReadonlySet<string> = new Set([
  'amends-plan',
  'amends-plan-table',
  'amends-metrics-table',
  'amends-co-design-invite',
  'amends-incentive-rebalance',
  'amends-moved-date',
]);
const HELP: ReadonlySet<string> = new Set([
  'amends-facilitator-request',
  'amends-lessons-onboarding',
  'amends-escalate-hr',
  'amends-qa-prep',
  'amends-executive-coach-brief',
]);

export const TEMPLATES: readonly Template[] = Object.entries(snippets).map(([name, { prefix, description, body }]) => ({
  name,
  prefix,
  description,
  snippet: body.join('\n'),
  isPart: PARTS.has(prefix),
  group: PARTS.has(prefix) ? 'part' : HELP.has(prefix) ? 'help' : 'message',
}));

/** The templates of these groups, group by group. */
export function templatesOf(...groups: readonly TemplateGroup[]): Template[] {
  return groups.flatMap((group) => TEMPLATES.filter((template) => template.group === group));
}

/** The template with this prefix. Throws where the snippet file has none, which a test rules out. */
export function templateWith(prefix: string): Template {
  const found = TEMPLATES.find((template) => template.prefix === prefix);
  if (!found) throw new Error(`snippets/amends.json has no template "${prefix}".`);
  return found;
}

/** The template's text without the front matter that only a document of its own can have. */
export function bodyOf({ snippet }: Template): string {
  return snippet.replace(/^---\n(?:[^\n]*\n)*?---\n\n*/, '');
}

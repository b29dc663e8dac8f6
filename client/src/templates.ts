import snippets from '../../snippets/amends.json';

/** A template of `snippets/amends.json`, the one source for completion, commands and sidebar. */
export interface Template {
  readonly name: string;
  readonly prefix: string;
  readonly description: string;
  /** The text in snippet syntax. */
  readonly snippet: string;
  /** Whether it is a message of its own, not a part to insert into one. */
  readonly whole: boolean;
}

export const TEMPLATES: readonly Template[] = Object.entries(snippets).map(([name, { prefix, description, body }]) => ({
  name,
  prefix,
  description,
  snippet: body.join('\n'),
  whole: body[0] === '---',
}));

/** The template with this prefix. Throws where the snippet file has none, which a test rules out. */
export function templateWith(prefix: string): Template {
  const found = TEMPLATES.find((template) => template.prefix === prefix);
  if (!found) throw new Error(`snippets/amends.json has no template "${prefix}".`);
  return found;
}

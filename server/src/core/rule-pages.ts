import { CHECKS } from './draft/checks/registry';
import { UNUSED_IGNORE } from './draft/unused-ignores';
import { FAULTS } from './faults/registry';
import type { Move } from './moves/move';
import { MOVES } from './moves/registry';
import { CONTRADICTIONS } from './promises/contradictions/registry';
import { type Rule, ruleNamed } from './rules';
import { FIELDS } from './text/front-fields';

/** The code of a problem in the fields at the top of a draft. */
export const FRONT_MATTER = 'front-matter';
const FRONT_SAYS = 'A field at the top of the draft cannot be read as it stands.';

/** All that Amends marks something with and has a page for, in groups with a title. */
const GROUPS: readonly { readonly title: string; readonly codes: readonly string[] }[] = [
  { title: 'In a sentence', codes: FAULTS.map(({ code }) => code) },
  { title: 'In the draft as a whole', codes: CHECKS.map(({ id }) => id) },
  { title: 'Between messages', codes: CONTRADICTIONS.map(({ code }) => code) },
  { title: 'Around the draft', codes: [UNUSED_IGNORE.code, FRONT_MATTER] },
  { title: 'Missing, where no checklist is shown', codes: MOVES.map(({ name }) => name) },
];

/** Every code that has a page. */
export const PAGE_CODES: ReadonlySet<string> = new Set(GROUPS.flatMap(({ codes }) => codes));

/** All there is to say of one code, as a page in Markdown; null where there is no such code. */
export function rulePage(code: string): string | null {
  const rule = ruleNamed(code);
  if (rule) return pageOf(rule);
  const move = MOVES.find(({ name }) => name === code);
  if (move) return pageOfMove(move);
  return code === FRONT_MATTER ? pageOfFields() : null;
}

/** The list of all pages in Markdown; `address` gives where the page of a code stands. */
export function pageIndex(address: (code: string) => string): string {
  const listed = (code: string): string => `- [\`${code}\`](${address(code)}): ${summary(code)}`;
  return page([
    '# What Amends finds',
    ...GROUPS.flatMap(({ title, codes }) => [`## ${title}`, codes.map(listed).join('\n')]),
  ]);
}

function pageOf({ code, level, message, why, quiet, rewrites }: Rule): string {
  const shown = rewrites.map(({ before, after }) =>
    after === undefined ? quoted('For example', before) : `${quoted('Before', before)}\n\n${quoted('After', after)}`,
  );
  return page([`# ${code}`, `*${level}*`, `**${message}**`, why, quiet, ...shown]);
}

function pageOfMove({ name, question, advice, insertion, examples }: Move): string {
  const made = examples.made.map((text) => quoted('For example', text));
  return page([`# ${name}`, '*missing*', `**${question}**`, advice, quoted('To begin with', insertion), ...made]);
}

function pageOfFields(): string {
  const fields = FIELDS.map(({ name, says, values }) => `- \`${name}\`: ${[says, ...(values ?? [])].join('; ')}`);
  return page([
    `# ${FRONT_MATTER}`,
    '*warning*',
    `**${FRONT_SAYS}**`,
    'The fields that Amends reads:',
    fields.join('\n'),
  ]);
}

function summary(code: string): string {
  return ruleNamed(code)?.message ?? MOVES.find(({ name }) => name === code)?.question ?? FRONT_SAYS;
}

function page(parts: readonly string[]): string {
  return `${parts.filter(Boolean).join('\n\n')}\n`;
}

/** A draft's words as code, so that nothing in them is taken for Markdown. */
function quoted(label: string, words: string): string {
  return `${label}:\n\n${words.replace(/^/gm, '    ')}`;
}

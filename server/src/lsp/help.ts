import { HELPERS } from '../core/draft/escalation';
import { CAUSES, causeText } from '../core/glossary/causes';
import { CARDS } from '../core/glossary/glossary';
import { glossaryPage } from '../core/glossary/page';
import { SIGNS, signRows } from '../core/glossary/signs';
import { toSnippet } from '../core/placeholders';
import type { Glossary, SignRowsParams } from '../protocol';

/** All that the commands of help show and insert. */
export function toGlossary(): Glossary {
  return {
    page: glossaryPage(),
    terms: CARDS.map(({ term, says }) => ({ term, says })),
    causes: CAUSES.map((cause) => ({ term: cause.term, says: cause.says, snippet: toSnippet(causeText(cause)) })),
    signs: SIGNS.map(({ line, term, says, count }) => ({ line, term, says, count })),
    helpers: HELPERS.map(({ template, when }) => ({ template, when })),
  };
}

/** The rows of a table of measures, one a sign, as a snippet. */
export function toSignRows({ lines, header }: SignRowsParams): string {
  return toSnippet(signRows(lines, header));
}

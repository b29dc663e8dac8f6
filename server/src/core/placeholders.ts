const PLACEHOLDER = /\{([^{}]+)\}/g;

/** Whether the text holds a `{placeholder}` for a fact that only the writer knows. */
export function hasPlaceholder(text: string): boolean {
  return text.search(PLACEHOLDER) >= 0;
}

/**
 * Turns each `{words}` into an LSP snippet tab stop, in the order in which they stand; everything else is taken literally.
 * The braces stay in the text until the writer fills it in, so that a forgotten placeholder is seen.
 */
export function toSnippet(text: string): string {
  let snippet = '';
  let from = 0;
  let stop = 0;
  for (const match of text.matchAll(PLACEHOLDER)) {
    snippet += `${literally(text.slice(from, match.index))}\${${++stop}:${literally(match[0])}}`;
    from = match.index + match[0].length;
  }
  return snippet + literally(text.slice(from));
}

function literally(text: string): string {
  return text.replace(/[\\$}]/g, '\\$&');
}

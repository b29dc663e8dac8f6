const KEPT: ReadonlySet<string> = new Set([
  ...['p', 'br', 'hr', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'blockquote', 'ul', 'ol', 'li'],
  ...['em', 'strong', 'b', 'i', 's', 'del', 'code', 'pre', 'table', 'thead', 'tbody', 'tr', 'th', 'td'],
]);

/**
 * HTML of which nothing is left but words and the plain elements that set them out, without any attribute: no link, image, style,
 * script or form, whatever the draft or another extension's renderer puts there.
 */
export function bareHtml(html: string): string {
  return html.replace(/<!--.*?-->|<(\/?)([a-z][a-z0-9]*)(?![\w:-])[^>]*>|</gis, (tag, slash?: string, name = '') => {
    if (tag === '<') return '&lt;';
    return KEPT.has(name.toLowerCase()) ? `<${slash}${name}>` : '';
  });
}

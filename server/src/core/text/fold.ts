/**
 * Folds typographic variants to plain ones, one code unit for one, so that offsets hold:
 * curly quotes to straight ones, no-break spaces to spaces, every dash to an en dash.
 */
export function fold(text: string): string {
  return text
    .replace(/[’ʼ′‘]/g, "'")
    .replace(/[“”„]/g, '"')
    .replace(/[\u00a0\u202f\u2007\t\r\n]/g, ' ')
    .replace(/[—―]/g, '–');
}

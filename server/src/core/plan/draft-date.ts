import type { Settings } from '../settings';
import type { FrontMatter } from '../text/front-matter';
import { dueOfField } from './due';

type Reference = Pick<Settings, 'today' | 'dateOrder'>;

/** The dates that were read, and by which day and order: front matter is read once, and asked at every keystroke. */
const KNOWN = new WeakMap<FrontMatter, { readonly by: string; readonly date: string | undefined }>();

/** The draft's own date (YYYY-MM-DD), in figures or in words; undefined where it tells none that exists. */
export function draftDate(front: FrontMatter | null, settings: Reference): string | undefined {
  const told = front?.fields['date'];
  if (!front || told === undefined) return undefined;
  const by = `${settings.today} ${settings.dateOrder}`;
  const known = KNOWN.get(front);
  if (known?.by === by) return known.date;
  const date = dueOfField(told, settings, true)?.date;
  KNOWN.set(front, { by, date });
  return date;
}

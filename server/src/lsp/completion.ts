import { type CompletionItem, CompletionItemKind } from 'vscode-languageserver';
import { type Completion, completionsAt } from '../core/completion/completion';
import { genreNames } from '../core/draft/genres';
import type { Settings } from '../core/settings';
import type { Reading } from './document';

const KINDS: Readonly<Record<Completion['kind'], CompletionItemKind>> = {
  owner: CompletionItemKind.Text,
  date: CompletionItemKind.Event,
  field: CompletionItemKind.Property,
  value: CompletionItemKind.EnumMember,
};

/** What fits at an offset of the document, in the order in which it is offered. */
export function completionItems({ report, lines }: Reading, at: number, settings: Settings): CompletionItem[] {
  if (!report) return [];
  const calendar = { today: report.date, dateOrder: settings.dateOrder };
  const genres = genreNames(settings.house.genres);
  return completionsAt(lines.text, at, { report, people: settings.people, calendar, genres }).map(
    ({ kind, label, newText, detail, typed, span }, i) => ({
      label,
      kind: KINDS[kind],
      filterText: typed,
      sortText: String(i).padStart(3, '0'),
      textEdit: { range: lines.rangeOf(span), newText },
      ...(detail === '' ? {} : { detail }),
    }),
  );
}

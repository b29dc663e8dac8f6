import type { CodeAction, Range } from 'vscode-languageserver';
import { countOf, mendAll } from '../core/draft/mend-all';
import { allOf, type Place, placesOf } from '../core/draft/places';
import type { Span } from '../core/report';
import type { DraftDocument, Reading } from './document';
import {
  type EditSupport,
  FIX_ALL,
  FIX_KIND,
  QUICK_FIX,
  toCodeAction,
  toDiagnostic,
  toEdit,
  toProblem,
} from './mapper';

/** What a client asks for: the kinds it wants, or any where it names none; and the edits it can take. */
export interface ActionRequest {
  readonly only: readonly string[] | undefined;
  readonly support: EditSupport;
}

/** What an unresolved action carries, so that its edit can be made when the user chooses it. */
interface Unresolved {
  readonly uri: string;
  /** The reading for which it was offered. */
  readonly serial: number;
  readonly code: string;
}

/**
 * What can be done about the findings that touch a range: their rewrites (the first of each place is preferred), one action that
 * mends all of a kind. `source.fixAll` is answered for the whole draft, where asked for.
 */
export function codeActionsAt(
  document: DraftDocument,
  reading: Reading,
  range: Range,
  { only, support }: ActionRequest,
): CodeAction[] {
  const start = document.offsetAt(range.start);
  const end = document.offsetAt(range.end);
  const touched = placesAt(reading, { start, end });
  const wants = (kind: string): boolean => only?.some((each) => isWithin(kind, each)) ?? true;
  return [
    ...(wants(QUICK_FIX) ? frontFixes({ start, end }, document, reading, support) : []),
    ...(wants(QUICK_FIX) ? touched.flatMap((place) => rewrites(place, document, reading, support)) : []),
    ...(wants(FIX_KIND) ? ofTheKind(touched, document, reading, support) : []),
    ...(only !== undefined && wants(FIX_ALL) ? mendDraft(document, reading, support) : []),
  ];
}

/** The places of findings that touch a span. */
export function placesAt({ report }: Reading, { start, end }: Span): Place[] {
  return placesOf(report).filter((place) => allOf(place).some(({ span }) => span.start <= end && start <= span.end));
}

/** The action with its edit, made on the reading for which it was offered; without one where the draft has changed since. */
export function resolveAction(
  action: CodeAction,
  document: DraftDocument,
  reading: Reading,
  support: EditSupport,
): CodeAction {
  const { serial, code } = action.data as Unresolved;
  if (serial !== reading.serial) return action;
  return { ...action, edit: toEdit(mendAll(reading.report, code), document.uri, reading, support) };
}

/** The document of an unresolved action; undefined for an action of someone else. */
export function uriOf({ data }: CodeAction): string | undefined {
  return (data as Partial<Unresolved> | undefined)?.uri;
}

/** Whether a kind of action is one that is wanted, or below it. */
export function isWithin(kind: string, wanted: string): boolean {
  return kind === wanted || kind.startsWith(`${wanted}.`);
}

function frontFixes(at: Span, document: DraftDocument, reading: Reading, support: EditSupport): CodeAction[] {
  const problems = (reading.report?.problems ?? []).filter(({ span }) => span.start <= at.end && at.start <= span.end);
  return problems.flatMap((problem) =>
    (problem.fixes ?? []).map((fix, i) =>
      toCodeAction(fix, toProblem(problem, reading.lines), i === 0, document.uri, reading, support),
    ),
  );
}

function rewrites(place: Place, document: DraftDocument, reading: Reading, support: EditSupport): CodeAction[] {
  const diagnostic = toDiagnostic(place.shown, reading.lines);
  return allOf(place).flatMap((finding) =>
    finding.fixes.map((fix, i) => {
      const preferred = i === 0 && finding === place.shown;
      return toCodeAction(fix, diagnostic, preferred, document.uri, reading, support);
    }),
  );
}

function ofTheKind(
  places: readonly Place[],
  document: DraftDocument,
  reading: Reading,
  support: EditSupport,
): CodeAction[] {
  const mendable = places.flatMap(allOf).filter(({ fixes }) => fixes.length > 0);
  const codes = [...new Set(mendable.map(({ code }) => code))];
  return codes.flatMap((code) => {
    const count = countOf(reading.report, code);
    if (count < 2) return [];
    const data: Unresolved = { uri: document.uri, serial: reading.serial, code };
    const action = { title: `Mend all ${count} of this kind: ${code}`, kind: FIX_KIND, data };
    // Each rewrite is proven by reading its result, so it is made only when chosen, where the client can wait for that.
    return [support.resolves ? action : resolveAction(action, document, reading, support)];
  });
}

function mendDraft(document: DraftDocument, reading: Reading, support: EditSupport): CodeAction[] {
  const edits = mendAll(reading.report);
  if (edits.length === 0) return [];
  const title = 'Mend all that needs no fact from you';
  return [{ title, kind: FIX_ALL, edit: toEdit(edits, document.uri, reading, support) }];
}

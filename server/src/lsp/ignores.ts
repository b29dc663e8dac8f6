import { t } from '@vscode/l10n';
import type { CodeAction, Diagnostic, Range, WorkspaceEdit } from 'vscode-languageserver';
import { turnOff } from '../core/config-edit';
import { UNUSED_IGNORE } from '../core/draft/unused-ignores';
import { LineIndex } from '../core/positions';
import type { Edit, Span } from '../core/report';
import { ignoreHere, ignoreInFile, phraseOf } from '../core/text/ignoring';
import { type ActionRequest, isWithin, placesAt } from './actions';
import type { ConfigTarget } from './config-files';
import type { DraftDocument, Reading } from './document';
import { IGNORE, toDiagnostic, toEdit } from './mapper';
import type { Contradicted } from './promises';

export interface IgnoreRequest extends ActionRequest {
  /** The configuration file in which a setting for the document belongs, where one is known. */
  readonly config: ConfigTarget | null;
  /** Whether the client has the commands of our extension. */
  readonly commands: boolean;
}

/** Something that can be ignored. */
interface Target {
  readonly code: string;
  readonly span: Span;
  readonly diagnostic: Diagnostic;
  /** Whether it is found in this draft alone, and not between messages. */
  readonly alone: boolean;
}

/** Ways to keep quiet what touches a range: this finding, this fault here, this phrase, in this file, in this workspace, everywhere. */
export function ignoreActions(
  document: DraftDocument,
  reading: Reading,
  range: Range,
  contradicted: readonly Contradicted[],
  request: IgnoreRequest,
): CodeAction[] {
  if (!(request.only?.some((kind) => isWithin(IGNORE, kind)) ?? true)) return [];
  const at = { start: document.offsetAt(range.start), end: document.offsetAt(range.end) };
  const found = placesAt(reading, at).flatMap(({ shown }): Target[] =>
    shown.code === UNUSED_IGNORE.code
      ? []
      : [{ code: shown.code, span: shown.span, diagnostic: toDiagnostic(shown, reading.lines), alone: true }],
  );
  const against = contradicted
    .filter(({ span }) => span.start <= at.end && at.start <= span.end)
    .map(({ code, span, diagnostic }): Target => ({ code, span, diagnostic, alone: false }));
  return [...found, ...against].flatMap((target) => [
    ...byComment(target, document, reading, request),
    ...bySettings(target, request),
  ]);
}

function byComment(
  { code, span, diagnostic, alone }: Target,
  document: DraftDocument,
  reading: Reading,
  { support }: IgnoreRequest,
): CodeAction[] {
  const { text } = reading.lines;
  const { format } = document;
  const words = phraseOf(text, span);
  const choices: [string, Edit | null][] = [
    ...(words === '' ? [] : [choice(t('Ignore this one: {0}', code), ignoreHere(text, span, { code, words }, format))]),
    choice(t('Ignore here: {0}', code), ignoreHere(text, span, { code }, format)),
    // What is found between messages is not looked for here, and a phrase alone would seem to ignore nothing.
    ...(words === '' || !alone || reading.partial
      ? []
      : [choice(t('Ignore these words in this file: {0}', words), ignoreInFile(text, { words }))]),
    // The top of a document of which only a part is read is not at hand.
    ...(reading.partial ? [] : [choice(t('Ignore in this file: {0}', code), ignoreInFile(text, { code }))]),
  ];
  return choices.flatMap(([title, edit]) =>
    edit
      ? [{ title, kind: IGNORE, diagnostics: [diagnostic], edit: toEdit([edit], document.uri, reading, support) }]
      : [],
  );
}

function choice(title: string, edit: Edit | null): [string, Edit | null] {
  return [title, edit];
}

/** In the configuration of the workspace; where none holds, in the user's own settings too, which only our client can write. */
function bySettings({ code, diagnostic }: Target, { config, commands, support }: IgnoreRequest): CodeAction[] {
  const action = { kind: IGNORE, diagnostics: [diagnostic] };
  const edit = config && configEdit(config, code, support);
  const workspace = t('Ignore in this workspace: {0}', code);
  const everywhere = t('Ignore everywhere: {0}', code);
  return [
    ...(edit
      ? [
          {
            ...action,
            title: workspace,
            edit,
            // A file takes effect when it is saved.
            ...(commands ? { command: command('amends.saveConfig', workspace, config.uri) } : {}),
          },
        ]
      : []),
    ...(commands && (config?.text ?? null) === null
      ? [{ ...action, title: everywhere, command: command('amends.ignoreEverywhere', everywhere, code) }]
      : []),
  ];
}

function command(id: string, title: string, argument: string): { command: string; title: string; arguments: string[] } {
  return { command: id, title, arguments: [argument] };
}

/** The edit of the configuration file that turns a code off; null where it would have to be made and the client cannot. */
function configEdit(
  { uri, text }: ConfigTarget,
  code: string,
  support: ActionRequest['support'],
): WorkspaceEdit | null {
  const lines = new LineIndex(text ?? '');
  const { span, newText } = turnOff(lines.text, code);
  const edits = [{ range: lines.rangeOf(span), newText }];
  if (!support.versioned) return text === null ? null : { changes: { [uri]: edits } };
  const change = { textDocument: { uri, version: null }, edits };
  if (text !== null) return { documentChanges: [change] };
  return support.creates
    ? { documentChanges: [{ kind: 'create', uri, options: { ignoreIfExists: true } }, change] }
    : null;
}

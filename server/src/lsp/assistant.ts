import { type CancellationToken, type Connection, ErrorCodes, ResponseError } from 'vscode-languageserver';
import { analyze, forgetTexts } from '../core/analyze';
import { checkAnswer, checkInWords } from '../core/assistant/check-answer';
import { checklistAnswer, checklistInWords } from '../core/assistant/checklist-answer';
import { promisesAnswer, promisesInWords } from '../core/assistant/promises-answer';
import { type Rewritable, rewritableAt, tryRewrite } from '../core/assistant/rewrite-trial';
import { genreNames } from '../core/draft/genres';
import type { Settings } from '../core/settings';
import {
  ASSISTANT_REQUEST,
  type AssistantParams,
  REWRITABLE_REQUEST,
  type RewritableParams,
  TRY_REWRITE_REQUEST,
  type TryRewriteParams,
  type WireRewritable,
  type WireTrial,
} from '../protocol';
import { decoded } from './address';
import { MAX_LENGTH } from './document';
import type { OpenDocuments } from './documents';
import type { Log } from './log';
import type { PlacedLedger } from './promises';

/** What serving assistants asks of the server. */
export interface Serving {
  /** What all messages promise, once all are read. */
  ledger(): Promise<PlacedLedger>;
  today(): string;
  /** The first folder of the workspace. */
  root(): string | undefined;
  readonly log: Log;
}

/** Serves an assistant in the editor: what it asks about texts, and the rewrites that it makes. */
export function serveAssistant(connection: Connection, documents: OpenDocuments, serving: Serving): void {
  connection.onRequest(ASSISTANT_REQUEST, async (params: AssistantParams) => {
    if (params.tool === 'promises') return promises(await serving.ledger(), serving);
    const { tool, text } = params;
    if (typeof text !== 'string') throw new TypeError('a question makes no sense');
    if (text.length > MAX_LENGTH) throw refused('The text is longer than a million characters.');
    const report = analyze(text, settingsFor(params, documents), serving.log.rule);
    // It is nobody's open document, so nothing of it is to stay.
    forgetTexts();
    return tool === 'checklist'
      ? checklistInWords(checklistAnswer(text, report))
      : checkInWords(checkAnswer(text, report));
  });
  connection.onRequest(REWRITABLE_REQUEST, async (params: RewritableParams, token: CancellationToken) => {
    const found = await find(params, documents, token);
    if (!found) return null;
    const { rewritable, lines, version } = found;
    const words = ({ start, end }: Rewritable['sentence']): string => lines.text.slice(start, end);
    const wire: WireRewritable = {
      version,
      range: lines.rangeOf(rewritable.sentence),
      sentence: words(rewritable.sentence),
      paragraph: words(rewritable.paragraph),
      message: rewritable.message,
    };
    return wire;
  });
  connection.onRequest(TRY_REWRITE_REQUEST, async (params: TryRewriteParams, token: CancellationToken) => {
    const found = await find(params, documents, token);
    if (!found || found.version !== params.version || typeof params.newText !== 'string') return null;
    const { rewritable, lines, report, settings } = found;
    const trial: WireTrial = tryRewrite(
      ...([lines.text, report, settings, rewritable, params.code, params.newText, serving.log.rule] as const),
    );
    return trial;
  });
}

/** The sentence that a request means, in the document as it stands. */
async function find({ uri, range, code }: RewritableParams, documents: OpenDocuments, token: CancellationToken) {
  const reading = await documents.current(uri, token);
  const document = documents.get(uri);
  if (!reading?.report || !document || reading.partial) return null;
  const { report, lines, version } = reading;
  const at = { start: document.offsetAt(range.start), end: document.offsetAt(range.end) };
  const rewritable = rewritableAt(lines.text, report, code, at);
  return rewritable ? { rewritable, report, lines, version, settings: documents.settings(document) } : null;
}

/** What holds for a text: as for the open document or the file that it is of, else as for one that was never saved. */
function settingsFor(
  { tool, uri = 'untitled:text', genre, draft }: Exclude<AssistantParams, { tool: 'promises' }>,
  documents: OpenDocuments,
): Settings {
  const document = documents.get(uri);
  const settings = document ? documents.settings(document) : documents.settingsOfFile(uri);
  const genres = genreNames(settings.house.genres);
  if (genre !== undefined && !genres.includes(genre))
    throw refused(`There is no genre "${genre}". Known: ${genres.join(', ')}.`);
  const asked = tool === 'checklist' ? true : draft;
  return {
    ...settings,
    ...(genre === undefined ? {} : { genre }),
    ...(asked === undefined ? {} : { draft: asked }),
  };
}

function promises({ ledger, lines }: PlacedLedger, serving: Serving): string {
  const root = serving.root()?.replace(/\/?$/, '/');
  const nameOf = (uri: string): string =>
    decoded(root !== undefined && uri.startsWith(root) ? uri.slice(root.length) : uri);
  return promisesInWords(promisesAnswer(ledger, lines, serving.today(), nameOf));
}

function refused(message: string): ResponseError<void> {
  return new ResponseError(ErrorCodes.InvalidParams, message);
}

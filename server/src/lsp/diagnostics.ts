import {
  type CancellationToken,
  type Connection,
  type Diagnostic,
  type DocumentDiagnosticParams,
  type DocumentDiagnosticReport,
  DocumentDiagnosticReportKind,
} from 'vscode-languageserver';
import type { Client } from './client';
import type { DraftDocument, Reading } from './document';
import type { OpenDocuments } from './documents';
import { diagnosticsOf } from './features';
import type { FollowThrough } from './follow-through';
import { pageInEditor, withPages } from './rule-pages';

/** Tells what is underlined: a client that pulls when it asks, any other one whenever it changes. */
export class Diagnostics {
  constructor(
    private readonly connection: Connection,
    private readonly client: () => Client,
    private readonly documents: OpenDocuments,
    private readonly promises: FollowThrough,
    /** Where the pages of the codes stand as files, for clients that have none of their own. */
    private readonly pages: string | undefined,
  ) {
    connection.languages.diagnostics.on((params, token) => this.#answer(params, token));
  }

  /** A document has been opened or has changed. */
  changed(document: DraftDocument): void {
    if (!this.client().pulls) this.#publish(document);
  }

  closed(uri: string): void {
    if (!this.client().pulls) this.connection.sendDiagnostics({ uri, diagnostics: [] });
  }

  /** Has a client that pulls ask anew. */
  refresh(): void {
    const { pulls, refreshes } = this.client();
    if (pulls && refreshes) this.connection.languages.diagnostics.refresh();
  }

  /** The diagnostics of these documents have changed, though their texts have not. */
  renew(uris: readonly string[]): void {
    this.refresh();
    for (const document of this.documents.all) if (uris.includes(document.uri)) this.changed(document);
  }

  async #answer(
    { textDocument: { uri }, previousResultId }: DocumentDiagnosticParams,
    token: CancellationToken,
  ): Promise<DocumentDiagnosticReport> {
    const reading = await this.documents.current(uri, token);
    const told = reading && this.promises.diagnostics(uri);
    const resultId = reading && told ? `${reading.serial}.${told.turn}` : 'closed';
    if (previousResultId === resultId) return { kind: DocumentDiagnosticReportKind.Unchanged, resultId };
    const items = reading && told ? this.#all(reading, told.diagnostics) : [];
    return { kind: DocumentDiagnosticReportKind.Full, resultId, items };
  }

  #publish(document: DraftDocument): void {
    const { uri, version } = document;
    const { diagnostics } = this.promises.diagnostics(uri);
    this.connection.sendDiagnostics({
      uri,
      version,
      diagnostics: this.#all(this.documents.read(document), diagnostics),
    });
  }

  #all(reading: Reading, against: readonly Diagnostic[]): Diagnostic[] {
    const all = [...diagnosticsOf(reading, this.documents.editor.absence), ...against];
    if (this.client().commands) return withPages(all, pageInEditor);
    const { pages } = this;
    return pages === undefined ? all : withPages(all, (code) => `${pages}${code}.html`);
  }
}

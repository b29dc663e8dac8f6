import {
  type CancellationToken,
  type DidChangeTextDocumentParams,
  LSPErrorCodes,
  ResponseError,
  type TextDocumentItem,
} from 'vscode-languageserver';
import { forgetTexts } from '../core/analyze';
import { formatOfFile, type Settings } from '../core/settings';
import type { Held } from './config-files';
import { DraftDocument, type Reading } from './document';
import type { Log } from './log';
import type { OpenText } from './promises';
import { type EditorSettings, readEditorSettings, settingsOf, startingSettings } from './settings';

function refuseCancelled(token: CancellationToken): void {
  if (token.isCancellationRequested) throw new ResponseError(LSPErrorCodes.RequestCancelled, 'cancelled');
}

/** The open documents, and the settings under which they are read. */
export class OpenDocuments {
  readonly #documents = new Map<string, DraftDocument>();
  #starting: object = {};
  #editor = readEditorSettings(undefined);

  /**
   * @param today the day as a calendar date, YYYY-MM-DD
   * @param holding the configuration file that holds for a document
   * @param othersTurn resolves when what has come in meanwhile has been answered
   */
  constructor(
    private readonly today: () => string,
    private readonly log: Log,
    private readonly holding: (uri: string) => Held | null = () => null,
    private readonly othersTurn: () => Promise<void> = async () => {},
  ) {}

  get editor(): EditorSettings {
    return this.#editor;
  }

  get all(): readonly DraftDocument[] {
    return [...this.#documents.values()];
  }

  get(uri: string): DraftDocument | undefined {
    return this.#documents.get(uri);
  }

  /** Takes a document, in the place of an open one of the same name. Throws where it has no name or no text. */
  open({ uri, languageId, version, text }: TextDocumentItem): void {
    if (typeof uri !== 'string' || typeof text !== 'string') throw new TypeError('a document makes no sense');
    this.#documents.set(uri, new DraftDocument(uri, languageId, version, text, this.log.rule));
  }

  /** Changes an open document; nothing where it is not open. Throws where a change makes no sense. */
  change({ textDocument: { uri, version }, contentChanges }: DidChangeTextDocumentParams): void {
    this.#documents.get(uri)?.change(contentChanges, version);
  }

  /** Forgets a document, and all that was read in it. */
  close(uri: string): void {
    if (this.#documents.delete(uri)) forgetTexts();
  }

  /**
   * Takes the options with which the client starts the server: settings that hold where it tells no others.
   * @param own whether it is our own extension, with a sidebar for what a draft lacks
   */
  start(options: unknown, own: boolean): void {
    this.#starting = { ...(own ? {} : { absence: 'problems' }), ...startingSettings(options) };
    this.configure(undefined);
  }

  /** Takes the `amends` section of the client's settings; all is read anew. Not every client has one. */
  configure(section: unknown): void {
    const told = typeof section === 'object' && section !== null ? section : {};
    this.#editor = readEditorSettings({ ...this.#starting, ...told });
    this.invalidate();
  }

  /** Has all documents read anew, as when what holds for them has changed. */
  invalidate(): void {
    for (const document of this.#documents.values()) document.invalidate();
  }

  /** Takes the user's word on whether a document is a repair draft; undefined lets the text decide. */
  treat(uri: string, asked: boolean | undefined): void {
    const document = this.#documents.get(uri);
    if (!document) return;
    document.asked = asked;
    document.invalidate();
  }

  read(document: DraftDocument): Reading {
    return document.read(() => this.settings(document), this.log);
  }

  /**
   * The reading for a request, null where the document is not open. While much has to be read, others have their turn, and what they
   * change is in it. Refuses a request that the client has cancelled by then.
   */
  async current(uri: string, token: CancellationToken): Promise<Reading | null> {
    refuseCancelled(token);
    await this.#readAhead(this.#documents.get(uri));
    refuseCancelled(token);
    const document = this.#documents.get(uri);
    return document ? this.read(document) : null;
  }

  /** Reads ahead in all open documents. */
  async ready(): Promise<void> {
    for (const document of this.all) await this.#readAhead(document);
  }

  async #readAhead(document: DraftDocument | undefined): Promise<void> {
    if (!document || document.isRead) return;
    const turns = async (steps: Iterable<void>): Promise<void> => {
      for (const _ of steps) {
        await this.othersTurn();
        // It may have been closed.
        if (this.#documents.get(document.uri) !== document) return;
      }
    };
    await document.readAhead(() => this.settings(document), turns, this.log);
  }

  settings({ uri, format, asked }: DraftDocument): Settings {
    return settingsOf(uri, format, this.#editor, this.holding(uri), asked, this.today());
  }

  /** The settings of a file that is not open. */
  settingsOfFile(uri: string): Settings {
    return settingsOf(uri, formatOfFile(uri), this.#editor, this.holding(uri), undefined, this.today());
  }

  /** The open documents as they stand; one that is being read is told of when that is done. */
  texts(): OpenText[] {
    return this.all
      .filter((document) => !document.isBeingRead)
      .map((document) => ({
        uri: document.uri,
        reading: this.read(document),
        settings: () => this.settings(document),
      }));
  }
}

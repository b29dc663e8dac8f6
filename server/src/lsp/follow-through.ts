import type { Connection, Diagnostic } from 'vscode-languageserver';
import { toSnippet } from '../core/placeholders';
import { progressNote } from '../core/promises/progress-note';
import type { Settings } from '../core/settings';
import {
  FILES,
  type FilesParams,
  PROGRESS_NOTE_REQUEST,
  PROMISES_CHANGED,
  PROMISES_REQUEST,
  type ProgressNoteParams,
} from '../protocol';
import type { Log } from './log';
import {
  type Contradicted,
  contradictionsIn,
  type OpenText,
  type PlacedLedger,
  PromiseIndex,
  toWireLedger,
} from './promises';

/** What following promises through asks of the server. */
export interface Serving {
  open(): OpenText[];
  /** Resolves when most of what {@link open} has to read has been read. */
  ready(): Promise<void>;
  /** The settings of a file that is not open; null for a template, which promises nothing. */
  settings(uri: string): Settings | null;
  today(): string;
  /** Runs something after so many milliseconds, when what has come in meanwhile is answered. */
  later(run: () => void, milliseconds: number): void;
  readonly log: Log;
  /** Has the client take the diagnostics of these open documents anew. */
  renew(uris: readonly string[]): void;
}

/** At most once in so many milliseconds the others hear of edits. */
const BREATH = 300;

/** Follows what the files of the workspace and the open documents promise, and what they contradict. */
export class FollowThrough {
  readonly #index: PromiseIndex;
  readonly #waiting = new Map<string, string | null>();
  #reading: Promise<void> | undefined;
  /** What each open document was last told to contradict, and how often that has changed. */
  readonly #told = new Map<string, { readonly words: string; readonly turn: number }>();
  #announced = false;

  constructor(
    private readonly connection: Connection,
    private readonly serving: Serving,
  ) {
    this.#index = new PromiseIndex(serving.log);
    connection.onNotification(FILES, ({ files }: FilesParams) => this.take(files));
    connection.onRequest(PROMISES_REQUEST, async () => toWireLedger(await this.ledger(), serving.today()));
    connection.onRequest(PROGRESS_NOTE_REQUEST, async ({ uri }: ProgressNoteParams) => {
      await this.#reading;
      return toSnippet(progressNote(this.#index.messages(serving.open()), serving.today(), uri));
    });
  }

  /** What all files and open documents promise, once the files are read. */
  async ledger(): Promise<PlacedLedger> {
    await this.#reading;
    return this.#index.read(this.serving.open(), this.serving.today());
  }

  /** What in an open document contradicts earlier messages. */
  contradictions(uri: string): Contradicted[] {
    const { serving } = this;
    return contradictionsIn(uri, this.#index.about(uri, serving.open(), serving.today()));
  }

  /** The diagnostics of what contradicts in an open document. `turn` changes exactly when they do, though the document itself has not. */
  diagnostics(uri: string): { readonly diagnostics: readonly Diagnostic[]; readonly turn: number } {
    const diagnostics = this.contradictions(uri).map(({ diagnostic }) => diagnostic);
    const words = JSON.stringify(diagnostics);
    const known = this.#told.get(uri);
    const turn = known?.words === words ? known.turn : (known?.turn ?? 0) + 1;
    this.#told.set(uri, { words, turn });
    return { diagnostics, turn };
  }

  /** An open document has changed, or a file has: those that it bears on hear of it soon. */
  changed(): void {
    if (this.#announced) return;
    this.#announced = true;
    const { serving } = this;
    serving.later(() => {
      serving.ready().then(
        () => this.#announce(),
        (error) => serving.log.failed('Following what is promised', error),
      );
    }, BREATH);
  }

  #announce(): void {
    this.#announced = false;
    const stale = this.serving.open().filter(({ uri }) => {
      const before = this.#told.get(uri)?.turn;
      return before !== undefined && this.diagnostics(uri).turn !== before;
    });
    if (stale.length > 0) this.serving.renew(stale.map(({ uri }) => uri));
    void this.connection.sendNotification(PROMISES_CHANGED);
  }

  /** Forgets an open document that has been closed. */
  close(uri: string): void {
    this.#index.close(uri);
    this.#told.delete(uri);
    this.changed();
  }

  /** Reads the files anew, as when the settings have changed. */
  reread(): void {
    const known = [...this.#index.texts()].filter(([uri]) => !this.#waiting.has(uri));
    this.take(known.map(([uri, text]) => ({ uri, text })));
  }

  /** Takes new texts of files; they are read one by one, with room for other things in between. */
  take(files: FilesParams['files']): void {
    for (const { uri, text } of files) this.#waiting.set(uri, text);
    if (this.#waiting.size > 0) this.#reading ??= this.#read();
  }

  async #read(): Promise<void> {
    // A map hands out what comes in while it is gone through, too.
    for (const [uri, text] of this.#waiting) {
      this.#waiting.delete(uri);
      const settings = (): Settings | null => this.serving.settings(uri);
      this.#index.update(uri, text, settings);
      await new Promise<void>((resolve) => this.serving.later(resolve, 0));
    }
    this.#reading = undefined;
    this.changed();
  }
}

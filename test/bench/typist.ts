import { MODERN, TestClient } from '../lsp/client';
import { middleOf } from './texts';

const WORDS = ' and then we told the whole team about it on the same day, which was late';

/** Somebody who types in the middle of one document of a language server, and waits for its diagnostics after each letter. */
export class Typist {
  #typed = 0;
  #version = 1;
  #result: string | undefined;
  readonly #uri = 'file:///bench/draft.md';
  readonly #at: { readonly line: number; readonly character: number };
  /** How many findings the last full answer had. */
  findings = 0;

  private constructor(
    private readonly client: TestClient,
    text: string,
  ) {
    const lines = text.slice(0, middleOf(text)).split('\n');
    this.#at = { line: lines.length - 1, character: lines.at(-1)?.length ?? 0 };
  }

  /** Starts a server by its arguments to `node`, opens the text in it, and waits for the first diagnostics. */
  static async start(text: string, server: readonly string[]): Promise<Typist> {
    const client = new TestClient(server);
    await client.initialize(MODERN);
    const typist = new Typist(client, text);
    await client.open(text, typist.#uri);
    await typist.#pull();
    return typist;
  }

  /** Types one letter and waits for the answer. */
  async type(): Promise<void> {
    const letter = WORDS[this.#typed % WORDS.length] ?? ' ';
    const position = { line: this.#at.line, character: this.#at.character + this.#typed };
    this.#typed++;
    this.#version++;
    await this.client.change(this.#version, [{ range: { start: position, end: position }, text: letter }], this.#uri);
    await this.#pull();
  }

  /** Shuts the server down. */
  async stop(): Promise<void> {
    await this.client.stop();
  }

  async #pull(): Promise<void> {
    const answer = await this.client.pull(this.#result, this.#uri);
    this.#result = answer.resultId;
    if (answer.items) this.findings = answer.items.length;
  }
}

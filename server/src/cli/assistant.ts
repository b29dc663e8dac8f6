import { analyze, forgetTexts } from '../core/analyze';
import { type CheckAnswer, checkAnswer, checkInWords } from '../core/assistant/check-answer';
import { type ChecklistAnswer, checklistAnswer, checklistInWords } from '../core/assistant/checklist-answer';
import { type PromisesAnswer, promisesAnswer, promisesInWords } from '../core/assistant/promises-answer';
import { kindOf } from '../core/errors';
import { LineIndex } from '../core/positions';
import { printable } from '../core/printable';
import { ledgerOf } from '../core/promises/ledger';
import { type Message, readMessage } from '../core/promises/message';
import type { Report } from '../core/report';
import { NamedFolders } from './folders';
import { settingsUnder } from './gather';
import { type Complain, configFor, type Found, forgetConfigs, isTemplate, NONE, readInput } from './inputs';
import { dayOf, type McpOptions, UsageError } from './options';

/** A text that an assistant asks about. */
export interface TextAsked {
  readonly text: string;
  /** How the text is called: its ending says whether it is Markdown, its folder which `.amends.json` holds. No file is read. */
  readonly file?: string | undefined;
  readonly genre?: string | undefined;
  readonly draft?: boolean | undefined;
  readonly asOf?: string | undefined;
}

/** Messages that an assistant asks about: texts that it hands over, or paths in the folders that were named. */
export interface MessagesAsked {
  readonly texts?: readonly { readonly file: string; readonly text: string }[] | undefined;
  readonly paths?: readonly string[] | undefined;
  readonly asOf?: string | undefined;
}

/** An answer in words and as data. `notes` tell what could not be read. */
export interface Answer<T> {
  readonly words: string;
  readonly data: T & { readonly notes: readonly string[] };
}

/** A message that is read: how it is called, and where it stands, which decides the configuration. */
interface Input {
  readonly path: string;
  readonly place: string;
  readonly text: string;
}

/** A longer text is no message. */
const LONGEST = 1_000_000;

/** Answers an assistant. Nothing of a text is kept. Each answer throws {@link UsageError} where the question makes no sense. */
export class Assistant {
  readonly #folders: NamedFolders;
  readonly #config: string | undefined;

  /** Throws {@link UsageError} where a folder is none. */
  constructor({ folders, config }: McpOptions) {
    this.#folders = new NamedFolders(folders);
    this.#config = config;
  }

  check(asked: TextAsked): Answer<CheckAnswer> {
    return answering((complain) => {
      const answer = checkAnswer(asked.text, this.#read(asked, complain));
      return { words: checkInWords(answer), data: answer };
    });
  }

  checklist(asked: TextAsked): Answer<ChecklistAnswer> {
    return answering((complain) => {
      const answer = checklistAnswer(asked.text, this.#read({ ...asked, draft: true }, complain));
      return { words: checklistInWords(answer), data: answer };
    });
  }

  async promises({ texts = [], paths, asOf }: MessagesAsked): Promise<Answer<PromisesAnswer>> {
    const notes: string[] = [];
    const found = await this.#drafts(texts, paths, (note) => notes.push(note));
    return answering((complain) => {
      for (const note of notes) complain(note);
      const inputs: Input[] = [
        ...texts.map(({ file, text }) => ({ path: file, text, place: this.#placeOf(file) })),
        ...found.flatMap((path) => readInput(path, complain) ?? []).map((input) => ({ ...input, place: input.path })),
      ];
      const twice = inputs.find(({ path }, i) => inputs.findIndex((other) => other.path === path) !== i);
      if (twice) throw new UsageError(`Two messages are called "${twice.path}". Give each a name of its own.`);
      const messages = inputs.flatMap((input) => this.#message(input, asOf, complain) ?? []);
      const ledger = ledgerOf(messages, dayOf(asOf, 'asOf'));
      for (const { path, message } of ledger.problems) complain(`${path}: ${message}`);
      const lines = new Map(inputs.map(({ path, text }) => [path, new LineIndex(text)]));
      const answer = promisesAnswer(ledger, lines, dayOf(asOf, 'asOf'));
      return { words: promisesInWords(answer), data: answer };
    });
  }

  /** The files to read beside the texts: those that are named, or all where nothing is. */
  async #drafts(
    texts: readonly unknown[],
    paths: readonly string[] | undefined,
    complain: Complain,
  ): Promise<readonly string[]> {
    if (paths === undefined && texts.length > 0) return [];
    if (this.#folders.first === undefined)
      throw new UsageError('No folder was named: hand the messages over in "texts", or start "amends mcp FOLDER".');
    return this.#folders.drafts(paths ?? [], complain);
  }

  #message({ path, place, text }: Input, asOf: string | undefined, complain: Complain): Message | undefined {
    const found = this.#found(place, complain);
    if (text.length > LONGEST) complain(`${path}: it is longer than a million characters, and was left out.`);
    if (text.length > LONGEST || isTemplate(place, found)) return undefined;
    const settings = settingsUnder(found, { path: place }, { asOf: dayOf(asOf, 'asOf') });
    return readMessage(path, text, analyze(text, settings, onDefect(complain)), settings);
  }

  #read({ text, file = 'draft.md', genre, draft, asOf }: TextAsked, complain: Complain): Report {
    if (text.length > LONGEST)
      throw new UsageError('The text is longer than a million characters. Hand over the message alone.');
    const options = {
      asOf: dayOf(asOf, 'asOf'),
      ...(genre === undefined ? {} : { genre }),
      ...(draft === undefined ? {} : { draft }),
    };
    const path = this.#placeOf(file);
    return analyze(text, settingsUnder(this.#found(path, complain), { path }, options), onDefect(complain));
  }

  #placeOf(file: string): string {
    return this.#folders.first === undefined ? file : this.#folders.placeOf(file);
  }

  /** Where no folder was named no configuration is looked for. */
  #found(path: string, complain: Complain): Found {
    if (this.#folders.first === undefined && this.#config === undefined) return NONE;
    return configFor(path, this.#config, complain);
  }
}

function onDefect(complain: Complain) {
  return (rule: string, error: unknown): void =>
    complain(`The rule ${rule} failed and was left out: ${kindOf(error)}.`);
}

/** Makes an answer that a terminal can show, with the complaints as its notes; then forgets what was read. */
function answering<T>(answer: (complain: Complain) => { words: string; data: T }): Answer<T> {
  const said = new Set<string>();
  try {
    const { words, data } = answer((message) => said.add(message));
    const notes = [...said];
    return {
      words: printable([words, ...notes.map((note) => `Note: ${note}`)].join('\n\n')),
      data: { ...data, notes },
    };
  } finally {
    forgetTexts();
    forgetConfigs();
  }
}

import { type Connection, type Diagnostic, DiagnosticSeverity } from 'vscode-languageserver';
import { CONFIG_NAME, type Config, readConfig } from '../core/config';
import { readTemplate } from '../core/house/template';
import { toSnippet } from '../core/placeholders';
import { LineIndex } from '../core/positions';
import type { Problem } from '../core/report';
import {
  CONFIG_FILES,
  type FilesParams,
  TEMPLATE_FOLDER_REQUEST,
  TEMPLATES_REQUEST,
  type TemplateFolderParams,
  type WireTemplate,
} from '../protocol';
import { decoded } from './address';
import { SOURCE } from './mapper';

/** The configuration that holds for a document, and the folder from which its patterns count. */
export interface Held {
  readonly uri: string;
  readonly folder: string;
  readonly config: Config;
}

/** What reading configuration files asks of the server. */
export interface Serving {
  /** The words of a file of the machine, null where there is none; left out where the host reads no files. */
  read?(uri: string): string | null;
  /** The first folder of the workspace, which holds for what has no folder of its own. */
  root(): string | undefined;
  /** A configuration has changed: what was judged by it has to be judged anew. */
  changed(): void;
}

/** The file in which a setting for a document belongs, whether it is there already or not. */
export interface ConfigTarget {
  readonly uri: string;
  /** Null where it has to be made. */
  readonly text: string | null;
}

interface Known {
  readonly text: string;
  readonly config: Config;
  /** Whether it is wrong somewhere, so that no machine should edit it. */
  readonly broken: boolean;
}

/** Knows what the `.amends.json` files say. A broken one gets diagnostics in the file itself. */
export class ConfigFiles {
  /** By address; null where there is no such file. */
  readonly #known = new Map<string, Known | null>();
  /** The files that have diagnostics. */
  readonly #broken = new Set<string>();

  constructor(
    private readonly connection: Connection,
    private readonly serving: Serving,
  ) {
    connection.onNotification(CONFIG_FILES, ({ files }: FilesParams) => void this.take(files));
    connection.onRequest(TEMPLATE_FOLDER_REQUEST, ({ uri }: TemplateFolderParams) => this.#templateFolder(uri));
    connection.onRequest(TEMPLATES_REQUEST, ({ files }: FilesParams) => files.map((file) => this.#readTemplate(file)));
  }

  /** What holds for a document: the file in the nearest folder upward; null where there is none. */
  holding(uri: string): Held | null {
    for (const folder of this.#foldersAbove(uri)) {
      const address = `${folder}/${CONFIG_NAME}`;
      const known = this.#known.has(address) ? this.#known.get(address) : this.#readNow(address);
      if (known) return { uri: address, folder, config: known.config };
    }
    return null;
  }

  /** Whether a file is a template of the house, which promises nothing. */
  isTemplate(uri: string): boolean {
    const folder = this.#templateFolder(uri);
    return folder !== null && uri.startsWith(`${folder}/`);
  }

  #templateFolder(uri = 'untitled:new'): string | null {
    const held = this.holding(uri);
    if (!held || held.config.templates === '') return null;
    return `${held.folder}/${held.config.templates.split('/').map(encodeURIComponent).join('/')}`;
  }

  #readTemplate({ uri, text }: FilesParams['files'][number]): WireTemplate {
    const { template, problems } = readTemplate(decoded(uri.slice(uri.lastIndexOf('/') + 1)), text ?? '');
    this.#mark(uri, text ?? '', problems, 'template');
    const { name, description, group } = template;
    return { name, description, group, snippet: toSnippet(template.text) };
  }

  /** Where a setting for a document belongs: the file that holds, else one in the workspace; null where neither is known. */
  target(uri: string): ConfigTarget | null {
    const held = this.holding(uri);
    const known = held && this.#known.get(held.uri);
    if (held && known) return known.broken ? null : { uri: held.uri, text: known.text };
    const root = this.serving.root()?.replace(/\/$/, '');
    if (root === undefined || !(uri.startsWith('untitled:') || uri.startsWith(`${root}/`))) return null;
    return { uri: `${root}/${CONFIG_NAME}`, text: null };
  }

  /** Reads the files above a document anew, as when it is opened: nobody tells of those outside the workspace. */
  look(uri: string): void {
    const { read } = this.serving;
    if (!read) return;
    const addresses = [...this.#foldersAbove(uri)].map((folder) => `${folder}/${CONFIG_NAME}`);
    this.take(addresses.map((address) => ({ uri: address, text: read(address) })));
  }

  /** Takes new texts of files, and hands back those that are no configuration. */
  take(files: FilesParams['files']): FilesParams['files'] {
    const ours = files.filter(({ uri }) => uri.endsWith(`/${CONFIG_NAME}`));
    const news = ours.filter(({ uri, text }) => !this.#known.has(uri) || (this.#known.get(uri)?.text ?? null) !== text);
    // By a file that was never asked for, nothing was judged.
    const matters = news.some(({ uri }) => this.#known.has(uri));
    for (const { uri, text } of news) this.#learn(uri, text);
    if (matters) this.serving.changed();
    return files.filter((file) => !ours.includes(file));
  }

  #readNow(address: string): Known | null {
    return this.#learn(address, this.serving.read?.(address) ?? null);
  }

  #learn(uri: string, text: string | null): Known | null {
    const { config, problems } = text === null ? { config: undefined, problems: [] } : readConfig(text);
    const known = text === null || config === undefined ? null : { text, config, broken: problems.length > 0 };
    this.#known.set(uri, known);
    this.#mark(uri, text ?? '', problems, 'config');
    return known;
  }

  /** Marks what is wrong in a file, and takes the marks away where nothing is any more. */
  #mark(uri: string, text: string, problems: readonly Problem[], code: string): void {
    if (problems.length === 0 && !this.#broken.delete(uri)) return;
    if (problems.length > 0) this.#broken.add(uri);
    const lines = new LineIndex(text);
    const diagnostics = problems.map(
      ({ message, span }): Diagnostic => ({
        range: lines.rangeOf(span),
        severity: DiagnosticSeverity.Error,
        code,
        source: SOURCE,
        message,
      }),
    );
    void this.connection.sendDiagnostics({ uri, diagnostics });
  }

  /** The folders of a document, nearest first. One that was never saved is taken to lie in the first folder of the workspace. */
  *#foldersAbove(uri: string): Iterable<string> {
    const [, root = '', path = ''] = /^([\w+.-]+:\/\/[^/]*)(\/.*)$/.exec(this.#placeOf(uri)) ?? [];
    for (let end = path.lastIndexOf('/'); end >= 0; end = end === 0 ? -1 : path.lastIndexOf('/', end - 1))
      yield root + path.slice(0, end);
  }

  #placeOf(uri: string): string {
    if (!uri.startsWith('untitled:')) return uri;
    if (uri.startsWith('untitled:/')) return `file://${uri.slice('untitled:'.length)}`;
    const root = this.serving.root();
    return root === undefined ? uri : `${root.replace(/\/$/, '')}/${encodeURIComponent(uri)}`;
  }
}

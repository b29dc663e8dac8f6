/**
 * What client and server say to each other beyond LSP. The only server file that the client may import.
 * Positions are LSP positions (0-based lines, UTF-16 characters).
 */

import type { ScriptStrings } from './core/export/script';
import type { MapStrings } from './core/map/strings';
import type {
  ChecklistState,
  DraftReason,
  MoveName,
  OwnerKind,
  PromiseGroup,
  PromiseStatus,
  Severity,
} from './core/report';

export type { MapStrings, MoveName, ScriptStrings };

export interface WirePosition {
  readonly line: number;
  readonly character: number;
}

export interface WireRange {
  readonly start: WirePosition;
  readonly end: WirePosition;
}

export interface WireChecklistItem {
  readonly item: MoveName;
  readonly state: ChecklistState;
  readonly question: string;
  readonly advice: string;
  readonly evidence: readonly WireRange[];
  /** A snippet (LSP syntax) that makes this move. */
  readonly snippet: string;
}

export interface WireStep {
  readonly text: string;
  readonly range: WireRange;
  readonly owner: { readonly text: string; readonly kind: OwnerKind };
  readonly due?: {
    readonly text: string;
    /** Calendar dates, YYYY-MM-DD. */
    readonly date?: string;
    /** Other days that the words may mean. */
    readonly ambiguous?: readonly string[];
    /** There is no such day; these may be meant. */
    readonly invalid?: { readonly readings: readonly string[] };
  };
  readonly done: boolean;
}

/** The answer to {@link REPORT_REQUEST}: the sidebar's and the status item's view of one document. */
export interface DocumentReport {
  readonly uri: string;
  readonly version: number;
  readonly draft: boolean;
  readonly reason: DraftReason | 'failed';
  /** Whether the document is too large and only the part around what is seen was read: see {@link VISIBLE}. */
  readonly partial: boolean;
  readonly genre: string;
  readonly counts: Readonly<Record<Severity, number>>;
  readonly checklist: readonly WireChecklistItem[];
  readonly steps: readonly WireStep[];
  readonly problems: readonly { readonly message: string; readonly range: WireRange }[];
  readonly stats: { readonly words: number; readonly spokenSeconds: number };
}

/** Request: `{ uri }` → {@link DocumentReport} or null where the document is not open. */
export const REPORT_REQUEST = 'amends/report';
/** Notification to the client: the report of `{ uri, version }` has changed; ask again if it is shown. */
export const REPORT_CHANGED = 'amends/reportChanged';
/** Notification to the server: `{ uri, draft }`, where draft true = treat as a repair draft, false = do not, null = let the text decide. */
export const TREAT_AS_DRAFT = 'amends/treatAsDraft';

/** Notification to the server: {@link VisibleParams}. Of a document that is too large to be read whole, the lines around these are. */
export const VISIBLE = 'amends/visible';

export interface VisibleParams {
  readonly uri: string;
  /** The first and the last line that the user sees. */
  readonly first: number;
  readonly last: number;
}

/** Request: {@link MapParams} → {@link WireMap} or null where the document is not open. */
export const MAP_REQUEST = 'amends/map';

export interface MapParams {
  readonly uri: string;
  /** How wide to draw, in CSS pixels. */
  readonly width?: number;
  /** The words on the map; English where left out. */
  readonly strings?: MapStrings;
}

/** The message map of one version of a document. */
export interface WireMap {
  readonly uri: string;
  readonly version: number;
  /** The drawing. Each part in it carries `data-part`: its place in `parts`. */
  readonly svg: string;
  /** The style sheet that the drawing wants. */
  readonly style: string;
  /** The same in sentences. */
  readonly words: readonly string[];
  /** The words of each part that can be chosen. */
  readonly parts: readonly WireRange[];
}

export interface ReportParams {
  readonly uri: string;
}

export interface ReportChangedParams {
  readonly uri: string;
  readonly version: number;
}

export interface TreatAsDraftParams {
  readonly uri: string;
  readonly draft: boolean | null;
}

/** The answer to {@link GLOSSARY_REQUEST}: what helps when a leader needs more than rules. */
export interface Glossary {
  /** All cards as one Markdown page; each stands under a heading `### term`. */
  readonly page: string;
  readonly terms: readonly { readonly term: string; readonly says: string }[];
  /** Why trust breaks, each with a snippet that tells it as fact and the step that answers it. */
  readonly causes: readonly { readonly term: string; readonly says: string; readonly snippet: string }[];
  /** How lost trust shows, each with what to count. `line` names it in {@link SignRowsParams}. */
  readonly signs: readonly {
    readonly line: string;
    readonly term: string;
    readonly says: string;
    readonly count: string;
  }[];
  /** Who else can help, when that fits, and the template (by its prefix) that asks for it. */
  readonly helpers: readonly { readonly template: string; readonly when: string }[];
}

/** Request: no parameters → {@link Glossary}. */
export const GLOSSARY_REQUEST = 'amends/glossary';
/** Request: {@link SignRowsParams} → the rows of a table of measures as a snippet (LSP syntax). */
export const SIGN_ROWS_REQUEST = 'amends/signRows';

export interface SignRowsParams {
  readonly lines: readonly string[];
  /** Whether the rows begin a table, or go into one. */
  readonly header: boolean;
}

/** Request: {@link ReportParams} → the open promises of a document as an iCalendar file, or null where none has a day. */
export const CALENDAR_REQUEST = 'amends/calendar';
/** Request: {@link ReportParams} → the steps of a document as a Markdown table, or null where it has none. */
export const PLAN_TABLE_REQUEST = 'amends/planTable';

/** Request: {@link CopyParams} → {@link WireCopy}, or null where the document is not open or too large to be read whole. */
export const COPY_REQUEST = 'amends/copy';

export type CopyParams = { readonly uri: string } & (
  | { readonly form: 'email' }
  /** `strings` are the words in a script that are not the draft's own; English where left out. */
  | { readonly form: 'script'; readonly strings?: ScriptStrings }
);

/** A draft on its way out: as an email, or as a script to speak from. */
export interface WireCopy {
  /** The subject, or the heading; null where there is none. */
  readonly title: string | null;
  /** To be shown: HTML of plain elements, for a page with a style sheet of its own. */
  readonly page: string;
  /** To be pasted: the same with its looks on each element. */
  readonly html: string;
  readonly text: string;
  /** The page as a file of its own, where that is worth having. */
  readonly file?: string;
  /** What is still to be filled in. */
  readonly gaps: readonly WireRange[];
  /** How many pieces were left out. */
  readonly leftOut: { readonly pictures: number; readonly html: number };
}

/** The files of a workspace that may hold messages. */
export const MESSAGE_FILES = '**/*.{md,markdown,txt}';
/** Folders that hold no messages of the user, wherever they stand. */
export const LEFT_OUT_FOLDERS: readonly string[] = [
  ...['node_modules', 'bower_components', 'vendor', '.git', '.venv'],
  ...['dist', 'out', 'build', 'target'],
];
/** No workspace of messages has more files; past it the first ones that are found are read. */
export const MOST_FILES = 5000;

/** Notification to the server: {@link FilesParams}. The files are read one by one, so that a keystroke in between is not held up. */
export const FILES = 'amends/files';
/** The files that say how a folder's drafts are judged. */
export const CONFIG_PATTERN = '**/.amends.json';
/** Request: `{ uri }` of a document, or none → the address of the folder of the team's own templates for it, or null. */
export const TEMPLATE_FOLDER_REQUEST = 'amends/templateFolder';
/** Request: {@link FilesParams} with the files of that folder → {@link WireTemplate}s. What is wrong in a file is marked in it. */
export const TEMPLATES_REQUEST = 'amends/templates';

export interface TemplateFolderParams {
  readonly uri?: string;
}

export interface WireTemplate {
  readonly name: string;
  readonly description: string;
  /** The text in snippet syntax. */
  readonly snippet: string;
  readonly group: 'message' | 'part';
}

/** Notification to the server: {@link FilesParams} with what `.amends.json` files say; what changes takes effect at once. */
export const CONFIG_FILES = 'amends/configFiles';
/** Request: no parameters → {@link WireLedger}: what the workspace's files and the open documents promise. */
export const PROMISES_REQUEST = 'amends/promises';
/** Notification to the client: the promises may have changed; ask again if they are shown. Comes at most every 300 ms. */
export const PROMISES_CHANGED = 'amends/promisesChanged';

export interface FilesParams {
  /** New texts of Markdown files of the workspace; null where a file is gone. Open documents go before them. */
  readonly files: readonly { readonly uri: string; readonly text: string | null }[];
}

export interface WirePromise {
  readonly uri: string;
  readonly range: WireRange;
  readonly text: string;
  readonly owner: { readonly text: string; readonly kind: OwnerKind };
  readonly due?: { readonly text: string; readonly date?: string };
  readonly status: PromiseStatus;
  /**
   * The check box at the head of its line, where it stands in a task list: the place of the one character between the brackets, and
   * the whole line, by which a box that has moved is told from another one in its place.
   */
  readonly box?: { readonly range: WireRange; readonly checked: boolean; readonly line: string };
}

/** The answer to {@link PROMISES_REQUEST}: each promise in one group. */
export interface WireLedger {
  readonly groups: Readonly<Record<PromiseGroup, readonly WirePromise[]>>;
}

/** Request: {@link ProgressNoteParams} → the next progress note, filled from the ledger, as a snippet (LSP syntax). */
export const PROGRESS_NOTE_REQUEST = 'amends/progressNote';

export interface ProgressNoteParams {
  /** A message of the series that the note is about; else it is about the series that spoke last. */
  readonly uri?: string;
}

/** The scheme of the pages of the codes in our own client: `amends-rule:/missing-owner.md`. Nobody can write to them. */
export const RULE_SCHEME = 'amends-rule';

/** Request: {@link RulePageParams} → the page of a rule in Markdown, or null where there is no such rule. */
export const RULE_PAGE_REQUEST = 'amends/rulePage';

export interface RulePageParams {
  readonly code: string;
}

/** Request: {@link AssistantParams} → the answer in words, for an assistant to read. */
export const ASSISTANT_REQUEST = 'amends/assistant';

export type AssistantParams =
  | {
      readonly tool: 'check' | 'checklist';
      readonly text: string;
      /** The document or file that the text is of, where it is of one: what holds for it holds for the text. */
      readonly uri?: string;
      readonly genre?: string;
      /** Whether it is a repair draft; left out, its words decide. A checklist takes it for one. */
      readonly draft?: boolean;
    }
  | { readonly tool: 'promises' };

/** Request: {@link RewritableParams} → {@link WireRewritable}, or null where no sentence has such a finding there. */
export const REWRITABLE_REQUEST = 'amends/rewritable';

export interface RewritableParams {
  readonly uri: string;
  /** The range and the code of the finding. */
  readonly range: WireRange;
  readonly code: string;
}

/** A sentence that a language model may rewrite, with what it is told of it. */
export interface WireRewritable {
  readonly version: number;
  readonly range: WireRange;
  readonly sentence: string;
  /** The sentence among its neighbours. */
  readonly paragraph: string;
  readonly message: string;
}

/** Request: {@link TryRewriteParams} → {@link WireTrial}, or null where the document has moved on. */
export const TRY_REWRITE_REQUEST = 'amends/tryRewrite';

export interface TryRewriteParams extends RewritableParams {
  readonly version: number;
  readonly newText: string;
}

/** How a rewrite fares: it may be offered where nothing is objected; facts that have changed are told with it. */
export interface WireTrial {
  readonly objections: readonly string[];
  readonly lost: readonly string[];
  readonly added: readonly string[];
}

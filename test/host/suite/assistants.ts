import { assert } from 'chai';
import * as vscode from 'vscode';
import { askModel } from '../../../client/src/rewrite-model';
import type { WireRewritable, WireTrial } from '../../../server/src/protocol';
import { closeAll } from './closing';
import { untitled } from './untitled';

/** What came after the VS Code that our types are of. */
interface LanguageModelTools {
  readonly tools: readonly { readonly name: string; readonly inputSchema?: object; readonly description: string }[];
  invokeTool(name: string, options: object): Thenable<{ readonly content: readonly { readonly value?: unknown }[] }>;
}

const HEDGED = "I signed the contract without the checks. I'm sorry if anyone was upset.";
const NAMES = ['amends_check', 'amends_checklist', 'amends_promises'];

describe('Amends as the tool of an assistant', () => {
  const lm = vscode.lm as unknown as Partial<LanguageModelTools>;
  before(function () {
    // There are none before VS Code 1.95.
    if (!lm.tools || !lm.invokeTool) this.skip();
  });
  afterEach(closeAll);

  const invoke = async (name: string, input: object): Promise<string> => {
    const result = await lm.invokeTool?.(name, { input, toolInvocationToken: undefined });
    return (result?.content ?? []).map(({ value }) => String(value)).join('');
  };

  it('is offered with what a model has to know', () => {
    const ours = (lm.tools ?? []).filter(({ name }) => name.startsWith('amends_'));
    assert.deepEqual(ours.map(({ name }) => name).sort(), NAMES);
    for (const { inputSchema, description } of ours) {
      assert.deepInclude(inputSchema, { type: 'object', additionalProperties: false });
      assert.isAbove(description.length, 80);
    }
  });

  it('checks the words of the assistant without asking anybody (amends_check)', async () => {
    const told = await invoke('amends_check', { text: HEDGED });
    assert.match(told, /conditional-apology: "if anyone was upset"/);
    assert.match(told, /→ "I'm sorry/);
  });

  it('tells what they lack (amends_checklist)', async () => {
    const told = await invoke('amends_checklist', { text: HEDGED, genre: 'town-hall' });
    assert.match(told, /\(town-hall\)/);
    assert.match(told, /\[ \] step: /);
  });

  it('reads no draft that is open where it is handed words', async () => {
    await untitled('I am sorry that Quillfeather was late. By 4 December, Priya Shah pays.');
    for (const name of NAMES.slice(0, 2)) assert.notInclude(await invoke(name, { text: HEDGED }), 'Quillfeather');
  });

  it('reads the draft that is open, a file and the promises once the user has said yes', async () => {
    await untitled('I am sorry if Quillfeather was late. By 4 December, Priya Shah pays.');
    // The dialog that asks is answered with yes while the editor runs tests; the driven suite sees it.
    assert.match(await invoke('amends_check', {}), /conditional-apology: "if Quillfeather was late"/);
    assert.match(await invoke('amends_checklist', {}), /said: "By 4 December, Priya Shah pays\."/);
    assert.match(await invoke('amends_promises', {}), /Priya Shah pays/);
    assert.match(await invoke('amends_check', { file: 'notes.md' }), /^Nothing to mend\./);
  });

  it('reads no file but the drafts of the workspace', async () => {
    for (const file of ['../notes.md', '/etc/hostname', '/etc/notes.md', 'notes.json', 'missing.md', '']) {
      assert.include(await invoke('amends_check', { file }), 'is no file of this workspace', file);
    }
  });

  it('says what is wrong with a question', async () => {
    assert.match(await invoke('amends_check', { text: 'x', genre: 'sonnet' }), /^There is no genre "sonnet"/);
  });
});

describe('a model that rewrites a sentence', () => {
  const REWRITABLE: WireRewritable = {
    version: 1,
    range: { start: { line: 0, character: 0 }, end: { line: 0, character: 30 } },
    sentence: "I'm sorry if anyone was upset.",
    paragraph: HEDGED,
    message: 'This makes the apology depend on someone being hurt.',
  };
  const FINE: WireTrial = { objections: [], lost: [], added: [] };
  const token = new vscode.CancellationTokenSource().token;

  /** A model that gives these answers in turn, and what it was asked each time. */
  function model(...answers: readonly (string | Error)[]) {
    const asked: string[][] = [];
    const sendRequest = async (messages: vscode.LanguageModelChatMessage[]) => {
      const answer = answers[asked.length] ?? new Error('asked too often');
      asked.push(messages.map(({ content }) => JSON.stringify(content)));
      if (answer instanceof Error) throw answer;
      const parts = async function* () {
        for (const part of answer.split(/(?<= )/)) yield part;
      };
      return { text: parts(), stream: parts() };
    };
    return { asked, chat: { name: 'Quill', sendRequest } as unknown as vscode.LanguageModelChat };
  }

  it('is asked once where its answer holds, which is freed of what models put around it', async () => {
    for (const answer of ['I am sorry.', '"I am sorry."', '```\nI am sorry.\n```', '  “I am sorry.”\n']) {
      const { asked, chat } = model(answer);
      assert.deepEqual(await askModel(chat, REWRITABLE, async () => FINE, token), {
        words: 'I am sorry.',
        lost: [],
        added: [],
      });
      assert.lengthOf(asked, 1);
      assert.include(asked[0]?.[0], 'upset');
    }
  });

  it('is asked once more with what was wrong, and no third time', async () => {
    const { asked, chat } = model('Sorry if.', 'Sorry but.');
    const bad: WireTrial = { objections: ['It depends.'], lost: ['Priya'], added: ['May'] };
    assert.isUndefined(await askModel(chat, REWRITABLE, async () => bad, token));
    assert.lengthOf(asked, 2);
    assert.match(asked[1]?.at(-1) ?? '', /It depends\.[\s\S]*Keep [\s\S]*Priya[\s\S]*Leave out [\s\S]*May/);
  });

  it('may change a fact only where that is told', async () => {
    const { asked, chat } = model('I am sorry, Priya.', 'I am sorry, Priya.');
    const trial: WireTrial = { objections: [], lost: ['3 May'], added: ['Priya'] };
    assert.deepEqual(await askModel(chat, REWRITABLE, async () => trial, token), {
      words: 'I am sorry, Priya.',
      lost: ['3 May'],
      added: ['Priya'],
    });
    assert.lengthOf(asked, 2);
  });

  it('has nothing to offer for a text that has moved on, and where it is called off', async () => {
    assert.isUndefined(await askModel(model('I am sorry.').chat, REWRITABLE, async () => null, token));
    const source = new vscode.CancellationTokenSource();
    const calledOff = async (): Promise<WireTrial> => {
      source.cancel();
      return FINE;
    };
    assert.isUndefined(await askModel(model('I am sorry.').chat, REWRITABLE, calledOff, source.token));
  });

  it('may refuse', async () => {
    const { chat } = model(vscode.LanguageModelError.Blocked('no more'));
    const refused = await askModel(chat, REWRITABLE, async () => FINE, token).catch((error: unknown) => error);
    assert.instanceOf(refused, vscode.LanguageModelError);
  });
});

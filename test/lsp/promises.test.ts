import assert from 'node:assert/strict';
import { after, before, describe, it } from 'mocha';
import {
  FILES,
  PROGRESS_NOTE_REQUEST,
  PROMISES_CHANGED,
  PROMISES_REQUEST,
  type WireLedger,
} from '../../server/src/protocol';
import { MODERN, TestClient } from './client';

const text = (date: string, due: string): string =>
  `---\namends: progress-update\nseries: payroll\ndate: ${date}\n---\n\nI am sorry I paid you late. Dana will publish the payroll checklist by ${due}.\n`;

describe('promises over LSP', () => {
  let client: TestClient;
  before(async () => {
    client = new TestClient();
    await client.initialize(MODERN);
  });
  after(async () => assert.equal(await client.stop(), 0));

  const send = (uri: string, words: string | null): Promise<void> =>
    client.connection.sendNotification(FILES, { files: [{ uri, text: words }] });
  const groups = async (): Promise<WireLedger['groups']> =>
    (await client.connection.sendRequest<WireLedger>(PROMISES_REQUEST)).groups;

  it('groups what files promise, with their places', async () => {
    await send('file:///a.md', text('2020-04-05', '3 May 2020'));
    const { overdue } = await groups();
    assert.deepEqual(
      overdue.map(({ uri, range, owner, status }) => [uri, range.start, owner.text, status]),
      [['file:///a.md', { line: 6, character: 28 }, 'Dana', 'late']],
    );
  });

  it('shows in the later document what contradicts the earlier one, and the fix that owns it', async () => {
    await client.open(text('2020-04-26', '17 May 2020'), 'file:///b.md');
    const { items } = await client.pull(undefined, 'file:///b.md');
    const found = items?.find(({ code }) => code === 'date-moved');
    assert.equal(found?.relatedInformation?.[0]?.location.uri, 'file:///a.md');
    const actions: { title: string }[] = await client.connection.sendRequest('textDocument/codeAction', {
      textDocument: { uri: 'file:///b.md' },
      range: found?.range,
      context: { diagnostics: [] },
    });
    assert.ok(
      actions.some(({ title }) => /^Add: I said 3 May; it is 17 May/.test(title)),
      JSON.stringify(actions),
    );
    await client.connection.sendNotification('textDocument/didClose', { textDocument: { uri: 'file:///b.md' } });
  });

  it('leaves out what still has gaps: a template promises nothing', async () => {
    const uri = 'file:///template.md';
    const review = (day: string): string =>
      `---\namends: town-hall\nseries: kitchen\n---\n\nI am sorry I closed the kitchen. On ${day} we decide together whether it worked.\n`;
    await send(uri, review('{date in 60 to 90 days}'));
    assert.deepEqual((await groups()).open, []);
    await send(uri, review('4 May 2090'));
    assert.equal((await groups()).open.length, 1);
    await send(uri, null);
  });

  it('lets an open document go before its file, and forgets a file that is gone', async () => {
    await client.open(text('2020-04-05', '17 May 2020'), 'file:///a.md');
    assert.deepEqual(
      (await groups()).overdue.map(({ due }) => due?.date),
      ['2020-05-17'],
    );
    await client.connection.sendNotification('textDocument/didClose', { textDocument: { uri: 'file:///a.md' } });
    await send('file:///a.md', null);
    assert.deepEqual((await groups()).overdue, []);
  });
});

/** A session of its own, in which nothing is left of another test. */
async function inSession(capabilities: object, work: (client: TestClient) => Promise<void>, options?: object) {
  const client = new TestClient();
  await client.initialize(capabilities, options);
  await work(client);
  assert.equal(await client.stop(), 0);
}

const PROMISED = text('2020-04-05', '3 May 2020');
const MOVED = text('2020-04-26', '17 May 2020');
const same = (uri: string, version: number, words: string, client: TestClient): Promise<void> =>
  client.change(version, [{ text: words }], uri);
const codes = (items: readonly { code?: unknown }[] = []): unknown[] => items.map(({ code }) => code);

describe('what an edit of one document does to another', () => {
  it('changes its result id and its diagnostics, and nothing else does', () =>
    inSession(MODERN, async (client) => {
      await client.open(PROMISED, 'file:///a.md');
      await client.open(MOVED, 'file:///b.md');
      const first = await client.pull(undefined, 'file:///b.md');
      assert.ok(codes(first.items).includes('date-moved'));
      await same('file:///a.md', 2, `${PROMISED}\nA word more.\n`, client);
      assert.equal((await client.pull(first.resultId, 'file:///b.md')).kind, 'unchanged');
      await same('file:///a.md', 3, text('2020-04-05', '17 May 2020'), client);
      const second = await client.pull(first.resultId, 'file:///b.md');
      assert.equal(second.kind, 'full');
      assert.ok(!codes(second.items).includes('date-moved'));
    }));

  it('gives another document under the name of a closed one result ids of its own', () =>
    inSession(MODERN, async (client) => {
      await client.open("I'm sorry if anyone was upset.");
      const first = await client.pull();
      await client.connection.sendNotification('textDocument/didClose', {
        textDocument: { uri: 'untitled:Untitled-1' },
      });
      await client.open('The canteen opens at nine on Monday.');
      const second = await client.pull(first.resultId);
      assert.equal(second.kind, 'full');
      assert.deepEqual(second.items, []);
    }));

  it('sends its diagnostics anew to a client that cannot pull', () =>
    inSession({}, async (client) => {
      await client.open(PROMISED, 'file:///a.md');
      await client.open(MOVED, 'file:///b.md');
      await client.pushed(1);
      await same('file:///a.md', 2, text('2020-04-05', '17 May 2020'), client);
      const about = () => client.published.filter(({ uri }) => uri === 'file:///b.md');
      for (let waits = 0; waits < 100 && about().length < 2; waits++)
        await new Promise((resolve) => setTimeout(resolve, 50));
      assert.deepEqual(
        about().map(({ diagnostics }) => codes(diagnostics).includes('date-moved')),
        [true, false],
      );
    }));

  it('asks a client that pulls to do so anew', () =>
    inSession(
      { ...MODERN, workspace: { ...MODERN.workspace, diagnostics: { refreshSupport: true } } },
      async (client) => {
        let asked = 0;
        client.connection.onRequest('workspace/diagnostic/refresh', () => {
          asked++;
          return null;
        });
        await client.open(PROMISED, 'file:///a.md');
        await client.open(MOVED, 'file:///b.md');
        await client.pull(undefined, 'file:///b.md');
        await same('file:///a.md', 2, text('2020-04-05', '17 May 2020'), client);
        for (let waits = 0; waits < 100 && asked === 0; waits++)
          await new Promise((resolve) => setTimeout(resolve, 50));
        assert.equal(asked, 1);
      },
    ));

  it('is told of seldom while somebody types', () =>
    inSession(MODERN, async (client) => {
      let told = 0;
      client.connection.onNotification(PROMISES_CHANGED, () => {
        told++;
      });
      await client.open(PROMISED, 'file:///a.md');
      for (let version = 2; version < 32; version++)
        await same('file:///a.md', version, `${PROMISED}${'.'.repeat(version)}`, client);
      await client.pull(undefined, 'file:///a.md');
      await new Promise((resolve) => setTimeout(resolve, 1200));
      assert.ok(told >= 1 && told <= 5, `${told} times`);
    }));
});

describe('contradictions as rules', () => {
  it('explains in the hover what contradicts, and why that matters', () =>
    inSession(MODERN, async (client) => {
      await client.open(PROMISED, 'file:///a.md');
      await client.open(MOVED, 'file:///b.md');
      const { items } = await client.pull(undefined, 'file:///b.md');
      const found = items?.find(({ code }) => code === 'date-moved');
      const hover: { contents: { value: string } } = await client.connection.sendRequest('textDocument/hover', {
        textDocument: { uri: 'file:///b.md' },
        position: found?.range.start,
      });
      assert.match(hover.contents.value, /This was promised for 3 May/);
      assert.match(hover.contents.value, /A date that moves in silence is a broken promise/);
    }));

  it('are as loud as the settings say', async () => {
    for (const [level, severity] of [
      ['error', 1],
      ['off', undefined],
    ] as const)
      await inSession(
        MODERN,
        async (client) => {
          await client.open(PROMISED, 'file:///a.md');
          await client.open(MOVED, 'file:///b.md');
          const { items } = await client.pull(undefined, 'file:///b.md');
          assert.equal(items?.find(({ code }) => code === 'date-moved')?.severity, severity);
        },
        { faults: { 'date-moved': level } },
      );
  });

  it('are quiet where a comment in the later message says so', () =>
    inSession(MODERN, async (client) => {
      await client.open(PROMISED, 'file:///a.md');
      await client.open(MOVED.replace('\nI am', '\n<!-- amends-ignore date-moved -->\nI am'), 'file:///b.md');
      const { items } = await client.pull(undefined, 'file:///b.md');
      assert.ok(!codes(items).includes('date-moved'));
    }));
});

describe('files of a workspace', () => {
  it('are read without holding up a keystroke', () =>
    inSession(MODERN, async (client) => {
      const long = PROMISED + 'On 1 April I sent the payroll file to the wrong list. '.repeat(400);
      const files = Array.from({ length: 40 }, (_, i) => ({ uri: `file:///many/${i}.md`, text: long }));
      await client.open(PROMISED, 'file:///a.md');
      await client.pull(undefined, 'file:///a.md');
      let read = false;
      await client.connection.sendNotification(FILES, { files });
      const all = client.connection.sendRequest(PROMISES_REQUEST).then(() => {
        read = true;
      });
      await same('file:///a.md', 2, `${PROMISED}.`, client);
      await client.pull(undefined, 'file:///a.md');
      assert.equal(read, false, 'the keystroke waited for all files');
      await all;
    }));

  it('tell which promises have a box in a task list, and where', () =>
    inSession(MODERN, async (client) => {
      const list = `---\namends: progress-update\ndate: 2020-04-05\n---\n\nI am sorry I paid you late.\n\n- [ ] Dana publishes the payroll checklist by 3 May 2020.\n- [x] Priya trained the payroll clerks on 2 April 2020.\n- Omar audits the runs by 5 May 2020.\n`;
      await client.connection.sendNotification(FILES, { files: [{ uri: 'file:///a.md', text: list }] });
      const { groups } = await client.connection.sendRequest<WireLedger>(PROMISES_REQUEST);
      const at = (line: number) => ({ start: { line, character: 3 }, end: { line, character: 4 } });
      assert.deepEqual(
        groups.overdue.map(({ box }) => box),
        [
          { range: at(7), checked: false, line: '- [ ] Dana publishes the payroll checklist by 3 May 2020.' },
          undefined,
        ],
      );
      assert.deepEqual(
        groups.kept.map(({ box }) => box),
        [{ range: at(8), checked: true, line: '- [x] Priya trained the payroll clerks on 2 April 2020.' }],
      );
    }));

  it('fill the next progress note, as a snippet', () =>
    inSession(MODERN, async (client) => {
      await client.connection.sendNotification(FILES, { files: [{ uri: 'file:///a.md', text: PROMISED }] });
      const note = await client.connection.sendRequest<string>(PROGRESS_NOTE_REQUEST, { uri: 'file:///a.md' });
      assert.match(note, /series: "payroll"/);
      assert.match(note, /- I said 3 May 2020; it is late, because I \$\{\d+:\{own part\\\}\}\. Dana/);
    }));
});

import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { repairDraft } from '../bench/texts';
import { MODERN } from './client';
import { RawClient } from './raw-client';

const URI = 'file:///long.md';
const LONG = repairDraft(150_000);
const textDocument = { uri: URI };
const START = { line: 20, character: 0 };

/** A client with a long draft that it has just opened, and asked for its diagnostics. */
async function asking(): Promise<{ client: RawClient; asked: number }> {
  const client = new RawClient();
  await client.initialize(MODERN);
  client.open(URI, LONG);
  return { client, asked: client.post('textDocument/diagnostic', { textDocument }) };
}

describe('while a long draft is read', function () {
  this.timeout(60_000);

  it('another document has its turn', async () => {
    const { client, asked } = await asking();
    try {
      const short = 'file:///short.md';
      client.open(short, "I'm sorry if anyone was upset by my note.\n");
      const answered: number[] = [];
      const other = client.post('textDocument/diagnostic', { textDocument: { uri: short } });
      await Promise.all(
        [asked, other].map(async (id) => {
          await client.answer(id, 30_000);
          answered.push(id);
        }),
      );
      assert.deepEqual(answered, [other, asked]);
    } finally {
      client.kill();
    }
  });

  it('what is typed meanwhile is in the answer', async () => {
    const { client, asked } = await asking();
    try {
      client.change(URI, 2, [{ range: { start: START, end: START }, text: "I'm sorry if anyone was upset.\n\n" }]);
      const { result } = (await client.answer(asked, 30_000)) as {
        result: { items: { range: { start: { line: number } }; code: string }[] };
      };
      assert.ok(
        result.items.some(({ range, code }) => code === 'conditional-apology' && range.start.line === START.line),
      );
    } finally {
      client.kill();
    }
  });

  it('a draft that is closed is read no further, and its request has an answer', async () => {
    const { client, asked } = await asking();
    try {
      client.close(URI);
      const { result } = (await client.answer(asked, 30_000)) as { result: { items: unknown[] } };
      assert.deepEqual(result.items, []);
    } finally {
      client.kill();
    }
  });
});

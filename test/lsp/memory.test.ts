import assert from 'node:assert/strict';
import { once } from 'node:events';
import { describe, it } from 'mocha';
import { MODERN } from './client';
import { RawClient } from './raw-client';

/** `npm run fuzz` goes on so many times as long. */
const ROUNDS = 400 * Number(process.env['AMENDS_FUZZ'] ?? 1);
/** Until then what is read once and kept for good has been read. */
const WARM = 150;
const FIFTH = Math.ceil(ROUNDS / 5);
/** What a round may leave: less than the name of a document and its place in a list, let alone its text. */
const BYTES_A_ROUND = 100;
/** By so much the heap goes up and down without that: V8 compiles, and throws away what it compiled. */
const SWING = 600_000;

/** So many letters are typed. */
const LETTERS = 100;

/** A draft that no other round has, nor any of its sentences. */
const draft = (round: number): string => `---
amends: town-hall
series: matter ${round}
date: 2026-11-${String((round % 28) + 1).padStart(2, '0')}
---

# What happened in round ${round}

On ${(round % 28) + 1} November I signed the contract number ${round} without the checks. I'm sorry if case ${round} upset anyone.

- By 4 December, Priya Shah publishes list ${round}.
- [ ] We will look into matter ${round} soon.
`;

/** Asks the probe in the server's process: for the bytes in use, or whether these words are in its memory. */
async function probe(client: RawClient, question: { readonly find?: readonly string[] } = {}): Promise<unknown> {
  const answer = once(client.process, 'message');
  client.process.send(question);
  return (await answer)[0];
}

const heapOf = async (client: RawClient): Promise<number> => Number(await probe(client));

/** Opens a document of its own name, has all said of it, changes it, and closes it. */
async function round(client: RawClient, nth: number): Promise<void> {
  const uri = `file:///drafts/${nth}.md`;
  const textDocument = { uri };
  const position = { line: 8, character: 90 };
  const range = { start: position, end: position };
  client.open(uri, draft(nth));
  await client.pull(uri);
  client.change(uri, 2, [{ range, text: ` Really, ${nth}.` }]);
  const asked = [
    client.post('textDocument/diagnostic', { textDocument }),
    client.post('textDocument/hover', { textDocument, position }),
    client.post('textDocument/codeLens', { textDocument }),
    ...(nth % 10 === 0
      ? [client.post('textDocument/codeAction', { textDocument, range, context: { diagnostics: [] } })]
      : []),
    client.post('amends/report', { uri }),
    client.post('amends/promises'),
  ];
  for (const id of asked) await client.answer(id, 30_000);
  client.close(uri);
  await client.pull(uri);
  client.received.length = 0;
}

describe('the memory of the server', () => {
  it(`is as it was after ${ROUNDS} documents were opened, changed and closed (AMENDS_FUZZ=25: 10,000)`, async function () {
    this.timeout(0);
    const client = new RawClient(['--expose-gc', '--require', './test/lsp/heap-probe.cjs']);
    try {
      await client.initialize(MODERN);
      for (let nth = 0; nth < WARM; nth++) await round(client, nth);
      const marks = [await heapOf(client)];
      let last = WARM;
      const goOn = async (fifths: number): Promise<void> => {
        for (let nth = 1; nth <= fifths * FIFTH; nth++) {
          await round(client, ++last);
          if (nth % FIFTH === 0) marks.push(await heapOf(client));
        }
      };
      const grown = (): number => (marks.at(-1) ?? 0) - (marks.at(-3) ?? 0);
      const most = SWING + BYTES_A_ROUND * ROUNDS;
      // In the first half V8 is still compiling.
      await goOn(5);
      // Something large may be compiled late; what leaks goes on to.
      if (grown() >= most) await goOn(2);
      const inKb = (bytes: number): string => `${Math.round(bytes / 1024)} KB`;
      console.log(`      heap after ${WARM} rounds, and then again and again: ${marks.map(inKb).join(', ')}`);
      assert.ok(grown() < most, `${grown()} bytes more in the last two fifths`);
      client.open('file:///open.md', draft(0));
      await client.pull('file:///open.md');
      assert.equal(await probe(client, { find: ['I signed the contract', 'number 0'] }), true, 'an open document');
      for (const nth of [10, WARM + 10, WARM + ROUNDS - 10])
        assert.equal(await probe(client, { find: ['I signed the contract', `number ${nth} `] }), false, `round ${nth}`);
    } finally {
      client.kill();
    }
  });

  it('keeps no earlier version of a long draft in which somebody types', async function () {
    this.timeout(120_000);
    const uri = 'file:///long.md';
    const shelves = Array.from(
      { length: 1_500 },
      (_, i) => `Shelf ${i} in the store room holds the boxes of last year.\n\n`,
    );
    const text = draft(0) + shelves.join('');
    const client = new RawClient(['--expose-gc', '--require', './test/lsp/heap-probe.cjs']);
    try {
      await client.initialize(MODERN);
      client.open(uri, text);
      await client.pull(uri);
      let typed = 0;
      const type = async (letters: number): Promise<void> => {
        for (let i = 0; i < letters; i++) {
          const position = { line: 8, character: 90 + typed };
          typed++;
          client.change(uri, 1 + typed, [
            { range: { start: position, end: position }, text: ' because'[typed % 8] ?? ' ' },
          ]);
          await client.pull(uri);
        }
      };
      await type(40);
      const before = await heapOf(client);
      await type(LETTERS);
      const grown = (await heapOf(client)) - before;
      console.log(
        `      ${Math.round(grown / 1024)} KB more after ${LETTERS} letters in ${Math.round(text.length / 1024)} KB`,
      );
      assert.ok(grown < SWING + (LETTERS * text.length) / 10, `${grown} bytes more`);
    } finally {
      client.kill();
    }
  });
});

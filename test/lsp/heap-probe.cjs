// Loaded before the server where a test weighs it. Asked by its parent process, it answers with the bytes that are in use, or whether
// some words are anywhere in its memory.
const { getHeapSnapshot } = require('node:v8');

process.on('message', async ({ find }) => {
  globalThis.gc();
  process.send(find === undefined ? process.memoryUsage().heapUsed : await holds(find));
});
// The server ends when its client does, whether or not somebody may still ask.
process.channel.unref();

async function holds(words) {
  let end = '';
  for await (const chunk of getHeapSnapshot()) {
    const text = end + chunk;
    // The words that are looked for are held by the question itself, and in two parts nowhere.
    if (text.includes(words.join(' '))) return true;
    end = text.slice(-1_000);
  }
  return false;
}

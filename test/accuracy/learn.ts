// Learns from the corpora and writes the reader's data: npm run learn [-- --without-kept-aside]
import { writeFileSync } from 'node:fs';
import { CORPORA, isKeptAside, readCorpus } from './corpus';
import { learn } from './learning';

const { json, crossValidated } = learn(
  CORPORA.flatMap(readCorpus).filter((draft) => !process.argv.includes('--without-kept-aside') || !isKeptAside(draft)),
);
writeFileSync('server/src/core/reader/learned.json', json);
console.log(`Cross-validated by draft, on the same corpora:\n${crossValidated}`);

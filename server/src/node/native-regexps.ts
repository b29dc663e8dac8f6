// Has V8 compile a regular expression to machine code at its first use. Left to itself it interprets the first one, and a draft that has
// just been opened is read with hundreds of them once each: its first diagnostics take two to three times as long.
import { setFlagsFromString } from 'node:v8';

setFlagsFromString('--no-regexp-tier-up');

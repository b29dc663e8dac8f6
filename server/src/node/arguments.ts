import { version } from '../../../package.json';

/** What the server says instead of serving, and the code with which it then ends. */
export interface Said {
  readonly text: string;
  readonly code: 0 | 2;
}

const HELP = `amends-language-server ${version}: reads drafts of apologies for an editor, over the Language Server Protocol.

amends-language-server --stdio     serve an editor over standard input and output
amends-language-server --help | --version

An editor starts it for you; the README of Amends tells how to set it up. To read a draft here and now: amends check FILE`;

/**
 * What is to be said to the arguments of a command line; null where they ask to serve.
 * @param forked whether a parent process has opened a channel, which `--node-ipc` serves
 */
export function answerTo(args: readonly string[], forked: boolean): Said | null {
  if (args.includes('--help') || args.includes('-h')) return { text: HELP, code: 0 };
  if (args.includes('--version')) return { text: version, code: 0 };
  if (args.includes('--stdio') || (args.includes('--node-ipc') && forked)) return null;
  return {
    text: 'amends-language-server: it serves an editor over standard input and output alone. Start it with --stdio.\nSee: amends-language-server --help',
    code: 2,
  };
}

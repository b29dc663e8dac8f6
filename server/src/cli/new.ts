import { readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import snippets from '../../../snippets/amends.json';
import { type HouseTemplate, readTemplate } from '../core/house/template';
import { LineIndex } from '../core/positions';
import { printable, printableLine } from '../core/printable';
import { type Complain, configFor, type Found, readInput } from './inputs';
import { UsageError } from './options';

/** A text to begin with, its gaps in braces. */
interface Choice {
  readonly id: string;
  readonly description: string;
  readonly text: string;
}

/** The text of a template of ours or of the house; without a name, a list of them. Throws {@link UsageError} for an unknown one. */
export function newText(name: string | undefined, named: string | undefined, complain: Complain): string {
  const house = templatesOf(configFor('new.md', named, complain), complain);
  const choices: Choice[] = [
    ...Object.values(snippets).map(({ prefix, description, body }) => ({
      id: prefix.replace(/^amends-/, ''),
      description,
      text: plainText(body.join('\n')),
    })),
    ...house.map(({ id, name: called, description, text }) => ({ id, description: description || called, text })),
  ];
  const width = Math.max(...choices.map(({ id }) => id.length));
  if (name === undefined) return choices.map(({ id, description }) => lineOf(id.padEnd(width), description)).join('\n');
  // A template of the house goes before one of ours that has its name.
  const found = choices.findLast(({ id }) => id === name.replace(/^amends-/, ''));
  if (!found) throw new UsageError(`There is no template "${name}". "amends new" lists them.`);
  const text = found.text.trimEnd();
  // Into a file it goes as it is.
  return process.stdout.isTTY ? printable(text) : text;
}

function lineOf(id: string, description: string): string {
  return printableLine(`${id}  ${description}`);
}

/** The templates of the house, in the order of their names. What is wrong in one is complained of with its line. */
export function templatesOf({ config, folder }: Found, complain: Complain): HouseTemplate[] {
  if (config.templates === '') return [];
  const path = join(folder, config.templates);
  return namesIn(path, complain).flatMap((name) => {
    const input = readInput(relative('.', join(path, name)), complain);
    if (!input) return [];
    const { template, problems } = readTemplate(name, input.text);
    const lines = new LineIndex(input.text);
    for (const { message, span } of problems)
      complain(`${input.path}:${lines.positionAt(span.start).line + 1}: ${message}`);
    return [template];
  });
}

function namesIn(path: string, complain: Complain): string[] {
  try {
    return readdirSync(path)
      .filter((name) => /\.(?:md|markdown)$/i.test(name))
      .sort();
  } catch {
    complain(`${relative('.', path)}: there is no such folder of templates.`);
    return [];
  }
}

/** The text of a snippet, with what stands at its stops. */
function plainText(snippet: string): string {
  return snippet
    .replace(/\$\{\d+:((?:\\.|[^\\}])*)\}/g, (_, words: string) => words)
    .replace(/\$\d+/g, '')
    .replace(/\\([\\$}])/g, '$1');
}

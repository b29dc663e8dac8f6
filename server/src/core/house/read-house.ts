import type { Node } from 'jsonc-parser';
import { GENRE_NAMES, type Need } from '../draft/genres';
import { at, isSeverity, type Place, propertiesOf, readList } from '../json';
import { isKnownCode } from '../known-codes';
import { readWords } from '../language/words';
import { MOVE_NAMES, type MoveName, type Problem, type Severity } from '../report';
import type { HouseGenre, HousePhrase } from './house';
import { effortOf, matches, type Pattern, readPattern } from './pattern';

const NEEDS: readonly string[] = ['required', 'recommended', 'optional', 'left-out'] satisfies readonly Need[];
const CODE = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/;
/** What a phrase is called that has no code of its own. */
const DEFAULT_CODE = 'house-phrase';
const MOST_PHRASES = 500;
/** Of all phrases together, so that none takes long to look for; with three words each, there is room for all of them ten times. */
const MOST_EFFORT = 15_000;
const MOST_TEXTS = 50;
const MOST_CHARACTERS = 300;

/** Reads the phrases of the house. One that cannot be meant becomes a problem at its place, and is left out. */
export function readPhrases(value: Node, problems: Problem[]): HousePhrase[] {
  const form =
    'Write a list of phrases here, such as [{ "match": "reach out", "message": "Say who writes to whom." }].';
  if (value.type !== 'array') problems.push(at(value, form));
  const items = value.type === 'array' ? (value.children ?? []) : [];
  const beyond = items[MOST_PHRASES];
  if (beyond) problems.push(at(beyond, `Only the first ${MOST_PHRASES} phrases are read.`));
  let room = MOST_EFFORT;
  return items.slice(0, MOST_PHRASES).flatMap((item) => {
    const phrase = readPhrase(item, problems);
    if (!phrase) return [];
    room -= phrase.patterns.reduce((sum, pattern) => sum + effortOf(pattern), 0);
    if (room >= 0) return [phrase];
    problems.push(at(item, 'These are more words and gaps than can be looked for; this phrase is left out.'));
    return [];
  });
}

function readPhrase(item: Node, problems: Problem[]): HousePhrase | null {
  const before = problems.length;
  const said: { -readonly [K in keyof HousePhrase]?: HousePhrase[K] } = {};
  if (item.type !== 'object') problems.push(at(item, 'Write an object here, with "match" and "message".'));
  for (const [key, value] of propertiesOf(item)) {
    if (key.value === 'match') said.patterns = readPatterns(value, problems);
    else if (key.value === 'message') said.message = readLine(value, problems);
    else if (key.value === 'why') said.why = readLine(value, problems);
    else if (key.value === 'replace')
      said.replace = readTexts(value, problems).map((each) => each.value.replace(/\p{Cc}/gu, ' '));
    else if (key.value === 'code') said.code = readCode(value, problems);
    else if (key.value === 'severity') said.severity = readSeverity(value, problems);
    else
      problems.push(
        at(key, `"${key.value}" does not belong here. Known: match, message, replace, code, severity, why.`),
      );
  }
  const { patterns, message } = said;
  if (problems.length === before && !(patterns && message))
    problems.push(at(item, `Write "${patterns ? 'message' : 'match'}" here, too.`));
  const comesBack = said.replace?.find((each) =>
    patterns?.some((pattern) => matches(pattern, readWords(each)).length > 0),
  );
  if (comesBack !== undefined)
    problems.push(at(item, `The replacement "${comesBack}" has the phrase in it, so it would be marked again.`));
  if (problems.length > before || !patterns || !message) return null;
  return { code: DEFAULT_CODE, severity: 'warning', replace: [], why: '', ...said, patterns, message };
}

function readPatterns(value: Node, problems: Problem[]): Pattern[] {
  const texts = readTexts(value, problems);
  if (texts.some(({ value: words }) => words.trim() === '') || texts.length === 0)
    problems.push(at(value, 'Write the words to look for, such as "reach out".'));
  return texts.flatMap(({ value: source, node }) => {
    const pattern = readPattern(source);
    if (!('message' in pattern)) return [pattern];
    // Behind the quotation mark; with escapes in the text, the whole of it is marked.
    const exact = source.length === node.length - 2;
    const place: Place = exact ? { offset: node.offset + 1 + pattern.at, length: pattern.length } : node;
    if (source.trim() !== '') problems.push(at(place, pattern.message));
    return [];
  });
}

/** A text, or a list of texts. */
function readTexts(node: Node, problems: Problem[]): { readonly value: string; readonly node: Node }[] {
  const nodes = node.type === 'array' ? (node.children ?? []) : [node];
  const beyond = nodes[MOST_TEXTS];
  if (beyond) problems.push(at(beyond, `Write at most ${MOST_TEXTS} texts here.`));
  return nodes.slice(0, MOST_TEXTS).flatMap((each) => {
    if (each.type === 'string' && String(each.value).length <= MOST_CHARACTERS)
      return [{ value: String(each.value), node: each }];
    problems.push(at(each, `Write a text of at most ${MOST_CHARACTERS} characters here.`));
    return [];
  });
}

function readLine(node: Node, problems: Problem[]): string {
  const line =
    node.type === 'string'
      ? String(node.value)
          .replace(/[\s\p{Cc}]+/gu, ' ')
          .trim()
      : '';
  if (line === '' || line.length > MOST_CHARACTERS)
    problems.push(at(node, `Write one or two sentences here, of at most ${MOST_CHARACTERS} characters.`));
  return line;
}

function readCode(node: Node, problems: Problem[]): string {
  const code = String(node.value);
  if (!CODE.test(code)) problems.push(at(node, 'Write small letters and hyphens here, such as "house-jargon".'));
  else if (isKnownCode(code)) problems.push(at(node, `"${code}" is a finding of Amends. Give yours another code.`));
  return code;
}

function readSeverity(node: Node, problems: Problem[]): Severity {
  const level: unknown = node.value;
  if (isSeverity(level) && level !== 'off') return level;
  problems.push(at(node, 'Write one of error, warning, information, hint.'));
  return 'warning';
}

/** Reads what the house asks of each kind of message, by its name. */
export function readGenres(value: Node, problems: Problem[]): Record<string, HouseGenre> {
  const genres: Record<string, HouseGenre> = {};
  if (value.type !== 'object')
    problems.push(at(value, 'Write an object here, such as { "town-hall": { "redress": "required" } }.'));
  for (const [key, said] of propertiesOf(value)) {
    if (CODE.test(key.value)) genres[key.value] = readGenre(key.value, said, problems);
    else problems.push(at(key, 'Write small letters and hyphens here, such as "board-note".'));
  }
  return genres;
}

function readGenre(name: string, value: Node, problems: Problem[]): HouseGenre {
  const needs: Partial<Record<MoveName, Need>> = {};
  let like: string | undefined;
  if (value.type !== 'object') problems.push(at(value, 'Write an object here, such as { "redress": "required" }.'));
  for (const [key, said] of propertiesOf(value)) {
    const move = MOVE_NAMES.find((each) => each === key.value);
    if (move && NEEDS.includes(said.value)) needs[move] = said.value;
    else if (move) problems.push(at(said, `Write one of ${NEEDS.join(', ')}.`));
    else if (key.value === 'like' && GENRE_NAMES.includes(said.value) && !GENRE_NAMES.includes(name)) like = said.value;
    else if (key.value === 'like')
      problems.push(
        at(said, GENRE_NAMES.includes(name) ? `"${name}" is like itself.` : `Write one of ${GENRE_NAMES.join(', ')}.`),
      );
    else problems.push(at(key, `"${key.value}" is no point of the checklist. Known: like, ${MOVE_NAMES.join(', ')}.`));
  }
  return { needs, ...(like === undefined ? {} : { like }) };
}

/** Reads roles, as they are compared: in lower case, without an article. */
export function readRoles(value: Node, problems: Problem[]): string[] {
  return readList(value, problems).map((role) =>
    role
      .trim()
      .toLowerCase()
      .replace(/^(?:the|our|a|an) /, ''),
  );
}

/** Reads a folder below that of the configuration file; empty where it cannot be meant. */
export function readFolder(node: Node, problems: Problem[]): string {
  const folder =
    node.type === 'string'
      ? String(node.value)
          .replace(/^\.\//, '')
          .replace(/(?<!\/)\/{1,9}$/, '')
      : '';
  if (/^[^/\\:]+(?:\/[^/\\:]+)*$/.test(folder) && !folder.split('/').includes('..')) return folder;
  problems.push(at(node, 'Write a folder below this file here, such as "templates".'));
  return '';
}

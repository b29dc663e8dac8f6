import { analyze } from '../analyze';
import { Sentence } from '../language/sentence';
import { pastOfBase, thirdPersonOf } from '../language/verb-forms';
import { defaultSettings } from '../settings';
import { fold } from '../text/fold';
import type { Entry } from './ledger';

type Made = Pick<Entry, 'text' | 'due' | 'owner'>;

/**
 * A promise in its own words, for another day. Where its words cannot take that day, the owner, the day and the words in quotation marks.
 * @param day in words, or a `{placeholder}`
 */
export function forDay(promise: Made, day: string, today: string): string {
  const { text, due, owner } = promise;
  const own = due && text.includes(due.text) ? text.replace(due.text, () => onDay(due.text, day)) : undefined;
  const added = text.includes(owner.text) ? `${withoutStop(text)} by ${day}.` : undefined;
  const who = owner.kind === 'none' ? '{owner}' : owner.text;
  const told = own ?? added;
  const present = owner.kind === 'person' || owner.kind === 'role' ? told?.replace(WILL, inPresent) : undefined;
  return provenOf([told, present], today) ?? `By ${day}, ${who} {does} "${withoutStop(text)}".`;
}

const WILL = /\bwill (?!be\b|not\b)([a-z]+)\b/;

function inPresent(_: string, verb: string): string {
  return thirdPersonOf(verb);
}

/** A promise told as kept: "Dana published the list on {day}." In quotation marks, where its words do not turn into that. */
export function asKept({ text, due }: Made, today: string): string {
  const sentence = new Sentence(fold(text), 'paragraph');
  const clause = sentence.commitments[0]?.clause ?? sentence.clauses[0];
  const [first, last] = [sentence.words[clause?.start ?? 0], sentence.words[(clause?.end ?? 0) - 1]];
  const quoted = `"${withoutStop(text)}" is done.`;
  if (!clause || !first || !last || clause.voice !== 'active' || clause.negated || clause.introducer) return quoted;
  const past = text.slice(0, first.start) + pastOfBase(clause.verb) + text.slice(last.end);
  const timeless = due ? without(past, due.text) : past;
  const told = `${withoutStop(timeless)} on {day}.`;
  return provenOf([told], today) ?? quoted;
}

/** Whether a promise still looks ahead in its words, so that only a tick tells it as kept. */
export function looksAhead({ text }: Pick<Made, 'text'>): boolean {
  return !new Sentence(fold(text), 'paragraph').clauses.some(({ tense }) => tense === 'past');
}

/** The first of these lines in which Amends finds no fault, in a list and by itself among the other words of a note. */
export function provenOf(lines: readonly (string | undefined)[], today: string): string | undefined {
  const settings = { ...defaultSettings(today), draft: true };
  return lines.find(
    (line) =>
      line !== undefined &&
      analyze(
        `- Done: it is paid.\n- ${line}\n\nWe track {number}: from {before} to {now}.\n\n${line}\n\nTell me {question} via {channel} by {date}.`,
        settings,
      ).findings.length === 0,
  );
}

function onDay(words: string, day: string): string {
  const preposition = /^(?:by|on|before|until)\b/i.exec(words)?.[0] ?? (/^[A-Z]/.test(words) ? 'By' : 'by');
  return `${preposition} ${day}`;
}

function withoutStop(text: string): string {
  let end = text.length;
  while (end > 0 && '.;:, '.includes(text.charAt(end - 1))) end--;
  return text.slice(0, end).replaceAll('"', "'");
}

function without(text: string, words: string): string {
  const at = text.indexOf(words);
  if (at < 0) return text;
  return `${text.slice(0, at).trimEnd()} ${text
    .slice(at + words.length)
    .replace(/^[,:]/, '')
    .trim()}`.trim();
}

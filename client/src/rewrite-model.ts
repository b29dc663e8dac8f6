import * as vscode from 'vscode';
import type { WireRewritable, WireTrial } from '../../server/src/protocol';

/** A rewrite that Amends has nothing against, with the facts that it changes. */
export interface Rewrite extends Pick<WireTrial, 'lost' | 'added'> {
  readonly words: string;
}

/** Tries a rewrite; null where the text has moved on. */
export type Try = (words: string) => Promise<WireTrial | null>;

/** A model is asked again once, with what was wrong. */
const TRIES = 2;
/** No sentence is longer. */
const LONGEST = 5_000;

/**
 * Asks a model to rewrite a sentence, and once more where Amends has something against the answer, or it changes facts.
 * @returns the last answer that holds; undefined where none does, or the text has moved on
 * Rejects with what the model says where it refuses.
 */
export async function askModel(
  model: vscode.LanguageModelChat,
  rewritable: WireRewritable,
  attempt: Try,
  token: vscode.CancellationToken,
): Promise<Rewrite | undefined> {
  const { User, Assistant } = vscode.LanguageModelChatMessage;
  const messages = [User(request(rewritable))];
  let held: Rewrite | undefined;
  for (let tries = 1; tries <= TRIES; tries++) {
    const words = await answer(model, messages, token);
    const trial = await attempt(words);
    if (!trial || token.isCancellationRequested) return undefined;
    const { objections, lost, added } = trial;
    if (objections.length === 0) {
      held = { words, lost, added };
      if (lost.length + added.length === 0) break;
    }
    messages.push(Assistant(words), User(complaint(trial)));
  }
  return held;
}

/** What is sent: the paragraph, what is said of one sentence in it, and what is asked of the model. Nothing else of the draft. */
function request({ paragraph, sentence, message }: WireRewritable): string {
  return [
    'Someone writes an apology in their own name, and asks you to rewrite one sentence of it. The paragraph:',
    paragraph,
    'The sentence to rewrite:',
    sentence,
    `What is wrong with it: ${message}`,
    'Answer with the new sentence alone, on one line, without quotation marks. Keep the voice, and about the length. Keep every name, ' +
      'date, number and {gap in braces}. Add no fact: where one is missing, write in braces what it is, such as {what I did}.',
  ].join('\n\n');
}

function complaint({ objections, lost, added }: WireTrial): string {
  return [
    'That does not do yet. Answer again with the new sentence alone.',
    ...objections.map((each) => `- ${each}`),
    ...lost.map((fact) => `- Keep "${fact}".`),
    ...added.map((fact) => `- Leave out "${fact}": nobody told you that. Write a {gap} instead.`),
  ].join('\n');
}

async function answer(
  model: vscode.LanguageModelChat,
  messages: vscode.LanguageModelChatMessage[],
  token: vscode.CancellationToken,
): Promise<string> {
  const justification = vscode.l10n.t('To rewrite the sentence that you have chosen.');
  const { text } = await model.sendRequest(messages, { justification }, token);
  let words = '';
  for await (const part of text) {
    words += part;
    if (words.length > LONGEST) break;
  }
  return bare(words);
}

/** The words without what models like to put around them. */
function bare(words: string): string {
  const inside = words
    .trim()
    .replace(/^```\w*\n([\s\S]*?)\n?```$/, '$1')
    .trim();
  return /^(["“'‘])[^"“”]*["”'’]$/.test(inside) ? inside.slice(1, -1).trim() : inside;
}

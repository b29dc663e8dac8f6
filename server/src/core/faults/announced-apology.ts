import type { Fault } from './fault';
import { apologyAnew, plainApology, plainly, replacement } from './rewrite';

/** Announces an apology and does not make it. */
export const announcedApology: Fault = {
  code: 'announced-apology',
  level: 'information',
  message: 'This announces an apology. Make it: I apologize for …',
  why: 'The act stays in the future. Said outright, the same words become the apology (RULEBOOK 3).',
  quiet: [
    'a plain apology in the same sentence',
    '"Please accept my apologies", "I offer my apologies"',
    'an apology that will be made in person, with a day',
  ],
  *check(sentence, context) {
    const announced = sentence.apologies.find((apology) => apology.manner === 'announced');
    if (!announced || sentence.apologies.some((apology) => apology.manner === 'plain')) return;
    const span = sentence.spanOf(announced.announcedFrom, announced.end);
    const noun = sentence.words[announced.start]?.lemma === 'apology';
    const named = announced.object !== null;
    const fixes =
      noun || !named
        ? [apologyAnew(sentence, context, announced, { keepObject: named })]
        : [
            replacement(
              `Replace with: ${plainApology(sentence, context, mannerOf(sentence, announced.start))}`,
              startOf(sentence, announced.announcedFrom),
              span.end,
              plainApology(sentence, context, mannerOf(sentence, announced.start)),
            ),
          ];
    yield { span, fixes };
  },
  mend: plainly,
  examples: {
    flagged: [
      { text: 'I [would like to apologise] for the outage.', fixed: 'I apologise for the outage.' },
      { text: '[An apology] is owed.', fixed: "I'm sorry for {what I did}." },
      {
        text: 'I [want to say sorry] for closing the office without notice.',
        fixed: "I'm sorry for closing the office without notice.",
      },
    ],
    clean: [
      'I apologize for the outage.',
      'Please accept my apologies for the outage.',
      'All I can do is apologise for the outage.',
      'I am here to say that I am sorry for the outage.',
      'I want to explain what I got wrong.',
    ],
  },
};

function mannerOf(sentence: Parameters<Fault['check']>[0], at: number): 'sorry' | 'apologize' {
  return sentence.words.slice(at, at + 2).some((word) => word.text === 'sorry') ? 'sorry' : 'apologize';
}

/** Takes the subject before the announcing words with it, so that "I also want to" goes as one. */
function startOf(sentence: Parameters<Fault['check']>[0], from: number): number {
  for (let i = from; i >= Math.max(0, from - 4); i--)
    if (/^(?:i|we)$/.test(sentence.words[i]?.text ?? '')) return sentence.words[i]?.start ?? 0;
  return sentence.words[from]?.start ?? 0;
}

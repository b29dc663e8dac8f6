import { matchesOf } from '../text/matches';

/** A labelled fact of a step: "Owner: Dana", "Due: 3 May", "Status: done". */
export interface Field {
  readonly kind: 'owner' | 'due' | 'done';
  readonly value: string;
}

const LABELS = {
  owner:
    "(?:step |action )?owners?|who(?:'s responsible| is responsible)?|dri|lead|responsible|accountable|assignee|assigned to|owned by",
  due: 'due(?: date| by| on)?|by(?: when)?|when|deadline|target(?: date)?|date|finish(?:ed)? by',
  done: 'status|state|done\\?',
} as const;
const ANY_LABEL = `(?:${Object.values(LABELS).join('|')})`;
const FIELD = new RegExp(
  `(?<![\\w-])(${ANY_LABEL})\\s*[:=]\\s*(.*?)\\s*(?=(?:[;|,.(·•–]\\s*|\\s)?(?<![\\w-])${ANY_LABEL}\\s*[:=]|\\s{2,}|[;|()]|\\.(?:\\s|$)|$)`,
  'gi',
);
const DONE = /^(?:done|yes|y|x|\[x\]|✓|✔|✅|☑|complete[d]?|finished|closed|delivered|live|shipped|100 ?%)\b|^[✓✔✅☑]/i;

/** The fields in folded text, in order. */
export function fieldsIn(text: string): Field[] {
  if (!/[:=]/.test(text)) return [];
  return matchesOf(text, FIELD).flatMap((match) => {
    const label = (match[1] ?? '').toLowerCase();
    const kind = (Object.keys(LABELS) as Field['kind'][]).find((each) =>
      new RegExp(`^(?:${LABELS[each]})$`).test(label),
    );
    return kind ? [{ kind, value: match[2] ?? '' }] : [];
  });
}

/** Whether the text has fields and nothing else. */
export function isOnlyFields(text: string): boolean {
  const rest = /[:=]/.test(text) ? text.replace(FIELD, ' ') : text;
  return rest !== text && !/[\p{L}\d]/u.test(rest);
}

/** Whether a status says that it is done. */
export function tellsDone(status: string): boolean {
  return DONE.test(status.trim());
}

import { type Document, isMap, isScalar } from 'yaml';
import type { Calendar } from '../plan/calendar';
import { dueOfField } from '../plan/due';
import type { Problem, Span } from '../report';
import { FIELDS, type Field } from './front-fields';
import { isSlipOf } from './slip';

/** A field as it stands in the front matter. */
export interface FieldPlace {
  readonly name: string;
  /** The scalar's text; null for a list or a mapping. */
  readonly value: string | null;
  readonly nameSpan: Span;
  readonly valueSpan: Span;
}

/** Where the fields of a YAML document stand; `offset` is where its source begins in the text. */
export function placesOfFields(document: Document.Parsed, offset: number): FieldPlace[] {
  if (!isMap(document.contents)) return [];
  return document.contents.items.flatMap(({ key, value }) => {
    if (!isScalar(key) || !key.range) return [];
    const node = value as { readonly range?: readonly [number, number, number] | null } | null;
    const [from, to] = node?.range ?? [key.range[1], key.range[1]];
    return [
      {
        name: String(key.value),
        value: isScalar(value) && value.value !== null ? String(value.value) : null,
        nameSpan: { start: offset + key.range[0], end: offset + key.range[1] },
        valueSpan: { start: offset + from, end: offset + to },
      },
    ];
  });
}

/** What of the front matter cannot be meant: a genre, a day or a value that there is none of, or a slip in a field's name. */
export function frontProblems(places: readonly FieldPlace[], calendar: Calendar, genres: readonly string[]): Problem[] {
  return places.flatMap((place) => {
    const field = FIELDS.find(({ name }) => name === place.name);
    return field ? valueProblems(field, place, calendar, genres) : nameProblems(place);
  });
}

/** Whether a field was meant to be `amends`, by which a file becomes a draft of ours. */
export function isAlmostOurs(name: string): boolean {
  return name !== 'amends' && (name.toLowerCase() === 'amends' || isSlipOfKnown(name.toLowerCase(), 'amends'));
}

function nameProblems({ name, nameSpan }: FieldPlace): Problem[] {
  const meant = FIELDS.map((field) => field.name).find(
    (known) => known === name.toLowerCase() || isSlipOfKnown(name.toLowerCase(), known),
  );
  if (meant === undefined) return [];
  return [
    {
      message: `"${name}" is no field of ours. Did you mean "${meant}"?`,
      span: nameSpan,
      fixes: [replaceBy(nameSpan, meant)],
    },
  ];
}

function valueProblems(
  { name, kind, values }: Field,
  { value, valueSpan }: FieldPlace,
  calendar: Calendar,
  genres: readonly string[],
): Problem[] {
  if (value === null || value === '') return [];
  if (kind === 'genre') {
    if (genres.includes(value) || (name === 'amends' && /^(?:true|false|yes|no|on|off)$/.test(value))) return [];
    return [unknownValue(`"${value}" is no kind of message that Amends knows.`, value, genres, valueSpan)];
  }
  if (kind === 'choice' && values && !values.includes(value))
    return [unknownValue(`"${value}" does not fit here.`, value, values, valueSpan)];
  if (kind === 'date' && dueOfField(value, calendar, true)?.date === undefined)
    return [{ message: `"${value}" is no day. Write it as ${calendar.today}.`, span: valueSpan, fixes: [] }];
  return [];
}

function unknownValue(message: string, value: string, known: readonly string[], span: Span): Problem {
  const near = known.filter((each) => isSlipOfKnown(value.toLowerCase(), each) || each.includes(value.toLowerCase()));
  return { message: `${message} Known: ${known.join(', ')}.`, span, fixes: near.map((each) => replaceBy(span, each)) };
}

function replaceBy(span: Span, newText: string): NonNullable<Problem['fixes']>[number] {
  return { title: `Replace with: ${newText}`, edits: [{ span, newText }] };
}

/** Whether a word is a slip of a known one; of short ones nobody can tell. */
function isSlipOfKnown(word: string, known: string): boolean {
  return known.length > 3 && isSlipOf(word, known);
}

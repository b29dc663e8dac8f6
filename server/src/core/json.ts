import type { Node } from 'jsonc-parser';
import type { Problem, Severity, Span } from './report';

/** Where something stands in a JSON text. */
export type Place = Pick<Node, 'offset' | 'length'>;

/** The name of a property. */
export interface Key extends Place {
  readonly value: string;
}

/** The properties of an object, each with its name and its value; one without a value is left out. */
export function propertiesOf(node: Node): [Key, Node][] {
  if (node.type !== 'object') return [];
  return (node.children ?? []).flatMap(({ children: [key, value] = [] }): [Key, Node][] =>
    key && value ? [[{ value: String(key.value), offset: key.offset, length: key.length }, value]] : [],
  );
}

/** Reads a list of texts; what is none becomes a problem. */
export function readList(value: Node, problems: Problem[]): string[] {
  if (value.type === 'array' && (value.children ?? []).every((item) => item.type === 'string'))
    return (value.children ?? []).map((item) => String(item.value));
  problems.push(at(value, 'Write a list of texts here, such as ["…"].'));
  return [];
}

export function isSeverity(level: unknown): level is Severity | 'off' {
  return typeof level === 'string' && /^(?:error|warning|information|hint|off)$/.test(level);
}

export function spanOf(node: Place | undefined): Span {
  return { start: node?.offset ?? 0, end: (node?.offset ?? 0) + Math.max(1, node?.length ?? 1) };
}

/** A problem at a place; without one, at the start of the text. */
export function at(node: Place | undefined, message: string): Problem {
  return { message, span: spanOf(node) };
}

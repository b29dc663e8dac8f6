import { findNodeAtLocation, type Node, parseTree } from 'jsonc-parser';
import type { Edit } from './report';

/**
 * The edit of a configuration file (empty for a new one) that turns a finding off; its comments and its order stay. The library's own
 * way to edit brings a formatter with it, which is much to load for one line.
 */
export function turnOff(text: string, code: string): Edit {
  const property = `${JSON.stringify(code)}: "off"`;
  const root = parseTree(text);
  if (root?.type !== 'object')
    return { span: { start: 0, end: text.length }, newText: `{\n  "faults": { ${property} }\n}\n` };
  const faults = findNodeAtLocation(root, ['faults']);
  const level = findNodeAtLocation(root, ['faults', code]);
  if (level) return { span: { start: level.offset, end: level.offset + level.length }, newText: '"off"' };
  return faults ? added(text, faults, property) : added(text, root, `"faults": { ${property} }`);
}

/** Adds a property behind the last one of an object, in the same manner. */
function added(text: string, { offset, children = [] }: Node, property: string): Edit {
  const last = children.at(-1);
  if (!last) return insertion(offset + 1, ` ${property} `);
  const line = text.slice(text.lastIndexOf('\n', last.offset - 1) + 1, last.offset);
  const lead = line.trim() === '' && text.includes('\n') ? `\n${line}` : ' ';
  return insertion(last.offset + last.length, `,${lead}${property}`);
}

function insertion(at: number, newText: string): Edit {
  return { span: { start: at, end: at }, newText };
}

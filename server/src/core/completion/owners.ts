import type { Completion, Known } from './completion';

/** The owners that the draft names already, and those of the settings, whose names go on from what is typed. */
export function ownersFor(typed: string, at: number, { report, people }: Known): Completion[] {
  const named = [...report.steps, ...report.promises].flatMap(({ owner }) =>
    owner.kind === 'person' || owner.kind === 'role' ? [owner.name ?? owner.text] : [],
  );
  const known = people.map((each) => {
    const [, name = each, role = ''] = /^([^(]*)\((.*)\)$/.exec(each.trim()) ?? [];
    return { name: name.trim(), role };
  });
  const roles = new Map(known.map(({ name, role }) => [name, role]));
  const names = [...new Set([...named, ...known.map(({ name }) => name)])];
  const begun = typed.trimStart().toLowerCase();
  return names
    .filter((name) => name.length > 1 && name.toLowerCase().startsWith(begun) && name.toLowerCase() !== begun)
    .map((name) => ({
      kind: 'owner',
      label: name,
      newText: name,
      detail: roles.get(name) ?? '',
      typed: name,
      span: { start: at - typed.trimStart().length, end: at },
    }));
}

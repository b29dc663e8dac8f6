/** Someone on the list of people who may own a step, from the settings or the front matter. */
export interface Person {
  readonly name: string;
  /** In lower case; empty where it is not told. */
  readonly role: string;
}

/** Reads `Ana Reis (Head of Payroll)`, `Ana Reis, Head of Payroll` or `Ana Reis`. */
export function readPeople(list: readonly string[]): Person[] {
  return list.flatMap((entry) => {
    const [, name = '', role = ''] = /^@?([^(,;:–—]+)(?:[(,;:–—](.*))?$/.exec(entry.trim()) ?? [];
    return name.trim() === '' ? [] : [{ name: name.trim(), role: role.trim().replace(/\)$/, '').toLowerCase() }];
  });
}

/** The one person whom these words call by name, by first or last name or by handle; undefined where none or several fit. */
export function personNamed(words: string, people: readonly Person[]): Person | undefined {
  const asked = plain(words);
  if (asked === '') return undefined;
  return (
    only(people, ({ name }) => plain(name) === asked) ??
    only(people, ({ name }) => name.split(/\s+/).some((part) => plain(part) === asked)) ??
    only(people, ({ name }) => {
      const [first = '', ...rest] = name.split(/\s+/).map(plain);
      const last = rest.at(-1) ?? '';
      return last !== '' && [`${first[0]}${last}`, `${first}${last[0]}`].includes(asked);
    })
  );
}

/** The one person who has this role; undefined where none or several do. */
export function personWithRole(words: string, people: readonly Person[]): Person | undefined {
  const asked = words
    .toLowerCase()
    .replace(/^(?:the|our|my|your|a|an) /, '')
    .trim();
  return asked === ''
    ? undefined
    : only(people, ({ role }) => role !== '' && role.replace(/^(?:the|our) /, '') === asked);
}

/** Lower case without accents, blanks, dots and the like: `@dana.ruiz` is Dana Ruiz. */
function plain(words: string): string {
  return words
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^\p{L}\d]/gu, '');
}

function only(people: readonly Person[], fits: (person: Person) => boolean): Person | undefined {
  const found = people.filter(fits);
  return new Set(found.map(({ name }) => name)).size === 1 ? found[0] : undefined;
}

import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

interface Member {
  readonly id: string;
}

/**
 * Every member of a members-only folder under `src/`, by id and in the order of ids. A member is
 * the default export of its file; that its id equals the file's name is checked here, once for all.
 */
export async function collectMembers<T extends Member>(room: string): Promise<Map<string, T>> {
  const folder = path.join(import.meta.dirname, '..', room);
  const names = (await readdir(folder)).flatMap((file) =>
    file.endsWith('.ts') ? [path.parse(file).name] : [],
  );
  const members = new Map<string, T>();
  for (const name of names.toSorted()) {
    const file = `${name}.ts`;
    const url = pathToFileURL(path.join(folder, file)).href;
    const { default: member } = (await import(url)) as { default: T };
    assertId(member.id, file, room);
    members.set(member.id, member);
  }
  return members;
}

/** The files of a members-only folder whose members are YAML, in the order of their names. */
export async function memberFiles(room: string): Promise<string[]> {
  const folder = path.join(import.meta.dirname, '..', room);
  const names = (await readdir(folder)).filter((name) => name.endsWith('.yaml')).toSorted();
  return names.map((name) => path.join(folder, name));
}

function assertId(id: string, file: string, room: string): void {
  if (id !== path.parse(file).name) {
    throw new Error(`src/${room}/${file} defines the id “${id}”, which must equal its file name.`);
  }
}

import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';

import type { Problem } from '../errors/problem.ts';
import { problem } from '../errors/texts.ts';
import { slug } from './slug.ts';
import type { Source } from './source.ts';

const extension = '.yaml';

/** A kind of definition that an audit can have of its own: one YAML file each, whose name is its id. */
export interface OwnKind {
  /** Under `content/`. */
  readonly folder: string;
  readonly notRead:
    | 'kpi-file-not-read'
    | 'checklist-file-not-read'
    | 'benchmark-file-not-read'
    | 'competitor-file-not-read'
    | 'criterion-file-not-read';
  readonly shipped: 'kpi-shipped' | 'checklist-shipped' | 'criterion-shipped';
  /** What to name a file whose name holds no letter or digit that an id can have. */
  readonly example: string;
}

/** Reads the `.yaml` files of a folder in the order of their names; what else lies there is told. */
export async function readOwnFiles<Own>(
  contentFolder: string,
  { folder, notRead }: Pick<OwnKind, 'folder' | 'notRead'>,
  read: (file: string, yaml: string) => { own: Own; problems: Problem[] },
): Promise<{ own: Own[]; problems: Problem[] }> {
  const absolute = path.join(contentFolder, folder);
  const entries = (await readdir(absolute, { withFileTypes: true }).catch(() => []))
    .filter(({ name }) => !name.startsWith('.') && !name.endsWith('.md'))
    .toSorted((a, b) => (a.name < b.name ? -1 : 1));
  const own: Own[] = [];
  const problems: Problem[] = [];
  for (const entry of entries) {
    const file = `content/${folder}/${entry.name}`;
    if (!entry.isFile() || !entry.name.endsWith(extension)) {
      problems.push(problem(notRead, { file }, { folder: `content/${folder}`, extension }));
      continue;
    }
    const found = read(file, await readFile(path.join(absolute, entry.name), 'utf8'));
    own.push(found.own);
    problems.push(...found.problems);
  }
  return { own, problems };
}

/** The id that a file’s name gives, and what is wrong with it. */
export function ownId(
  file: string,
  { shipped, example }: OwnKind,
  shippedIds: ReadonlyMap<string, unknown>,
): { id: string; problems: Problem[] } {
  const id = path.basename(file, extension);
  if (shippedIds.has(id)) return { id, problems: [problem(shipped, { file }, { id })] };
  if (/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id)) return { id, problems: [] };
  const suggestion = `${slug(id, example)}${extension}`;
  return { id, problems: [problem('file-name-no-id', { file }, { name: id, suggestion })] };
}

/** An id that a file states beside its name is at best needless. */
export function statedIdProblems(source: Source, id: string): Problem[] {
  const stated = fieldsOf(source.value).id;
  return typeof stated === 'string' && stated !== id
    ? [problem('id-not-file-name', source.placeOf(['id']), { id: stated, name: id })]
    : [];
}

/** The fields of what may be a group of fields. */
export function fieldsOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}

import { filesAt } from '../workspace/data-files.ts';
import type { Members } from '../report/members.ts';
import { auditLines } from './audit-lines.ts';
import { type Inspected, inspectFile } from './inspect-file.ts';
import type { Inspection } from './inspection-schema.ts';
import { type ReadFiles, readTogether } from './read-together.ts';

/** Says what files are, those in a folder among them, each by itself and then together; `dataset` is that of all of them, if it is stated. */
export async function inspectFiles(
  names: readonly string[],
  dataset: string | null,
  members: Members,
  now: string,
): Promise<Inspection> {
  const inspected: Inspected[] = [];
  for (const name of (await Promise.all(names.map(filesAt))).flat())
    inspected.push(await inspectFile(name, dataset, members, now));
  const files = inspected.map(({ file }) => file);
  const readable = inspected.filter(({ file }) => file.readable);
  if (readable.length < 2) return { files, together: null };
  const stated = readable.map((each) => each.stated);
  const read = await readTogether(stated, members, now);
  if (!belongTogether(read)) return { files, together: null };
  const settings = auditLines(readable.flatMap(({ lines }) => lines));
  return { files, together: { ...read.understanding, settings } };
}

/** Rows that add up, complete each other, or tell something of each other. */
function belongTogether({ datasets }: ReadFiles): boolean {
  const given = datasets.filter(({ files }) => files.length > 0).map(({ dataset }) => dataset.id);
  return datasets.some(
    ({ files, feeds }) =>
      files.length > 1 ||
      files.some(({ planned }) => planned.joins.length > 0) ||
      (files.length > 0 && feeds.some(({ from }) => given.includes(from))),
  );
}

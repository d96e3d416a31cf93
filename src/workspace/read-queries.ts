import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';

import { nearest } from '../errors/nearest.ts';
import type { Place, Problem } from '../errors/problem.ts';
import { problem } from '../errors/texts.ts';
import { type Unit, unitSchema } from '../measures/unit.ts';
import { queryMistakes } from './query-mistakes.ts';

export interface StatedUnit {
  readonly column: string;
  readonly unit: Unit;
  readonly place: Place;
}

/** A query of the author’s own, from `content/queries/<id>.sql`. */
export interface Query {
  readonly id: string;
  readonly file: string;
  /** The first line of the comment that it begins with. */
  readonly title: string;
  /** The other lines of that comment, in one; may be empty. */
  readonly definition: string;
  readonly units: readonly StatedUnit[];
  /** Stated with `-- period: all`: rows outside of the audit’s period are meant to count. */
  readonly allPeriods: boolean;
  /** The whole file, so that places in it are the author’s. */
  readonly sql: string;
}

/**
 * Reads `content/queries/*.sql` in the order of file names. A query with mistakes is left out of
 * `queries`; `ids` names it all the same, so that nothing complains that it is not there.
 */
export async function readQueries(
  contentFolder: string,
): Promise<{ queries: Query[]; ids: string[]; problems: Problem[] }> {
  const folder = path.join(contentFolder, 'queries');
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  const names = entries
    .map((entry) => (entry.isDirectory() ? `${entry.name}/` : entry.name))
    .filter((name) => !name.startsWith('.') && !name.toLowerCase().endsWith('.md'))
    .toSorted();
  const queries: Query[] = [];
  const ids: string[] = [];
  const problems: Problem[] = [];
  for (const name of names) {
    const file = `content/queries/${name}`;
    if (!name.endsWith('.sql')) {
      problems.push(problem('query-file', { file }, { extension: path.extname(name) }));
      continue;
    }
    const read = readQuery(file, await readFile(path.join(folder, name), 'utf8'));
    problems.push(...read.problems);
    ids.push(path.basename(name, '.sql'));
    if (read.query) queries.push(read.query);
  }
  return { queries, ids, problems };
}

export function readQuery(
  file: string,
  text: string,
): { query: Query | null; problems: Problem[] } {
  const id = path.basename(file, '.sql');
  const sql = text.replace(/^\uFEFF/, '').replaceAll('\r\n', '\n');
  const head = readHead(file, sql);
  const problems = [
    ...(/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id) ? [] : [problem('query-name', { file }, { id })]),
    ...head.problems,
    ...queryMistakes(file, sql),
  ];
  const { title, definition, units, allPeriods } = head;
  return {
    query: problems.length === 0 ? { id, file, title, definition, units, allPeriods, sql } : null,
    problems,
  };
}

type Head = Pick<Query, 'title' | 'definition' | 'units' | 'allPeriods'> & { problems: Problem[] };

/** What a query says of itself in the comment lines before its first word of SQL. */
function readHead(file: string, sql: string): Head {
  const prose: string[] = [];
  const units: StatedUnit[] = [];
  const problems: Problem[] = [];
  let allPeriods = false;
  let inHead = true;
  for (const [index, line] of sql.split('\n').entries()) {
    const place = (part = ''): Place => ({
      file,
      line: index + 1,
      column: line.indexOf(part, line.indexOf(':')) + 1,
    });
    const comment = /^\s*--\s*(.*?)\s*$/.exec(line)?.[1];
    if (comment === undefined) {
      inHead &&= line.trim() === '';
      continue;
    }
    const [, name = '', value = ''] = /^([\w-]+)\s*:\s*(.*)$/.exec(comment) ?? [];
    const directive = nearest(name, ['unit', 'period']);
    if (directive === null) {
      if (inHead && comment !== '') prose.push(comment);
    } else if (!inHead) {
      // Further down, only what is spelt right is taken for more than a remark.
      if (name === directive)
        problems.push(problem('query-comment-late', place(), { comment: name }));
    } else if (name !== directive) {
      problems.push(
        problem('query-comment', { file, line: index + 1 }, { comment: name, directive }),
      );
    } else if (directive === 'period') {
      allPeriods = value === 'all';
      if (!allPeriods) problems.push(problem('query-period-comment', place(value), { value }));
    } else {
      const [, column, word = ''] = /^(.+?)\s+(\S+)$/.exec(value) ?? [];
      const unit = unitSchema.safeParse(word);
      if (column === undefined)
        problems.push(problem('query-unit-comment', place(value), { value }));
      else if (unit.success)
        units.push({
          column: column.replace(/^"(.*)"$/, '$1'),
          unit: unit.data,
          place: place(column),
        });
      else
        problems.push(
          problem('value-not-allowed', place(word), {
            key: `The unit of ${column}`,
            value: word,
            allowed: unitSchema.options,
          }),
        );
    }
  }
  const [title = '', ...definition] = prose;
  if (title === '') problems.push(problem('query-untitled', { file, line: 1 }, {}));
  return { title, definition: definition.join(' '), units, allPeriods, problems };
}

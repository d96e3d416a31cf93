import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';

import { stringify } from 'csv-stringify/sync';

import { openDuckdbWasm } from '../engine/duckdb-wasm.ts';
import { hasErrors, type Problem } from '../errors/problem.ts';
import { problem } from '../errors/texts.ts';
import { type Table, tableName } from '../files/table.ts';
import { createLanguage } from '../language/language.ts';
import { type RejectedRow, rejectedRows, unreadRowsOf } from '../ingest/rejected-rows.ts';
import { isDamage } from '../ingest/stage-source.ts';
import { ingestExports } from '../report/ingest-exports.ts';
import { counted, quiet } from '../report/progress.ts';
import { readMembers } from '../report/read-members.ts';
import { findDataFiles } from '../workspace/data-files.ts';
import { projectRoot, type WorkspacePaths } from '../workspace/locate.ts';
import { readAudit } from '../workspace/read-audit.ts';

/**
 * Writes the rows of each export that were rejected, or had a value set aside, into a folder that is
 * not published, as CSV that Excel opens. `say` is told of each file.
 */
export async function writeRejects(
  paths: WorkspacePaths,
  folder: string,
  now: string,
  say: (line: string) => void,
): Promise<Problem[]> {
  const out = path.resolve(folder);
  const unfit = unfitFolder(paths, out);
  if (unfit !== null)
    return [
      problem(
        'rejects-folder',
        { file: folder },
        { folder: path.relative(paths.root, unfit) || '.' },
      ),
    ];
  const { audit, source, problems: mistakes } = await readAudit(paths.content);
  const { members } = await readMembers(paths.content, createLanguage('en'), { audit, source });
  const { files } = await findDataFiles(paths.data, [...members.datasets.keys()]);
  if (hasErrors(mistakes)) return [];

  await mkdir(out, { recursive: true });
  const engine = await openDuckdbWasm();
  const taken = new Set<string>();
  const write = async (table: Table, rows: readonly RejectedRow[]) => {
    if (rows.length === 0) return;
    const file = tableName(table);
    const name = freeName(file, taken);
    taken.add(name);
    await writeFile(path.join(out, name), rejectsCsv(table, rows), { mode: 0o600 });
    say(`Rejects   ${counted(rows.length, 'row')} of ${file} in ${path.join(folder, name)}`);
  };
  try {
    const checklists = audit.checklists.flatMap(({ id }) => members.checklists.get(id) ?? []);
    await ingestExports(
      engine,
      {
        ...{ audit, source, files, members, checklists, now },
        ...{ identities: new Map(), companies: [], queries: [] },
      },
      quiet,
      {
        judged: async (_, dataset, file) => {
          await write(file.planned.table, await rejectedRows(engine, dataset, file, now));
        },
        sideRead: async (_, table) => {
          await write(
            table,
            (await unreadRowsOf(engine, table)).filter(({ reason }) => isDamage(reason)),
          );
        },
      },
    );
  } finally {
    engine.close();
  }
  if (taken.size === 0) say('Rejects   none: every row that could be read was used as it is');
  return [];
}

/** A file's path as one name that no other file of the folder has. */
function freeName(file: string, taken: ReadonlySet<string>): string {
  const name = file
    .replace(/^data\//, '')
    .replace(/\.csv$/i, '')
    .replaceAll(/[^\p{L}\p{N}._-]+/gu, '-');
  let free = `${name}.csv`;
  for (let copy = 2; taken.has(free); copy += 1) free = `${name}-${copy}.csv`;
  return free;
}

/** The folder of a workspace or its output in which rejected rows would be published or read again. */
function unfitFolder({ out, ...paths }: WorkspacePaths, folder: string): string | null {
  const kept = [out, path.join(projectRoot, 'dist'), paths.public, paths.content, paths.data];
  return kept.find((parent) => folder === parent || folder.startsWith(parent + path.sep)) ?? null;
}

const BOM = '\uFEFF';

function rejectsCsv(table: Table, rows: readonly RejectedRow[]): string {
  const { headers } = table;
  const width = Math.max(headers.length, ...rows.map(({ cells }) => cells.length));
  const padded = (cells: readonly string[]) =>
    Array.from({ length: width }, (_, i) => cells[i] ?? '');
  return (
    BOM +
    stringify(
      [
        [...padded(headers), 'reason', 'outcome', 'file', 'row', 'raw'],
        ...rows.map(({ cells, reason, outcome, row, raw }) => [
          ...padded(cells),
          reason,
          outcome,
          tableName(table),
          row,
          raw,
        ]),
      ],
      { record_delimiter: 'windows' },
    )
  );
}

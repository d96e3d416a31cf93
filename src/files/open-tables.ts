import type { Problem } from '../errors/problem.ts';
import type { DataFile } from '../workspace/data-files.ts';
import type { Scratch } from './scratch.ts';
import { sniffCsv } from './sniff-csv.ts';
import type { Table } from './table.ts';

/**
 * Says what a file is, by its content, and gives the tables in it. What the engine can't read as it is
 * is written to `scratch` first. Without a table, the problems say why.
 */
export async function openTables(
  file: DataFile,
  scratch: Scratch,
): Promise<{ tables: Table[]; problems: Problem[] }> {
  const { shape, problems } = await sniffCsv(file);
  if (!shape) return { tables: [], problems };
  const { headers, delimiter, skip } = shape;
  const quote = '"';
  return {
    tables: [
      {
        key: scratch.key(),
        file,
        headers,
        format: {
          format: 'csv',
          compression: null,
          encoding: 'utf-8',
          bom: false,
          delimiter,
          quote,
          member: null,
          linesBefore: skip,
        },
        cells: { kind: 'csv', path: file.absolute, delimiter, quote, skip, numbered: false },
        leftOut: {},
      },
    ],
    problems,
  };
}

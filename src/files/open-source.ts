import type { Problem } from '../errors/problem.ts';
import type { DataFile } from '../workspace/data-files.ts';
import { type Table, type TableFormat } from './table.ts';

/** Bytes to be opened: a file as it lies in `data/`, or what was unpacked of it. */
export interface Source {
  readonly file: DataFile;
  /** What the file's size and time of change were before any of it was read. */
  readonly stamp: string;
  readonly path: string;
  readonly compression: TableFormat['compression'];
  readonly member: string | null;
  /** How many archives it lies in. */
  readonly depth: number;
}

export interface Opened {
  readonly tables: readonly Table[];
  readonly problems: readonly Problem[];
}

/** What a table shares with the source that it is of. */
export const identityOf = ({ file, stamp }: Source): Pick<Table, 'file' | 'stamp'> => ({
  file,
  stamp,
});

/** A format that is no text. */
export const binaryFormat = (
  { compression, member }: Source,
  format: TableFormat['format'],
): TableFormat => ({
  ...{ format, compression, member },
  ...{ encoding: null, bom: false, delimiter: null, quote: null, linesBefore: 0 },
});

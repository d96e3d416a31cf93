import type { DataFile } from '../workspace/data-files.ts';

/** What a file, or a sheet or member of it, turned out to be. */
export interface TableFormat {
  readonly format: 'csv' | 'ndjson' | 'json' | 'xlsx' | 'parquet';
  readonly compression: 'gzip' | 'zip' | null;
  /** Of text: `utf-8`, `utf-16le`, `utf-16be` or `windows-1252`. */
  readonly encoding: string | null;
  readonly bom: boolean;
  readonly delimiter: string | null;
  readonly quote: string | null;
  /** The sheet of a workbook, or the path in an archive, that the table is. */
  readonly member: string | null;
  /** Lines or rows that stand before the header. */
  readonly linesBefore: number;
}

/** Rows that can't be read, with up to five of their places as the file numbers them. */
export interface Unread {
  readonly count: number;
  readonly rows: readonly number[];
}

/** Where the engine finds the cells. */
export interface CsvCells {
  readonly kind: 'csv';
  /** UTF-8 with lines that end alike. */
  readonly path: string;
  readonly delimiter: string;
  readonly quote: string;
  /** Lines before the header. */
  readonly skip: number;
  /** The first column is the number of the row in the file, and none of the headers is its. */
  readonly numbered: boolean;
}

/** A table of a file, none of whose rows is read yet but for its header. */
export interface Table {
  /** Tells it from all others of a run, in names within the engine. */
  readonly key: string;
  readonly file: DataFile;
  readonly headers: readonly string[];
  readonly format: TableFormat;
  readonly cells: CsvCells;
  /** Rows that were left out when the file was made readable, by reason. */
  readonly leftOut: Readonly<Record<string, Unread>>;
}

/** What problems call a table: its file, with the sheet or member where there are several. */
export const tableName = ({ file, format }: Pick<Table, 'file' | 'format'>): string =>
  format.member === null ? file.path : `${file.path} › ${format.member}`;

import type { DataFile } from '../workspace/data-files.ts';
import { withoutMail } from './row-like.ts';

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

/** Reasons of which a CSV file’s places are lines of the file, header and titles among them. */
export const lineReasons: ReadonlySet<string> = new Set([
  'title',
  'ragged',
  'not-utf-8',
  'too-long',
  'footer',
]);

/** Reasons of what is no row of the data at all. */
export const noDataReasons: ReadonlySet<string> = new Set([
  'title',
  'footer',
  'blank',
  'repeated-header',
  'total-row',
]);

/** Cells in a CSV file: the export itself, or what was written of it. */
export interface CsvCells {
  readonly kind: 'csv';
  /** UTF-8 with rows that end alike. */
  readonly path: string;
  readonly delimiter: string;
  readonly quote: string;
  /** Some cell may begin with what keeps a spreadsheet from taking it for a formula. */
  readonly guarded: boolean;
  /** As escapes; null in a file of a single line. */
  readonly lineEnd: string | null;
  /** Lines before the header. */
  readonly skip: number;
  /** The byte at which lines begin that are the footer of a report. */
  readonly footerFrom: number | null;
}

/** Cells that were written out: without a header, each row behind its number in the file. */
export interface WrittenCells {
  readonly kind: 'written';
  readonly path: string;
}

export interface ParquetCells {
  readonly kind: 'parquet';
  readonly path: string;
  /** SQL of each cell as text, over the columns of the Parquet file. */
  readonly texts: readonly string[];
}

/** A table of a file, none of whose rows is read yet but for its header. */
export interface Table {
  /** Tells it from all others of a run, in names within the engine. */
  readonly key: string;
  readonly file: DataFile;
  /** Tells whether the file was written to since. */
  readonly stamp: string;
  readonly headers: readonly string[];
  readonly format: TableFormat;
  readonly cells: CsvCells | WrittenCells | ParquetCells;
  /** Rows that were left out when the file was made readable, by reason. */
  readonly leftOut: Readonly<Record<string, Unread>>;
  /** Where these rows are kept; null without one. */
  readonly leftRows: string | null;
}

/** What problems call a table: its file, with the sheet or member where there are several. */
export const tableName = ({ file, format }: Pick<Table, 'file' | 'format'>): string =>
  nameIn(file, format.member);

export const nameIn = (file: DataFile, member: string | null): string =>
  member === null ? file.path : `${file.path} › ${withoutMail(member)}`;

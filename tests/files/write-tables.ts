import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { buffer } from 'node:stream/consumers';
import { gzipSync } from 'node:zlib';

import { DuckDBInstance } from '@duckdb/node-api';
import writeXlsxFile from 'write-excel-file/node';
import yazl from 'yazl';

/** Headers and rows of text, from which a file of any format is written. */
export interface TextTable {
  readonly headers: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

export interface CsvOptions {
  readonly delimiter?: string;
  readonly quote?: string;
  readonly lineEnd?: string;
}

export function csvOf({ headers, rows }: TextTable, options: CsvOptions = {}): string {
  const { delimiter = ',', quote = '"', lineEnd = '\n' } = options;
  const special = [delimiter, quote, '\n', '\r'];
  const cell = (text: string) =>
    special.some((mark) => text.includes(mark))
      ? `${quote}${text.replaceAll(quote, quote + quote)}${quote}`
      : text;
  return [headers, ...rows].map((row) => row.map(cell).join(delimiter) + lineEnd).join('');
}

const objectsOf = ({ headers, rows }: TextTable) =>
  rows.map((row) => Object.fromEntries(headers.map((header, i) => [header, row[i] ?? ''])));

export const jsonOf = (table: TextTable): string => JSON.stringify(objectsOf(table), null, 1);

export const envelopeOf = (table: TextTable): string =>
  JSON.stringify({ count: table.rows.length, tickets: objectsOf(table), next_page: null });

export const ndjsonOf = (table: TextTable): string =>
  objectsOf(table)
    .map((object) => `${JSON.stringify(object)}\n`)
    .join('');

/** Text in UTF-16 with its mark. */
export function utf16Of(text: string, order: 'le' | 'be' = 'le'): Buffer {
  const bytes = Buffer.from(`\uFEFF${text}`, 'utf16le');
  return order === 'le' ? bytes : bytes.swap16();
}

export const gzipOf = (bytes: string | Uint8Array): Buffer => gzipSync(bytes);

export async function zipOf(
  members: Readonly<Record<string, string | Uint8Array>>,
): Promise<Buffer> {
  const zip = new yazl.ZipFile();
  for (const [name, bytes] of Object.entries(members))
    zip.addBuffer(Buffer.from(bytes as Uint8Array), name);
  zip.end();
  return buffer(zip.outputStream);
}

type Sheet = readonly (readonly (string | number | boolean | Date | null)[])[];

/** A workbook of sheets by their names. Dates are written as such. */
export async function xlsxOf(sheets: Readonly<Record<string, Sheet>>): Promise<Buffer> {
  const written = Object.entries(sheets).map(([sheet, rows]) => ({
    sheet,
    data: rows.map((row) =>
      row.map((value) =>
        value instanceof Date
          ? { value, type: Date, format: 'yyyy-mm-dd hh:mm:ss' }
          : value === null || value === ''
            ? null
            : {
                value,
                type: { string: String, number: Number, boolean: Boolean }[
                  typeof value as 'string'
                ],
              },
      ),
    ),
  }));
  return writeXlsxFile(written as never).toBuffer();
}

/** A Parquet file of what a query of native DuckDB gives. */
export async function parquetOf(sql: string): Promise<Buffer> {
  return inFolder(async (folder) => {
    const file = path.join(folder, 'export.parquet');
    const instance = await DuckDBInstance.create(':memory:');
    const connection = await instance.connect();
    await connection.run(`COPY (${sql}) TO '${file}' (FORMAT parquet)`);
    connection.closeSync();
    instance.closeSync();
    return readFile(file);
  });
}

/** The table as a Parquet file in which each column is text. */
export function parquetTextOf({ headers, rows }: TextTable): Promise<Buffer> {
  const quoted = (text: string) => `'${text.replaceAll("'", "''")}'`;
  const values = rows.map(
    (row, i) => `(${i}, ${row.map((cell) => (cell === '' ? 'NULL' : quoted(cell))).join(', ')})`,
  );
  const names = headers.map((header) => `"${header.replaceAll('"', '""')}"`);
  return parquetOf(
    `SELECT ${names.map((name) => `CAST(${name} AS VARCHAR) AS ${name}`).join(', ')}
     FROM (VALUES ${values.join(', ')}) AS t(place, ${names.join(', ')}) ORDER BY place`,
  );
}

async function inFolder<Result>(run: (folder: string) => Promise<Result>): Promise<Result> {
  const folder = await mkdtemp(path.join(tmpdir(), 'plumbline-write-'));
  try {
    return await run(folder);
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** A workbook of the parts of its sheet's XML, for what no library writes. */
export function rawXlsxOf(
  sheetData: string,
  { styles = '', shared = [] as readonly string[], workbookPr = '' } = {},
): Promise<Buffer> {
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
  const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const relation = (id: number, type: string, target: string) =>
    `<Relationship Id="rId${id}" Type="${relations}/${type}" Target="${target}"/>`;
  return zipOf({
    '[Content_Types].xml': '<Types/>',
    'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${relations}">${workbookPr}<sheets><sheet name="One" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships>${relation(1, 'worksheet', 'worksheets/sheet1.xml')}${relation(2, 'styles', '/xl/styles.xml')}${relation(3, 'sharedStrings', 'sharedStrings.xml')}</Relationships>`,
    'xl/styles.xml': `<styleSheet xmlns="${main}">${styles}</styleSheet>`,
    'xl/sharedStrings.xml': `<sst xmlns="${main}">${shared.join('')}</sst>`,
    'xl/worksheets/sheet1.xml': `<worksheet xmlns="${main}"><sheetData>${sheetData}</sheetData></worksheet>`,
  });
}

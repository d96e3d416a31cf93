import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, readFile, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';

import { parse } from 'csv-parse/sync';

import { openDuckdbNative } from '../engine/duckdb-native.ts';
import { literal } from '../engine/engine.ts';

/** What a format's export is called, and how it is written from the same one as CSV. */
const formats: Readonly<Record<string, (csv: string, target: string) => Promise<void>>> = {
  'csv.gz': (csv, target) =>
    pipeline(createReadStream(csv), createGzip(), createWriteStream(target)),
  ndjson: (csv, target) => copy(csv, target, 'json'),
  xlsx: writeXlsx,
  parquet: (csv, target) => copy(csv, target, 'parquet'),
};

/** The formats of which each is measured at how many rows; CSV is what the others are held against. */
const runs: readonly (readonly [rows: number, formats: readonly string[]])[] = [
  [50_000, Object.keys(formats)],
  [1_000_000, ['parquet']],
];

interface Measured {
  readonly stages: Readonly<Record<string, number>>;
  readonly peakMegabytes: number;
}

/**
 * Prints what it takes to read the same tickets from each format, in a process each, so that its peak
 * memory is its own: seconds of ingest, and how many times those of CSV they are.
 */
export async function benchFormats(
  writeWorkspace: (tickets: number) => Promise<string>,
  measure: (workspace: string) => Promise<Measured>,
): Promise<void> {
  for (const [rows, others] of runs) {
    console.log(`\n${rows.toLocaleString('en')} rows by format      ingest      ÷ CSV       peak`);
    const workspace = await writeWorkspace(rows);
    const data = path.join(workspace, 'data', 'tickets');
    const csv = path.join(workspace, 'export.csv');
    const base = await measure(workspace);
    print('csv', base, base);
    await rename(path.join(data, 'export.csv'), csv);
    for (const format of others) {
      await mkdir(data, { recursive: true });
      await formats[format]?.(csv, path.join(data, `export.${format}`));
      print(format, await measure(workspace), base);
      await rm(data, { recursive: true });
    }
  }
}

function print(format: string, { stages, peakMegabytes }: Measured, base: Measured): void {
  const seconds = stages.Ingest ?? 0;
  const ratio = seconds / (base.stages.Ingest ?? seconds);
  console.log(
    `  ${format.padEnd(18)} ${seconds.toFixed(2).padStart(12)} s ${ratio.toFixed(2).padStart(8)} × ${peakMegabytes.toFixed(0).padStart(8)} MB`,
  );
}

/** Native DuckDB writes what DuckDB-WASM can't. */
async function copy(csv: string, target: string, format: string): Promise<void> {
  const engine = await openDuckdbNative();
  const rows = `read_csv(${literal(csv)}, header = true, all_varchar = true, strict_mode = false, null_padding = true, parallel = false)`;
  await engine.run(
    `COPY (FROM ${rows}) TO ${literal(target)} (FORMAT ${format})`,
    'writing an export',
  );
  engine.close();
}

async function writeXlsx(csv: string, target: string): Promise<void> {
  const { default: write } = await import('write-excel-file/node');
  const rows: string[][] = parse(await readFile(csv), { relax_column_count: true });
  await write(rows as never, { sheet: 'Tickets' } as never).toFile(target);
}

import { openAsBlob } from 'node:fs';

import type { ParquetFile } from 'parquet-wasm';

/** As many rows as are held in memory twice, while they go from the file to the engine. */
const BATCH_ROWS = 16_384;

/**
 * The file's columns and types as an Arrow IPC stream without a row, for which nothing but the end of
 * the file is read.
 */
export async function parquetSchema(path: string): Promise<Uint8Array> {
  const file = await openParquet(path);
  try {
    return file.schema().intoIPCStream();
  } finally {
    file.free();
  }
}

/** The rows of a Parquet file, each batch an Arrow IPC stream. */
export async function* parquetBatches(path: string): AsyncGenerator<Uint8Array> {
  const file = await openParquet(path);
  const batches = await file.stream({ batchSize: BATCH_ROWS });
  for await (const batch of batches as AsyncIterable<{ intoIPCStream(): Uint8Array }>)
    yield batch.intoIPCStream();
}

async function openParquet(path: string): Promise<ParquetFile> {
  const { ParquetFile } = await import('parquet-wasm');
  return ParquetFile.fromFile(await openAsBlob(path));
}

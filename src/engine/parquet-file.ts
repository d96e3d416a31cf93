import { once } from 'node:events';
import { Worker } from 'node:worker_threads';

import { spansAsText } from './parquet-spans.ts';

/** A reader that is silent for so long has lost its way in a damaged file. */
const LONGEST_SILENCE = 120_000;

/**
 * The file's columns and types as an Arrow IPC stream without a row, for which nothing but the end of
 * the file is read.
 */
export async function parquetSchema(path: string): Promise<Uint8Array> {
  for await (const schema of parts(path)) return schema;
  throw new RangeError('a Parquet file without a schema');
}

/** The rows of a Parquet file, each batch an Arrow IPC stream. */
export async function* parquetBatches(path: string): AsyncGenerator<Uint8Array> {
  let isSchema = true;
  for await (const part of parts(path)) {
    if (!isSchema) yield spansAsText(part);
    isSchema = false;
  }
}

/**
 * The schema and then the batches of a Parquet file. What reads it panics on a damaged one where nothing
 * can catch it, and may not come back; so it runs in a thread of its own.
 */
async function* parts(path: string): AsyncGenerator<Uint8Array> {
  const reader = new Worker(new URL('parquet-worker.ts', import.meta.url), {
    workerData: path,
    stdout: true,
    stderr: true,
  });
  try {
    for (;;) {
      reader.postMessage('next');
      const signal = AbortSignal.timeout(LONGEST_SILENCE);
      const [part] = (await once(reader, 'message', { signal })) as [Uint8Array | null];
      if (part === null) return;
      yield part;
    }
  } finally {
    await reader.terminate();
  }
}

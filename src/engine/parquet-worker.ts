import { openAsBlob } from 'node:fs';
import { parentPort, workerData } from 'node:worker_threads';

import { ParquetFile } from 'parquet-wasm';

/** As many rows as are held in memory twice, while they go from the file to the engine. */
const BATCH_ROWS = 16_384;

/** Answers each message with the next part of the file, and with null behind the last. */
const parts = (async function* read(path: string): AsyncGenerator<Uint8Array> {
  const file = await ParquetFile.fromFile(await openAsBlob(path));
  yield file.schema().intoIPCStream();
  const batches = await file.stream({ batchSize: BATCH_ROWS });
  for await (const batch of batches as AsyncIterable<{ intoIPCStream(): Uint8Array }>)
    yield batch.intoIPCStream();
})(workerData as string);

parentPort?.on('message', () => {
  void parts.next().then(({ value }) => {
    parentPort?.postMessage(value ?? null);
  });
});

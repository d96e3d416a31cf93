import { fstatSync, openSync } from 'node:fs';

import { NODE_RUNTIME } from '@duckdb/duckdb-wasm/blocking';

/** The part of the WebAssembly module that is used here; the package’s own types leave it out. */
interface Module {
  readonly _malloc: (bytes: number) => number;
  /** Another one after each growth of the memory. */
  readonly HEAPF64: Float64Array;
  readonly ccall: (name: string, returns: null, types: string[], values: string[]) => void;
}

/**
 * The runtime of DuckDB-WASM in Node, but for how it opens files. Its own opens them for writing, which
 * exports that may only be read do not allow, creates those that are gone, and prints what fails.
 */
export const readOnlyFiles: typeof NODE_RUNTIME = {
  ...NODE_RUNTIME,
  openFile(module, fileId) {
    const wasm = module as unknown as Module;
    NODE_RUNTIME._fileInfoCache.delete(fileId);
    const url = NODE_RUNTIME.resolveFileInfo(module, fileId)?.dataUrl ?? '';
    try {
      const descriptor = openSync(url, 'r');
      NODE_RUNTIME._filesById.set(fileId, descriptor);
      // What the engine takes in answer: the size of the file, and no buffer of it.
      const answer = wasm._malloc(2 * Float64Array.BYTES_PER_ELEMENT);
      wasm.HEAPF64.set([fstatSync(descriptor).size, 0], answer / Float64Array.BYTES_PER_ELEMENT);
      return answer;
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      wasm.ccall('duckdb_web_fail_with', null, ['string'], [`IO Error: ${message}`]);
      return 0;
    }
  },
};

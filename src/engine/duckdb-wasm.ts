import { createRequire } from 'node:module';
import path from 'node:path';

import { createDuckDB, DuckDBDataProtocol, VoidLogger } from '@duckdb/duckdb-wasm/blocking';
import { z } from 'zod';

import { type Engine, EngineError } from './engine.ts';
import { parquetBatches, parquetSchema } from './parquet-file.ts';
import { readOnlyFiles } from './read-only-files.ts';

const wasm = createRequire(import.meta.url).resolve('@duckdb/duckdb-wasm/dist/duckdb-eh.wasm');
const mainModule = { mainModule: wasm, mainWorker: path.join(path.dirname(wasm), 'unused') };

/**
 * DuckDB-WASM through its blocking Node API, in memory. Extensions are off: offline they would fail
 * or hang, so nothing here may need one (time zones, JSON and Parquet among them). Tables are kept
 * compressed, since WebAssembly has 4 GB at most.
 */
export async function openDuckdbWasm(): Promise<Engine> {
  const database = await createDuckDB(
    { mvp: mainModule, eh: mainModule },
    new VoidLogger(),
    readOnlyFiles,
  );
  await database.instantiate();
  database.open({ path: ':memory:' });
  const connection = database.connect();
  connection.query('SET autoinstall_known_extensions = false');
  connection.query('SET autoload_known_extensions = false');
  connection.query(`ATTACH ':memory:' AS audit (COMPRESS)`);
  connection.query('USE audit');

  let statements = 0;
  const execute = (sql: string, doing: string): unknown[] => {
    statements += 1;
    try {
      return connection.query(sql).toArray();
    } catch (error) {
      throw new EngineError(doing, error);
    }
  };

  return {
    attachFile(name, file) {
      database.registerFileURL(name, file, DuckDBDataProtocol.NODE_FS, false);
    },
    async readParquet(table, file) {
      let create = true;
      try {
        for await (const batch of parquetBatches(file)) {
          connection.insertArrowFromIPCStream(batch, { name: table, create });
          create = false;
        }
        if (create)
          connection.insertArrowFromIPCStream(await parquetSchema(file), { name: table, create });
      } catch (error) {
        throw new EngineError('reading a Parquet file', error);
      }
    },
    run(sql, doing) {
      execute(sql, doing);
      return Promise.resolve();
    },
    query(row, sql, doing) {
      const rows = execute(sql, doing).map((value) => (value as { toJSON(): unknown }).toJSON());
      const parsed = z.array(row).safeParse(rows);
      if (!parsed.success) throw new EngineError(doing, parsed.error);
      return Promise.resolve(parsed.data);
    },
    get statements() {
      return statements;
    },
    close() {
      connection.close();
      database.reset();
    },
  };
}

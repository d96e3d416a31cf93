import { DuckDBInstance } from '@duckdb/node-api';
import { z } from 'zod';

import { type Engine, EngineError, identifier, literal } from './engine.ts';

/**
 * The same DuckDB as a native library, with which the benchmark compares. It is a development
 * dependency: reports are built with DuckDB-WASM, which installs everywhere.
 */
export async function openDuckdbNative(): Promise<Engine> {
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  await connection.run(`ATTACH ':memory:' AS audit (COMPRESS)`);
  await connection.run('USE audit');
  const files = new Map<string, string>();
  let statements = 0;

  const execute = async (sql: string, doing: string): Promise<unknown[]> => {
    statements += 1;
    let withPaths = sql;
    for (const [name, file] of files)
      withPaths = withPaths.replaceAll(literal(name), () => literal(file));
    try {
      const reader = await connection.runAndReadAll(withPaths);
      return reader.getRowObjectsJS();
    } catch (error) {
      throw new EngineError(doing, error);
    }
  };

  return {
    attachFile(name, file) {
      files.set(name, file);
    },
    async readParquet(table, file) {
      const create = `CREATE OR REPLACE TABLE ${identifier(table)} AS FROM read_parquet(${literal(file)})`;
      await execute(create, 'reading a Parquet file');
    },
    async run(sql, doing) {
      await execute(sql, doing);
    },
    async query(row, sql, doing) {
      const parsed = z.array(row).safeParse(await execute(sql, doing));
      if (!parsed.success) throw new EngineError(doing, parsed.error);
      return parsed.data;
    },
    get statements() {
      return statements;
    },
    close() {
      connection.closeSync();
      instance.closeSync();
    },
  };
}
